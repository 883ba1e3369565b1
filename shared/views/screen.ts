import type { Session } from '../session/types.ts';
import { commonRecords, standing, type View, viewOf } from './common.ts';
import { publicQuestion } from './questions.ts';

/** The projector sees the run of show, the live question unless it was taken off (Q9, Q14), and what the moderators tell the room. */
export function screenView(session: Session): View {
  const { byId, live, offScreen } = session.questions;
  const onStage = live === null || offScreen ? undefined : byId.get(live);
  return viewOf([
    ...commonRecords(session),
    ...(onStage ? [publicQuestion(onStage)] : []),
    ...standing(session.messages, ({ to }) => to === 'screen'),
  ]);
}
