import { io } from 'socket.io-client';
import { present } from '../../shared/kernel/assert.ts';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { CommandAck } from '../../shared/protocol/down.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { QuestionRecord, ViewRecord } from '../../shared/views/records.ts';
import type { ServerUnderTest } from './fixtures.ts';

const SESSION = 'GRHT7';

/** A moderator without a console: where a test is about what others see, this is the quickest hand. */
export async function staff(server: ServerUnderTest) {
  const key = server.link('moderator').split('#')[1];
  const records = async (): Promise<readonly QuestionRecord[]> => {
    const line = io(server.url, { auth: { protocol: PROTOCOL, session: SESSION, key }, forceNew: true });
    const all = await new Promise<readonly ViewRecord[]>((resolve) =>
      line.on('snapshot', (snapshot) => resolve(snapshot.records)),
    );
    line.disconnect();
    return all.filter((record) => record.kind === 'question');
  };
  const find = async (text: string, which: 'first' | 'last' = 'first') => {
    const found = (await records()).filter((question) => question.text.includes(text));
    return present(found.at(which === 'first' ? 0 : -1), `a question “${text}”`);
  };
  const hand = sender(server, key);
  return {
    does: hand,
    idOf: async (text: string, which?: 'first' | 'last'): Promise<QuestionId> => (await find(text, which)).id,
    askerOf: async (text: string) => present((await find(text)).asker, 'somebody who asked it'),
    replyOf: async (id: QuestionId) =>
      (await records()).find((question) => question.id === id)?.reply?.text ?? null,
    /** So many attendees ask one question each. */
    fill: async (count: number, question: (n: number) => object) => {
      for (let n = 0; n < count; n += 1)
        await sender(server)({ type: 'question.submit', ...question(n) }, true);
    },
  };
}

/** Somebody's line: sends, and expects to be obeyed. */
function sender(server: ServerUnderTest, key?: string) {
  const line = io(server.url, {
    auth: { protocol: PROTOCOL, session: SESSION, ...(key && { key }) },
    forceNew: true,
    transports: ['websocket'],
  });
  return async (body: object, isLast = false): Promise<void> => {
    const answer: CommandAck = await line.emitWithAck('command', { id: crypto.randomUUID(), ...body });
    if (!answer.ok) throw new Error(`${JSON.stringify(body)}: ${answer.error.message}`);
    if (isLast) line.disconnect();
  };
}
