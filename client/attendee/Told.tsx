import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive, useRecords } from '../store/hooks.ts';
import { standingOn } from '../store/messaging.ts';
import { storage } from '../store/storage.ts';
import { PutAway } from './PutAway.tsx';
import css from './Told.module.css';

/**
 * What the moderator tells all attendees, until it is put away on this device. The list under it keeps its place, so that nobody's
 * finger meets another question than it was meant for.
 */
export function Told({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { code } = useLive();
  const message = useRecords((records) => standingOn(records, 'attendees'));
  const [putAway, setPutAway] = useState(() => storage.get(putAwayAt(code)));
  const place = useRef<HTMLDivElement>(null);
  const shown = message && message.id !== putAway ? message : null;
  useLayoutEffect(() => {
    const height = shown && place.current ? place.current.offsetHeight : 0;
    const list = scroller.current;
    if (height === 0 || !list) return;
    list.scrollTop += height;
    return () => {
      list.scrollTop -= height;
    };
  }, [shown, scroller]);
  return (
    <div ref={place} className={css.place}>
      <div role="status">
        {shown && (
          <p className={css.told}>
            <b>{words.told.from}</b> <span dir="auto">{shown.text}</span>
          </p>
        )}
      </div>
      {shown && (
        <PutAway
          label={words.told.putAway}
          onPress={() => {
            storage.set(putAwayAt(code), shown.id);
            setPutAway(shown.id);
          }}
        />
      )}
    </div>
  );
}

const putAwayAt = (code: string): string => `moderato:put-away:${code}`;
