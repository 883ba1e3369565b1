import type { Link } from '../../shared/protocol/down.ts';
import type { Live } from '../store/live.ts';

/** The links of every role up to the own one; null when there was no answer. */
export async function fetchLinks(live: Live): Promise<readonly Link[] | null> {
  const answer = await live.transport.query({ type: 'links' });
  return answer?.ok && answer.type === 'links' ? answer.links : null;
}
