import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities, rundown } from '../../store/selectors.ts';
import { storage } from '../../store/storage.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { undoOfLast, useMay } from '../useActions.ts';
import css from './Leftovers.module.css';
import { LeftQuestion } from './LeftQuestion.tsx';
import {
  byCity,
  endedAsking,
  endKey,
  type Group,
  leftOver,
  putOff,
  segmentsAhead,
  unanswered,
} from './leftovers.ts';

/** When questions are no longer taken: what was not answered, and what can become of it. Nothing does by itself (Q17). */
export function Leftovers() {
  const board = useBoard();
  const at = `moderato:carried:${board.live.code}`;
  const [carried, setCarried] = useState(() => storage.get(at));
  const ended = useRecords((records) => {
    const order = rundown(records);
    return order && endedAsking(order);
  });
  const left = useRecords(leftOver);
  if (!ended || left.length === 0 || carried === endKey(ended)) return null;
  const { leftovers } = words;
  const carryOn = () => {
    storage.set(at, endKey(ended));
    setCarried(endKey(ended));
  };
  return (
    <section className={classes(controls.card, css.card)} aria-labelledby="left-over">
      <div className={css.head}>
        <h3 id="left-over" className={controls.heading}>
          {leftovers.title(left.length)}
        </h3>
        <span className={controls.note}>{leftovers.after(ended.title)}</span>
      </div>
      <Groups list={left} />
      <div className={controls.row}>
        <button
          type="button"
          className={classes(controls.button, controls.primary)}
          title={leftovers.carryOnHint}
          onClick={carryOn}
        >
          {leftovers.carryOn}
        </button>
        <Move list={left} />
        <ToTheirCities list={left} />
      </div>
    </section>
  );
}

/** After the end: all that was left over, by city, each with a reply and its city's list. */
export function LeftAtEnd() {
  const all = useRecords(unanswered);
  const left = useRecords(leftOver);
  const { leftovers } = words;
  return (
    <section className={classes(controls.card, css.card)} aria-labelledby="left-over">
      <div className={css.head}>
        <h3 id="left-over" className={controls.heading}>
          {leftovers.endTitle}
        </h3>
      </div>
      {all.length === 0 ? <p className={controls.note}>{leftovers.endNone}</p> : <Groups list={all} />}
      <div className={controls.row}>
        <ToTheirCities list={left} />
      </div>
    </section>
  );
}

/** City by city, each opens to its questions. */
function Groups({ list }: { list: readonly QuestionRecord[] }) {
  const records = useRecords((all) => all);
  return (
    <ul className={css.groups}>
      {byCity(records, list).map((group) => (
        <li key={group.city?.id ?? ''} data-city={group.city?.place ?? ''}>
          <OneCity group={group} />
        </li>
      ))}
    </ul>
  );
}

function OneCity({ group: { city, questions } }: { group: Group }) {
  const board = useBoard();
  const [isOpen, setOpen] = useState(false);
  const may = useMay({ command: 'question.batch' });
  const { leftovers } = words;
  const waiting = questions.filter(({ later }) => later === undefined);
  return (
    <>
      <details className={css.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <i className={controls.initial} aria-hidden="true">
            {city?.name.slice(0, 1) ?? '·'}
          </i>
          {city?.name ?? leftovers.toAll} <b>{questions.length}</b>
        </summary>
        {isOpen && (
          <ul className={css.questions}>
            {questions.map((question) => (
              <LeftQuestion key={question.id} question={question} />
            ))}
          </ul>
        )}
      </details>
      {may &&
        waiting.length > 0 &&
        (city ? (
          <button
            type="button"
            className={classes(controls.button, controls.small, css.beside)}
            aria-label={leftovers.followUpOf(city.name, waiting.length)}
            onClick={() => void keep(board, waiting, { id: city.id, name: city.name, how: 'listed' })}
          >
            {leftovers.followUp}
          </button>
        ) : (
          <span className={css.beside}>
            <CityChoice list={waiting} />
          </span>
        ))}
    </>
  );
}

/** What is to all goes onto the list that the moderator chooses. */
function CityChoice({ list }: { list: readonly QuestionRecord[] }) {
  const board = useBoard();
  const all = useRecords(cities);
  return (
    <Choice
      label={words.leftovers.chooseCity}
      choices={all}
      onChoose={({ id, name }) => void keep(board, list, { id, name, how: 'listed' })}
    />
  );
}

function Move({ list }: { list: readonly QuestionRecord[] }) {
  const board = useBoard();
  const records = useRecords((all) => all);
  const ahead = segmentsAhead(records).map(({ id, title }) => ({ id, name: title }));
  const may = useMay({ command: 'question.batch' });
  if (!may || ahead.length === 0) return null;
  return (
    <Choice
      label={words.leftovers.move}
      choices={ahead}
      onChoose={({ id, name }) => void keep(board, list, { id, name, how: 'moved' })}
    />
  );
}

function Choice<T extends { readonly id: string; readonly name: string }>({
  label,
  choices,
  onChoose,
}: {
  label: string;
  choices: readonly T[];
  onChoose: (choice: T) => void;
}) {
  return (
    <MenuTrigger>
      <Button className={classes(controls.button, controls.small)}>{label}</Button>
      <Popover className={overlays.popover ?? ''} placement="bottom end">
        <Menu className={overlays.menu ?? ''} aria-label={label}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className={overlays.item ?? ''}
              textValue={choice.name}
              onAction={() => onChoose(choice)}
            >
              {choice.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Each onto its own city's list, a city at a time, so that each can be taken back by itself. */
function ToTheirCities({ list }: { list: readonly QuestionRecord[] }) {
  const board = useBoard();
  const records = useRecords((all) => all);
  const may = useMay({ command: 'question.batch' });
  const groups = byCity(records, list).filter(({ city }) => city !== null);
  const { leftovers } = words;
  if (!may || groups.length < 2) return null;
  const all = async () => {
    let count = 0;
    for (const { city, questions } of groups)
      count += (city && (await putOff(board, questions, city.id)))?.count ?? 0;
    if (count > 0) board.live.notices.show(leftovers.kept.all(count), 'info');
  };
  return (
    <button type="button" className={classes(controls.button, controls.small)} onClick={() => void all()}>
      {leftovers.followUpAll}
    </button>
  );
}

/** Puts them off and says so, with the way back beside it where one press is the way. */
async function keep(
  board: ReturnType<typeof useBoard>,
  list: readonly QuestionRecord[],
  { id, name, how }: { id: Parameters<typeof putOff>[2]; name: string; how: 'moved' | 'listed' },
): Promise<void> {
  const kept = await putOff(board, list, id);
  if (kept)
    board.live.notices.show(
      words.leftovers.kept[how](kept.count, name),
      'info',
      kept.actions === 1 ? undoOfLast(board) : undefined,
    );
}
