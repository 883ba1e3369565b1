import { ZERO } from '../../shared/kernel/time.ts';
import { lengthOf } from '../../shared/rundown/clock.ts';
import { holderOf, type TalkTime as Talked, talkTimes } from '../../shared/rundown/floor.ts';
import type { Holder, Rundown } from '../../shared/rundown/types.ts';
import type { CityRecord } from '../../shared/views/records.ts';
import { TO_CITY, toModerator, toNobody } from '../actions/floorActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useSecond } from '../store/hooks.ts';
import { cities, rundown } from '../store/selectors.ts';
import { length, signed, span } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import css from './Floor.module.css';
import { Meter } from './Meter.tsx';
import { useMay } from './useActions.ts';
import { useFloor } from './useFloor.ts';
import { useRoom } from './useRoom.ts';

/** Who has the floor and is given it, who has spoken for how long, and how many more questions fit (T14, T15). */
export function TalkTime() {
  const order = useRecords(rundown);
  const all = useRecords(cities);
  const said = useFloor();
  if (!order || all.length === 0) return null;
  const isOver = order.endedAt !== null;
  return (
    <section className={classes(controls.card, css.card)} aria-labelledby="talk-time">
      <div className={css.head}>
        <h3 id="talk-time" className={controls.heading}>
          {words.talk.title}
        </h3>
        {!isOver && <p>{said}</p>}
      </div>
      {!isOver && <Others holder={holderOf(order)} />}
      <Cities order={order} cities={all} />
    </section>
  );
}

/** The two who are no city, and for how many more questions there is room. */
function Others({ holder }: { holder: Holder | null }) {
  const { more, each } = useRoom();
  const room = words.talk.room(more, length(each));
  return (
    <div className={css.others}>
      <ActionButton action={toModerator} subject={null} small pressed={holder === 'moderator'} />
      <ActionButton action={toNobody} subject={null} small pressed={holder === null} />
      <p title={room}>
        <span aria-hidden="true">{words.talk.roomShort(more)}</span>
        <span className="sr">{room}</span>
      </p>
    </div>
  );
}

function Cities({ order, cities: all }: { order: Rundown; cities: readonly CityRecord[] }) {
  const now = useSecond();
  const talked = talkTimes(
    order,
    all.map(({ id }) => id),
    now,
  );
  // Measured by the longest, given or taken, so that bars compare.
  const given = order.segments.flatMap((segment) => (segment.city === null ? [] : lengthOf(segment)));
  const longest = Math.max(1, ...given, ...[...talked.values()].map(({ whole }) => whole));
  return (
    <ul className={css.talk}>
      {all.map((city) => {
        const time = talked.get(city.id);
        return (
          time && (
            <City
              key={city.id}
              city={city}
              time={time}
              longest={longest}
              holds={holderOf(order) === city.id}
              running={order.endedAt === null}
            />
          )
        );
      })}
    </ul>
  );
}

function City({
  city,
  time,
  longest,
  holds,
  running,
}: {
  city: CityRecord;
  time: Talked;
  longest: number;
  holds: boolean;
  running: boolean;
}) {
  const action = TO_CITY[city.place];
  const may = useMay(TO_CITY[0] ?? toNobody) && running;
  const { talk } = words;
  return (
    <li data-city={city.place} {...(holds && { 'data-holds': true })}>
      {may && action ? (
        <ActionButton action={action} subject={null} small pressed={holds} className={css.city} />
      ) : (
        <b className={css.name}>{city.name}</b>
      )}
      <div className={css.bar}>
        <Meter share={time.whole / longest} label={talk.of(city.name)} value={span(time.whole)} />
        <span className={css.part}>
          {time.inConversation > ZERO && talk.inConversation(span(time.inConversation))}
        </span>
      </div>
      <div className={css.figures}>
        <span>
          {span(time.whole)} <i>{talk.share(Math.round(time.share * 100))}</i>
        </span>
        <Beyond by={time.beyondEqual} />
      </div>
    </li>
  );
}

/** More or less than an equal share; a second either way is equal. */
function Beyond({ by }: { by: Talked['beyondEqual'] }) {
  const { talk } = words;
  const seconds = Math.round(by / 1000);
  const size = signed(by).slice(1);
  const said = seconds === 0 ? talk.equal : by > 0 ? talk.more(size) : talk.less(size);
  return (
    <span className={css.part} title={said}>
      <span aria-hidden="true">{seconds === 0 ? talk.equalShort : signed(by)}</span>
      <span className="sr">{said}</span>
    </span>
  );
}
