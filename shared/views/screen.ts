import type { Session } from '../session/types.ts';
import { commonRecords, publicQuestion, type View, viewOf } from './common.ts';

/** The projector sees the run of show and the live question (Q9). */
export function screenView(session: Session): View {
  const { byId, live } = session.questions;
  const onStage = live === null ? undefined : byId.get(live);
  return viewOf([...commonRecords(session), ...(onStage ? [publicQuestion(onStage)] : [])]);
}
