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
import { byTab, shownIn } from '../questionLists.ts';
import { Facts } from '../triage/Facts.tsx';
import { NO_FILTERS } from '../triage/filters.ts';
import { HandsOn } from '../triage/HandsOn.tsx';
import { Marks } from '../triage/Marks.tsx';
import { whatBecame } from '../triage/whatBecame.ts';
import css from './Phone.module.css';
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
    () => shownIn(records, { tab: kind, search: '', filters: NO_FILTERS, sorts: {} }),
    [records, kind],
  );
  const pile = useOneByOne(list);
  const minute = useTime((now) => Math.floor(now / 60_000));
  const { question } = pile;
  const chosen = question?.id ?? null;
  // The one that is shown is the one that others see in this hand, and that dialogs are about; once another has decided it, it
  // is only read.
  const taken = pile.overtaken ? null : chosen;
  useLayoutEffect(() => {
    board.look.setState({ chosen, taken });
    return () => board.look.setState({ chosen: null, taken: null });
  }, [board, chosen, taken]);
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
        <Facts question={question} everywhere={false} />
        <HandsOn question={question.id} />
      </div>
      {question.original !== undefined && (
        <p className={css.place}>
          <bdi>{words.triage.card.original(question.original)}</bdi>
        </p>
      )}
      <Marks question={question} />
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
  const buttons = ON_CARD[question.status];
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
        <CardMenu question={question} chosen={false} alone />
      </div>
    </>
  );
}

/** Somebody else was quicker: it says who, and waits to be read. */
function Overtaken({ question, pile }: { question: QuestionRecord; pile: OneByOne }) {
  const said = useRecords((records) => whatBecame(records, question));
  return (
    <div className={css.large}>
      <p role="status">{said}</p>
      <button type="button" className={classes(controls.button, controls.primary)} onClick={pile.pass}>
        {words.phone.next}
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
