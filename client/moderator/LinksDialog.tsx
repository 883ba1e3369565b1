import { useCallback, useEffect, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { Link } from '../../shared/protocol/down.ts';
import type { View } from '../../shared/views/common.ts';
import { fetchLinks } from '../actions/links.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { city } from '../store/selectors.ts';
import { useBoard } from './board.ts';
import { CloseRow } from './CloseRow.tsx';
import { CopyButton } from './CopyButton.tsx';
import controls from './controls.module.css';
import css from './overlays.module.css';

/** The links that this moderator may hand out. They are asked for when they are looked at, and kept nowhere. */
export function LinksDialog() {
  const board = useBoard();
  const { live } = board;
  const [links, setLinks] = useState<readonly Link[] | 'failed' | null>(null);
  const load = useCallback(async () => {
    setLinks(null);
    setLinks((await fetchLinks(live)) ?? 'failed');
  }, [live]);
  useEffect(() => void load(), [load]);
  const { linksDialog } = words;
  return (
    <>
      <Heading slot="title" level={2}>
        {linksDialog.title}
      </Heading>
      <p>{linksDialog.advice}</p>
      {links === null && <p role="status">{linksDialog.loading}</p>}
      {links === 'failed' && (
        <div className={controls.row} role="alert">
          <p>{linksDialog.failed}</p>
          <button type="button" className={controls.button} onClick={() => void load()}>
            {linksDialog.retry}
          </button>
        </div>
      )}
      {Array.isArray(links) && (
        <ul className={css.links}>
          {links.map((link: Link) => (
            <LinkRow key={link.url} link={link} />
          ))}
        </ul>
      )}
      <CloseRow />
    </>
  );
}

/** A link has nothing but the speaker's name to find the city by. */
function cityOf(records: View, name: string): string | null {
  for (const record of records.values())
    if (record.kind === 'speaker' && record.name === name) return city(records, record.city)?.name ?? null;
  return null;
}

function LinkRow({ link: { role, name, url } }: { link: Link }) {
  const { linksDialog } = words;
  const home = useRecords((records) => (role === 'speaker' && name !== null ? cityOf(records, name) : null));
  const roleName = linksDialog.roles[role];
  // Who is not named goes by the role, and a speaker by the city: neither is said twice.
  const who = [name === roleName ? null : name, home === name ? null : home].filter((part) => part !== null);
  const whose = [roleName, ...who].join(' ');
  return (
    <li>
      <div>
        <strong>{roleName}</strong>
        {who.length > 0 && <span>{who.join(' · ')}</span>}
      </div>
      <input readOnly value={url} aria-label={whose} onFocus={(event) => event.target.select()} />
      <CopyButton url={url} whose={whose} />
    </li>
  );
}
