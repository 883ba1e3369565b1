import { SEARCH_LENGTH } from '../../shared/protocol/limits.ts';
import type { Wanted } from '../actions/moreQuestions.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { cities } from '../store/selectors.ts';
import css from './Find.module.css';
import type { ListedQuestions } from './useQuestions.ts';

export type Sought = Pick<Wanted, 'city' | 'search'>;
export const ANYTHING: Sought = { search: '' };

/** Searches in the questions, and leaves those to one city or to everyone. */
export function Find({ sought, onChange }: { sought: Sought; onChange: (next: Sought) => void }) {
  const all = useRecords(cities);
  const { find } = words;
  return (
    <search className={css.find} aria-label={find.label}>
      <input
        type="search"
        dir="auto"
        aria-label={find.search}
        placeholder={find.hint}
        enterKeyHint="search"
        maxLength={SEARCH_LENGTH}
        value={sought.search}
        onChange={(event) => onChange({ ...sought, search: event.target.value })}
      />
      <select
        aria-label={find.city}
        value={sought.city === undefined ? ANYBODY : (sought.city ?? '')}
        onChange={({ target: { value } }) =>
          onChange({
            search: sought.search,
            ...(value !== ANYBODY && { city: all.find(({ id }) => id === value)?.id ?? null }),
          })
        }
      >
        <option value={ANYBODY}>{find.anybody}</option>
        <option value="">{find.everyone}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {find.to(name)}
          </option>
        ))}
      </select>
    </search>
  );
}

/** No city has this as its id. */
const ANYBODY = '*';

/** What has been found so far, and whether that is all. */
export function Found({ listed, onClear }: { listed: ListedQuestions; onClear: () => void }) {
  const { search, more, order, answered } = listed;
  const { find } = words;
  const count = order.length + answered.length;
  const said =
    search === 'searching'
      ? find.searching
      : search === 'failed'
        ? find.offline
        : more === 'none'
          ? find.found(count)
          : find.first(count);
  return (
    <div className={css.found}>
      <p role="status">{said}</p>
      <button type="button" onClick={onClear}>
        {find.clear}
      </button>
    </div>
  );
}
