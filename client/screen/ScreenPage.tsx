import '@fontsource-variable/inter/wght.css';
import { screen as words } from '../locales/en/screen.ts';
import { useIsKnown, useRecords } from '../store/hooks.ts';
import { standingOn } from '../store/messaging.ts';
import { liveQuestion, rundown, session } from '../store/selectors.ts';
import { currentSegment, segmentName } from '../store/show.ts';
import { Flash } from '../ui/Flash.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useLeftInWords } from '../ui/leftInWords.ts';
import { Asked } from './Asked.tsx';
import { Before } from './Before.tsx';
import { Ended } from './Ended.tsx';
import { OnNow } from './OnNow.tsx';
import { Picture } from './Picture.tsx';
import css from './ScreenPage.module.css';
import { Told } from './Told.tsx';

/** What the room and the shared picture see: the question being answered, or what is on; and always how to join. */
export default function ScreenPage() {
  return useIsKnown() ? (
    <div className={css.stage}>
      <Title />
      <Flash name={words.name} />
      <Shown />
    </div>
  ) : (
    <Loading />
  );
}

function Shown() {
  const isAsking = useRecords((records) => liveQuestion(records) !== null);
  return (
    <Picture isAsking={isAsking}>
      <Middle />
    </Picture>
  );
}

function Middle() {
  const told = useRecords((records) => standingOn(records, 'screen'));
  const question = useRecords(liveQuestion);
  const segment = useRecords(currentSegment);
  const endedAt = useRecords((records) => rundown(records)?.endedAt ?? null);
  if (told) return <Told message={told} />;
  if (endedAt !== null) return <Ended at={endedAt} />;
  if (question) return <Asked question={question} />;
  return segment ? <OnNow segment={segment} /> : <Before />;
}

function Title() {
  const title = useRecords((records) => session(records)?.title ?? '');
  const name = useRecords((records) => {
    const segment = currentSegment(records);
    return segment ? segmentName(records, segment) : '';
  });
  const left = useLeftInWords();
  return <title>{[left, name || title].filter(Boolean).join(' · ')}</title>;
}
