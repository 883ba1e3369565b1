import { useEffect, useState } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Device, Link } from '../../shared/protocol/down.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { View } from '../../shared/views/common.ts';
import { identify } from '../actions/identify.ts';
import { fetchLinks } from '../actions/links.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useLive, useRecords, useTime } from '../store/hooks.ts';
import { lastAnswer } from '../store/messageState.ts';
import { messages, moderators, speakers } from '../store/messaging.ts';
import { isLost, silence } from '../store/roster.ts';
import { city } from '../store/selectors.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import { personName } from './people.ts';
import css from './Roster.module.css';
import { SendLink } from './SendLink.tsx';
import { ago, inShort } from './useAgo.ts';
import { pagesOf, useDevices, useTelling } from './usePresence.ts';

/** One line of the roster. */
interface Entry {
  readonly person: PersonId;
  readonly role: Role;
  readonly name: string;
  /** What stands under the name. */
  readonly about: string;
}

/** Everybody with a link of the own, and the projector: the speakers first, for whom one looks. */
const entries = memo((records: View): readonly Entry[] => [
  ...speakers(records).map(
    ({ id, name, city: home }): Entry => ({
      person: id,
      role: 'speaker',
      name: personName(records, id),
      about: [words.roster.roles.speaker, name === null ? null : city(records, home)?.name]
        .filter(Boolean)
        .join(' · '),
    }),
  ),
  ...moderators(records).map(({ id, role }): Entry => {
    const name = personName(records, id);
    const about = role === 'co-moderator' ? words.roster.roles[role] : words.roster.roles.moderator;
    return { person: id, role, name, about: about === name ? '' : about };
  }),
]);

/** Who is connected, page by page, what they answered last, and the way to them. */
export function Roster() {
  const live = useLive();
  const known = useDevices();
  const people = useRecords(entries);
  const isOffline = useConnection((state) => state.status !== 'online');
  const [links, setLinks] = useState<readonly Link[]>([]);
  useEffect(() => {
    // Asked for when they are looked at, and kept nowhere.
    void fetchLinks(live).then((all) => setLinks(all ?? []));
  }, [live]);
  const { roster } = words;
  const screen = links.find(({ role }) => role === 'screen');
  const screens = known?.devices.filter(({ role }) => role === 'screen') ?? [];
  const told = known?.told ?? (0 as Instant);
  return (
    <>
      {isOffline && <p className={css.stale}>{roster.stale}</p>}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{roster.who}</span>
            </th>
            <th scope="col">
              <span className="sr">{roster.pages}</span>
            </th>
            <th scope="col">
              <span className="sr">{roster.link}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((entry) => (
            <Row
              key={entry.person}
              entry={entry}
              pages={pagesOf(known?.devices ?? [], entry.person)}
              told={told}
              link={links.find(({ person }) => person === entry.person)}
            />
          ))}
          <Row
            entry={{ person: 'screen' as PersonId, role: 'screen', name: roster.screen, about: '' }}
            pages={screens}
            told={told}
            link={screen}
          />
        </tbody>
      </table>
    </>
  );
}

function Row({
  entry: { person, name, about },
  pages,
  told,
  link,
}: {
  entry: Entry;
  pages: readonly Device[];
  told: Instant;
  link: Link | undefined;
}) {
  const isOwn = useConnection((state) => state.person === person);
  const { roster } = words;
  return (
    <tr>
      <th scope="row">
        <strong>{isOwn ? roster.you(name) : name}</strong>
        {about && <span>{about}</span>}
        <LastAnswer person={person} />
      </th>
      <td>
        {pages.length === 0 ? (
          <p className={css.page} data-state="absent">
            <i aria-hidden="true" />
            {roster.notHere}
          </p>
        ) : (
          <ul>
            {pages.map((device) => (
              <Page key={device.id} device={device} told={told} name={name} />
            ))}
          </ul>
        )}
      </td>
      <td>{link && <SendLink url={link.url} name={name} />}</td>
    </tr>
  );
}

/** One open page: whether it lives and is looked at, and the way to find it in the room. */
function Page({ device, told, name }: { device: Device; told: Instant; name: string }) {
  const live = useLive();
  const telling = useTelling(told);
  const lost = useTime((now) => isLost(device, now, telling));
  const silent = useTime((now) => inShort(silence(device, now, telling)));
  const { roster } = words;
  const state = lost ? 'lost' : device.visible ? 'here' : 'background';
  return (
    <li className={css.page} data-state={state}>
      <span>
        <i aria-hidden="true" />
        {state === 'lost' ? roster.lost(silent) : roster[state]}
      </span>
      <button
        type="button"
        className={classes(controls.button, controls.small)}
        aria-label={roster.identifyWhose(name)}
        onClick={() => void identify(live, device.id)}
      >
        {roster.identify}
      </button>
    </li>
  );
}

/** What somebody said last to a message, and when. */
function LastAnswer({ person }: { person: PersonId }) {
  const records = useRecords((known) => known);
  const all = useRecords(messages);
  const answer = lastAnswer(records, all, person);
  const when = useTime((now) => (answer ? ago(answer.at, now) : ''));
  if (!answer || answer.state === 'sent') return null;
  const { roster } = words;
  return (
    <span className={css.answer} title={answer.text}>
      <span>{roster.answered[answer.state](answer.text)}</span> {when}
    </span>
  );
}
