import type { Session } from '../session/types.ts';
import { commonRecords, publicQuestion, standing, type View, viewOf } from './common.ts';

/** The projector sees the run of show, the live question (Q9), and what the moderators tell the room. */
export function screenView(session: Session): View {
  const { byId, live } = session.questions;
  const onStage = live === null ? undefined : byId.get(live);
  return viewOf([
    ...commonRecords(session),
    ...(onStage ? [publicQuestion(onStage)] : []),
    ...standing(session.messages, ({ to }) => to === 'screen'),
  ]);
}
