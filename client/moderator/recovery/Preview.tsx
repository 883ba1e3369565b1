import type { Instant } from '../../../shared/kernel/time.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import type { Rundown } from '../../../shared/rundown/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { timeFrom } from '../../ui/format.ts';
import css from './Recovery.module.css';
import { type Change, previewOf } from './ways.ts';

/** The run of show from here on, as it is expected and as it would be. */
export function Preview({
  order,
  after,
  now,
  zone,
}: {
  order: Rundown;
  after: Rundown;
  now: Instant;
  zone: string;
}) {
  const { preview, columns, isDropped, session } = words.recovery;
  const [was, will] = [order, after].map((one) =>
    timeFrom(one.plannedStart, forecast(one, now).expectedEnd, zone),
  ) as [string, string]; // two go in, two come out
  return (
    <table className={css.preview}>
      <caption className="sr">{preview}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.segment}</th>
          <th scope="col">{columns.length}</th>
          <th scope="col">{columns.start}</th>
          <th scope="col">{columns.end}</th>
        </tr>
      </thead>
      <tbody>
        {previewOf(order, after, now, zone).map(({ id, title, dropped, length, start, end }) => (
          <tr key={id} {...(dropped && { 'data-dropped': true })}>
            <th scope="row">{title}</th>
            {dropped ? (
              <td colSpan={3}>{isDropped}</td>
            ) : (
              <>
                <OldAndNew of={length} />
                <OldAndNew of={start} />
                <OldAndNew of={end} />
              </>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {session}
          </th>
          <OldAndNew of={{ was, will }} />
        </tr>
      </tfoot>
    </table>
  );
}

function OldAndNew({ of: { was, will } }: { of: Change }) {
  if (was === will) return <td>{will}</td>;
  return (
    <td>
      <span aria-hidden="true">
        <s>{was}</s> → <b>{will}</b>
      </span>
      <span className="sr">{words.recovery.becomes(was, will)}</span>
    </td>
  );
}
