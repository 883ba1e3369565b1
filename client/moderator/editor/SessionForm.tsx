import { statusOf } from '../../../shared/rundown/clock.ts';
import type { Rundown } from '../../../shared/rundown/types.ts';
import type { SessionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities } from '../../store/selectors.ts';
import { timeFrom, timeOfDay, zoneCity } from '../../ui/format.ts';
import css from './Editor.module.css';
import { cityZoneField, planField, zoneField } from './sessionFields.ts';
import { LineField } from './TextFields.tsx';

const { session: said, why } = words.editor;
const ZONES = 'time-zones';

/** The session's own times and zones, folded away: they are set once. */
export function SessionForm({ order, session }: { order: Rundown; session: SessionRecord }) {
  const all = useRecords(cities);
  const zone = session.timeZone;
  const status = statusOf(order);
  const ended = status === 'ended' ? why.ended : null;
  return (
    <details className={css.session}>
      <summary>
        <b>{said.title}</b>{' '}
        <span>
          {said.whole(
            timeOfDay(order.plannedStart, zone),
            timeFrom(order.plannedStart, order.hardEnd, zone),
            zoneCity(zone),
          )}
        </span>
      </summary>
      <div className={css.form}>
        <div className={css.line}>
          <LineField
            id="edit-planned-start"
            label={said.plannedStart}
            kind="datetime-local"
            field={planField('plannedStart', order, zone)}
            why={ended ?? (status === 'running' ? why.started : null)}
          />
          <LineField
            id="edit-hard-end"
            label={said.hardEnd}
            kind="datetime-local"
            field={planField('hardEnd', order, zone)}
            why={ended}
          />
        </div>
        <div className={css.line}>
          <LineField id="edit-zone" label={said.timeZone} list={ZONES} field={zoneField(session)} />
        </div>
        <div className={css.cities}>
          {all.map((city) => (
            <LineField
              key={city.id}
              id={`edit-zone-${city.id}`}
              label={said.cityZone(city.name)}
              list={ZONES}
              placeholder={said.sessions}
              field={cityZoneField(city)}
            />
          ))}
        </div>
        <datalist id={ZONES}>
          {Intl.supportedValuesOf('timeZone').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </details>
  );
}
