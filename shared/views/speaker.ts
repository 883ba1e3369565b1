import type { SpeakerId } from '../kernel/ids.ts';
import { memo } from '../kernel/memo.ts';
import { isFor } from '../messages/decide.ts';
import { isSpeakers } from '../questions/replies.ts';
import type { Question, Questions } from '../questions/types.ts';
import { cityOf, concerns } from '../session/addressees.ts';
import type { Session } from '../session/types.ts';
import {
  commonRecords,
  curtainRecord,
  floorRecord,
  queueRecord,
  standing,
  type View,
  viewOf,
} from './common.ts';
import { speakersQuestion } from './questions.ts';

/**
 * A speaker sees the live question, what is queued to the own city, to the speaker, or to all, and what the city is to follow up (Q9,
 * Q17); who has had the floor; and the messages to the speaker, or to all of them, until the speaker has seen them (M3).
 */
export function speakerView(session: Session, id: SpeakerId): View {
  const city = cityOf(session, id);
  const theirs = someSpeakers(session.questions).filter((question) =>
    isSpeakers(question, (to) => concerns(session, to, id), city),
  );
  const next = session.questions.queue.filter((question) => theirs.some((one) => one.id === question));
  return viewOf([
    ...commonRecords(session),
    ...theirs.map((question) => speakersQuestion(question, id)),
    queueRecord(next),
    floorRecord(session.rundown.floor),
    curtainRecord(session.messages.curtain),
    ...standing(
      session.messages,
      ({ to, receipts }) => isFor(to, id, true) && (receipts.get(id)?.seenAt ?? null) === null,
    ),
  ]);
}

/** The few of all questions that any speaker sees; looked for once for all of them. */
const someSpeakers = memo(({ byId }: Questions): readonly Question[] =>
  [...byId.values()].filter((question) => isSpeakers(question, () => true, question.triage.later)),
);
