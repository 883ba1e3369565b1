import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { QUESTION_STATUSES } from '../../../shared/questions/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { settings } from '../../store/messaging.ts';
import { cities } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard, useLook } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import questionsCss from '../Questions.module.css';
import { type Filters, inForce, NO_FILTERS, occurring } from './filters.ts';
import { languageName } from './languageName.ts';
import css from './Triage.module.css';

const { filter } = words.triage;

/** What the list is narrowed to, behind one button that says by how many filters it is. */
export function FilterButton() {
  const count = useLook((look) => inForce(look.filters));
  return (
    <DialogTrigger>
      <Button
        className={classes(controls.button, questionsCss.pick, css.filter)}
        aria-label={count === 0 ? filter.name : filter.inForce(count)}
        {...(count > 0 && { 'data-on': true })}
      >
        {filter.name}
        <span className={css.filterCount}>{count > 0 && count}</span>
      </Button>
      <Popover className={overlays.popover ?? ''} placement="bottom end">
        <Dialog className={classes(overlays.small, css.filters)} aria-label={filter.title}>
          <Form />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Form() {
  const board = useBoard();
  const filters = useLook((look) => look.filters);
  const set = (change: Partial<Filters>) =>
    // Where else to look for them is another list, in which nothing is selected.
    board.look.setState({ filters: { ...filters, ...change }, chosen: null, selected: new Map() });
  return (
    <>
      <Choices filters={filters} set={set} />
      <fieldset>
        <legend className="sr">{filter.title}</legend>
        {(['starred', 'held', 'unreplied'] as const).map((name) => (
          <label key={name} className={css.filterCheck}>
            <input
              type="checkbox"
              checked={filters[name]}
              onChange={({ target }) => set({ [name]: target.checked })}
            />
            {filter[name]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className={classes(controls.button, controls.small)}
        aria-disabled={inForce(filters) === 0}
        onClick={() => set(NO_FILTERS)}
      >
        {filter.clear}
      </button>
    </>
  );
}

const ANY = '';

function Choices({ filters, set }: { filters: Filters; set: (change: Partial<Filters>) => void }) {
  const all = useRecords(cities);
  const { languages, labels, askers } = useRecords(occurring);
  const known = useRecords(settings)?.labels ?? [];
  return (
    <>
      <Choice label={filter.city} value={filters.city} onChoose={(city) => set({ city })}>
        <option value="any">{filter.allCities}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="everyone">{filter.everyone}</option>
      </Choice>
      <Choice
        label={filter.label}
        value={filters.label ?? ANY}
        onChoose={(label) => set({ label: label || null })}
      >
        <option value={ANY}>{filter.any}</option>
        {[...new Set([...known, ...labels])].map((label) => (
          <option key={label}>{label}</option>
        ))}
      </Choice>
      <Choice
        label={filter.status}
        value={filters.status ?? ANY}
        // One of the options below.
        onChoose={(status) => set({ status: (status as Filters['status']) || null })}
      >
        <option value={ANY}>{filter.here}</option>
        <option value="every">{filter.every}</option>
        {QUESTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {words.triage.statuses[status]}
          </option>
        ))}
      </Choice>
      <Choice
        label={filter.language}
        value={filters.language ?? ANY}
        onChoose={(language) => set({ language: language || null })}
      >
        <option value={ANY}>{filter.any}</option>
        {languages.map((code) => (
          <option key={code} value={code}>
            {languageName(code)}
          </option>
        ))}
      </Choice>
      <Choice
        label={filter.asker}
        value={filters.asker === null ? ANY : String(filters.asker)}
        onChoose={(asker) => set({ asker: asker === ANY ? null : Number(asker) })}
      >
        <option value={ANY}>{filter.any}</option>
        {askers.map(({ asker, count }) => (
          <option key={asker} value={asker}>
            {filter.askerOf(asker, count)}
          </option>
        ))}
      </Choice>
    </>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </>
  );
}
