import { useCallback, useEffect, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { Addressee, Deed } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { question as questionIn, session } from '../../store/selectors.ts';
import { addresseeName } from '../../store/show.ts';
import { timeOfDay } from '../../ui/format.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import { CloseRow } from '../CloseRow.tsx';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { personName } from '../people.ts';
import type { About } from './about.ts';
import css from './Triage.module.css';

const { dialogs } = words.triage;

/** Who did what to a question, and when (Q18); it goes on while it is looked at. */
export function TrailDialog({ question }: About) {
  const { trail, failed, fetchAgain } = useTrail(question);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const records = useRecords((all) => all);
  return (
    <>
      <Heading slot="title" level={2}>
        {dialogs.trail}
      </Heading>
      <p className={classes(overlays.quote, css.quote)} dir="auto">
        {question.text}
      </p>
      {trail === null && !failed && <p role="status">{dialogs.trailLoading}</p>}
      {failed && (
        <p role="alert">
          {dialogs.trailFailed}{' '}
          <button type="button" className={classes(controls.button, controls.small)} onClick={fetchAgain}>
            {dialogs.retry}
          </button>
        </p>
      )}
      <ol className={css.trail} aria-label={dialogs.trail}>
        {trail?.map((deed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: deeds have no id, two may be alike, and each is plain text
          <li key={index}>
            <time>{timeOfDay(deed.at, zone)}</time>
            <span>
              {sentence(records, deed)}
              {deed.text !== undefined && deed.text !== '' && (
                <>
                  {': '}
                  <bdi>“{deed.text}”</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <CloseRow first />
    </>
  );
}

function useTrail({ id, last }: About['question']) {
  const board = useBoard();
  const [trail, setTrail] = useState<readonly Deed[] | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchAgain = useCallback(() => {
    void board.live.transport.query({ type: 'trail', question: id }).then((answer) => {
      const isIt = answer?.ok === true && answer.type === 'trail';
      setFailed(!isIt);
      if (isIt) setTrail(answer.trail);
    });
  }, [board, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something more was done to it
  useEffect(fetchAgain, [fetchAgain, last?.at, last?.what]);
  return { trail, failed, fetchAgain };
}

/** "approved by Anna", "addressed to Lund by Anna". */
function sentence(records: View, { by, what, to }: Deed): string {
  const { triage } = words;
  const name = by === null ? triage.itsAsker : personName(records, by);
  const where = to === undefined ? null : placeName(records, to);
  return triage.goneBy(where === null ? triage.deeds[what] : `${triage.deeds[what]} ${where}`, name);
}

function placeName(records: View, to: NonNullable<Deed['to']> | null): string {
  if (to === null) return words.toAll;
  const record = records.get(to);
  const other = questionIn(records, to as About['question']['id']); // of whatever kind it is, ids are apart
  if (other) return `(${other.text})`;
  const name = record?.kind === 'segment' ? record.title : addresseeName(records, to as Addressee);
  return name === null ? '' : words.to(name);
}
