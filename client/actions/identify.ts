import type { DeviceId } from '../../shared/kernel/ids.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Live } from '../store/live.ts';

/** Has one of the pages in `presence` show which it is. */
export async function identify(live: Live, device: DeviceId): Promise<void> {
  const answer = await live.transport.identify({ device });
  if (!answer) live.notices.show(words.roster.noAnswer, 'problem');
  else if (!answer.ok) live.notices.show(answer.error.message, 'problem');
}
