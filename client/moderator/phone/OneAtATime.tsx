import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { ON_CARD } from '../../actions/questionActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords, useTime } from '../../store/hooks.ts';
import { ActionButton, classes } from '../ActionButton.tsx';
import { AddresseeTag } from '../AddresseeTag.tsx';
import { useBoard, useLook } from '../board.ts';
import { CardMenu } from '../CardActions.tsx';
import controls from '../controls.module.css';
import { MinuteContext } from '../minute.ts';
import { Facts } from '../QuestionCard.tsx';
import { byTab, shownIn } from '../questionLists.ts';
import css from './Phone.module.css';
import { useDecider } from './useDecider.ts';
import { type OneByOne, useOneByOne } from './useOneByOne.ts';

/** What a co-moderator goes through: what waits for review, then what is open. */
const KINDS = ['review', 'open'] as const;
type Kind = (typeof KINDS)[number];

/** One question, as large as the phone, with what is mostly done to it under the thumb. */
export function OneAtATime({ beside }: { beside: ReactNode }) {
  const board = useBoard();
  const tab = useLook((look) => look.tab);
  const kind: Kind = tab === 'open' ? 'open' : 'review';
  return (
    <>
      <div className={css.row}>
        <ToggleButtonGroup
          className={css.kinds ?? ''}
          aria-label={words.phone.which}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => board.look.setState({ tab: keys.has('open') ? 'open' : 'review' })}
        >
          {KINDS.map((id) => (
            <Counted key={id} kind={id} />
          ))}
        </ToggleButtonGroup>
        {beside}
      </div>
      <Pile key={kind} kind={kind} />
    </>
  );
}

function Counted({ kind }: { kind: Kind }) {
  const count = useRecords((records) => byTab(records)[kind].length);
  return (
    <ToggleButton id={kind}>
      {words.phone[kind]} <b>{count}</b>
    </ToggleButton>
  );
}

function Pile({ kind }: { kind: Kind }) {
  const board = useBoard();
  const records = useRecords((all) => all);
  const list = useMemo(
    () => shownIn(records, { ...board.look.getState(), tab: kind, search: '', city: 'any', sort: 'votes' }),
    [records, kind, board],
  );
  const pile = useOneByOne(list);
  const minute = useTime((now) => Math.floor(now / 60_000));
  const { question } = pile;
  const chosen = question?.id ?? null;
  // What keys and the other moderators' pages are told of is the one that is shown.
  useLayoutEffect(() => {
    board.look.setState({ chosen });
    return () => board.look.setState({ chosen: null });
  }, [board, chosen]);
  if (question === null) return <None kind={kind} pile={pile} />;
  return (
    <MinuteContext value={minute}>
      <Shown question={question} pile={pile} />
    </MinuteContext>
  );
}

function Shown({ question, pile }: { question: QuestionRecord; pile: OneByOne }) {
  const { phone } = words;
  const text = useRef<HTMLParagraphElement>(null);
  // The next one is read from its beginning, also by who cannot see that it is another.
  useLayoutEffect(() => {
    if (text.current?.dataset.question === question.id) text.current.focus({ preventScroll: true });
    window.scrollTo?.({ top: 0 });
  }, [question.id]);
  return (
    <article className={css.one} aria-label={phone.place(pile.place, pile.of)}>
      <p className={css.place}>
        {pile.overtaken ? null : phone.place(pile.place, pile.of)}
        {question.votes > 0 && <span>{words.live.meta(question.votes)}</span>}
      </p>
      <p
        ref={text}
        tabIndex={-1}
        className={css.text}
        data-question={question.id}
        data-long={question.text.length > 200 ? true : undefined}
        dir="auto"
      >
        {question.text}
      </p>
      <div className={css.facts}>
        <AddresseeTag to={question.to} />
        <Facts question={question} />
      </div>
      <div className={css.bar}>
        {pile.overtaken ? (
          <Overtaken question={question} pile={pile} />
        ) : (
          <Deciding question={question} pile={pile} />
        )}
      </div>
    </article>
  );
}

function Deciding({ question, pile }: { question: QuestionRecord; pile: OneByOne }) {
  const { buttons } = ON_CARD[question.status];
  return (
    <>
      <div className={css.large}>
        {buttons.map((action, index) => (
          <ActionButton key={action.id} action={action} subject={question} primary={index === 0} keyless />
        ))}
      </div>
      <div className={css.less}>
        <button type="button" className={controls.button} onClick={pile.pass}>
          {words.phone.pass}
        </button>
        <CardMenu question={question} chosen={false} />
      </div>
    </>
  );
}

/** Somebody else was quicker: it says who, and waits to be read. */
function Overtaken({ question, pile }: { question: QuestionRecord; pile: OneByOne }) {
  const said = useDecider(question);
  return (
    <div className={css.large}>
      <p role="status">{said}</p>
      <button type="button" className={classes(controls.button, controls.primary)} onClick={pile.pass}>
        {words.phone.decided.next}
      </button>
    </div>
  );
}

function None({ kind, pile }: { kind: Kind; pile: OneByOne }) {
  const { phone } = words;
  return (
    <div className={css.none} role="status">
      <strong>{phone.done[kind]}</strong>
      <p>{pile.passed > 0 ? phone.passed(pile.passed) : phone.doneAdvice}</p>
      {pile.passed > 0 && (
        <button type="button" className={controls.button} onClick={pile.again}>
          {phone.again}
        </button>
      )}
    </div>
  );
}
