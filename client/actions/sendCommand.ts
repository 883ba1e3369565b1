import type { CommandAck } from '../../shared/protocol/down.ts';
import type { WireCommand } from '../../shared/protocol/up.ts';
import type { Live } from '../store/live.ts';
import { newId } from './newId.ts';

/** A command before it has an id. */
export type Body = WireCommand extends infer C ? (C extends { id: unknown } ? Omit<C, 'id'> : never) : never;

/** A press that is not confirmed within this needs a new press, so that no Next fires minutes late (invariant 2). ms. */
const PATIENCE = 5_000;
const RETRY_PAUSE = 150;

/**
 * Sends a moderator's or speaker's command: at once or not at all. Within five seconds a lost line is waited for and the same
 * command sent again, which the server takes for one; after that the answer is a refusal that says so.
 */
export async function sendCommand(live: Live, body: Body): Promise<CommandAck> {
  const command = { ...body, id: newId() } as WireCommand; // a body with an id is a command again, which the union hides
  const { transport } = live;
  if (!transport.isUp())
    return unconfirmed('There is no connection, so nothing was sent. Try again when it is back.');
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const left = deadline - performance.now();
    if (left <= 0)
      return unconfirmed(
        'The server has not confirmed this. Look whether it happened, and press again if not.',
      );
    const answer = await transport.command(command, left);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
  }
}

/** Sends it, and shows the sentence of a refusal. */
export async function request(live: Live, body: Body): Promise<CommandAck> {
  const answer = await sendCommand(live, body);
  if (!answer.ok) live.notices.show(answer.error.message, 'problem');
  return answer;
}

const unconfirmed = (message: string): CommandAck => ({ ok: false, error: { code: 'unavailable', message } });
