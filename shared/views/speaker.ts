import type { SpeakerId } from '../kernel/ids.ts';
import type { Question } from '../questions/types.ts';
import type { Session } from '../session/types.ts';
import { commonRecords, publicQuestion, queueRecord, type View, viewOf } from './common.ts';

/** A speaker sees the live question, and what is queued to the own city, to the speaker, or to all (Q9). */
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
  ]);
}
