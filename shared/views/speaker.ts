import type { SpeakerId } from '../kernel/ids.ts';
import { isFor } from '../messages/decide.ts';
import type { Question } from '../questions/types.ts';
import type { Session } from '../session/types.ts';
import {
  commonRecords,
  curtainRecord,
  floorRecord,
  publicQuestion,
  queueRecord,
  standing,
  type View,
  viewOf,
} from './common.ts';

/**
 * A speaker sees the live question, and what is queued to the own city, to the speaker, or to all (Q9); who has had the floor; and
 * the messages to the speaker, or to all of them, until the speaker has seen them (M3).
 */
export function speakerView(session: Session, id: SpeakerId): View {
  const city = session.speakers.find((speaker) => speaker.id === id)?.city ?? null;
  const { byId, queue, live } = session.questions;
  const concerns = ({ to }: Question): boolean => to === null || to === id || to === city;
  const queued = queue.flatMap((question) => byId.get(question) ?? []).filter(concerns);
  const onStage = live === null ? undefined : byId.get(live);
  return viewOf([
    ...commonRecords(session),
    ...queued.map(publicQuestion),
    ...(onStage ? [publicQuestion(onStage)] : []),
    queueRecord(queued.map((question) => question.id)),
    floorRecord(session.rundown.floor),
    curtainRecord(session.messages.curtain),
    ...standing(
      session.messages,
      ({ to, receipts }) => isFor(to, id, true) && (receipts.get(id)?.seenAt ?? null) === null,
    ),
  ]);
}
