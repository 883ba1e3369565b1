import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { Place } from './store/address.ts';
import { LiveContext, useConnection } from './store/hooks.ts';
import { type Live, openLive } from './store/live.ts';
import { Loading } from './ui/Loading.tsx';
import { Refused } from './ui/Refused.tsx';

/** One lazily loaded chunk a role. */
const PAGES: Record<Place['page'], ComponentType> = {
  home: lazy(() => import('./home/HomePage.tsx')),
  moderator: lazy(() => import('./moderator/ModeratorPage.tsx')),
  speaker: lazy(() => import('./speaker/SpeakerPage.tsx')),
  screen: lazy(() => import('./screen/ScreenPage.tsx')),
  attendee: lazy(() => import('./attendee/AttendeePage.tsx')),
};

export function App({ place }: { place: Place }) {
  const Page = PAGES[place.page];
  return (
    <Suspense fallback={<Loading />}>
      {place.page === 'home' ? (
        <Page />
      ) : (
        <InSession place={place}>
          <Page />
        </InSession>
      )}
    </Suspense>
  );
}

/** Holds the connection to the session for as long as the page is open. */
function InSession({
  place,
  children,
}: {
  place: Exclude<Place, { page: 'home' }>;
  children: React.ReactNode;
}) {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = openLive(place);
    setLive(opened);
    return () => opened.close();
  }, [place]);
  if (!live) return <Loading />;
  return (
    <LiveContext value={live}>
      <UnlessRefused>{children}</UnlessRefused>
    </LiveContext>
  );
}

/** A wrong code or a revoked link has a page of its own. */
function UnlessRefused({ children }: { children: React.ReactNode }) {
  const refusal = useConnection((state) => state.refusal);
  return refusal ? <Refused refusal={refusal} /> : children;
}
