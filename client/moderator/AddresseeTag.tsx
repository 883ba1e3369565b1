import type { Addressee } from '../../shared/questions/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import css from './controls.module.css';

/** Whom a question is to: the city's colour, its initial and the name. */
export function AddresseeTag({ to }: { to: Addressee }) {
  const name = useRecords((records) => addresseeName(records, to));
  const place = useRecords((records) => addresseePlace(records, to));
  return (
    <span className={css.tag} data-city={place ?? ''}>
      <i className={css.initial} aria-hidden="true">
        {name?.slice(0, 1) ?? '·'}
      </i>
      <span>{name === null ? words.toAll : words.to(name)}</span>
    </span>
  );
}
