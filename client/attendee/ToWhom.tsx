import type { Addressee } from '../../shared/questions/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import css from './QuestionRow.module.css';

/** "to all", or "to Lund" in the city's colour. */
export function ToWhom({ to }: { to: Addressee }) {
  const name = useRecords((records) => addresseeName(records, to));
  const place = useRecords((records) => addresseePlace(records, to));
  return (
    <bdi data-city={place ?? 'all'} className={name ? css.to : undefined}>
      {name ? words.row.to(name) : words.row.toAll}
    </bdi>
  );
}
