import type { SpeakerId } from '../kernel/ids.ts';
import { isFor } from '../messages/decide.ts';
import { isSpeakers } from '../questions/replies.ts';
import type { Question } from '../questions/types.ts';
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
 * A speaker sees the live question, and what is queued to the own city, to the speaker, or to all, and what the city is to follow up (Q9, Q17); who has had the floor; and
 * the messages to the speaker, or to all of them, until the speaker has seen them (M3).
 */
export function speakerView(session: Session, id: SpeakerId): View {
  const city = cityOf(session, id);
  const { byId, queue } = session.questions;
  const isTheirs = (question: Question): boolean =>
    isSpeakers(question, (to) => concerns(session, to, id), city);
  const theirs = [...byId.values()].filter(isTheirs);
  const next = queue.filter((question) => theirs.some((one) => one.id === question));
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
