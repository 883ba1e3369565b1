import { io, type Socket } from 'socket.io-client';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';

/** Attendees without pages: enough of them to fill a console. */
export interface Crowd {
  /** Each of the texts is asked by another of them, in this order; gives the questions' ids. */
  readonly ask: (texts: readonly string[]) => Promise<readonly string[]>;
  /** So many of them vote for it. */
  readonly vote: (question: string, votes: number) => Promise<void>;
  readonly leave: () => void;
}

export async function crowdAt(url: string, people: number): Promise<Crowd> {
  const sockets = await Promise.all(Array.from({ length: people }, () => connected(url)));
  let sent = 0;
  let asked = 0;
  const command = async (place: number, body: object) => {
    sent += 1;
    const answer = await sockets[place % people]?.emitWithAck('command', { id: `crowd-${sent}`, ...body });
    if (!answer?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    ask: async (texts) => {
      const ids: string[] = [];
      for (const text of texts) {
        const { question } = await command(asked, { type: 'question.submit', text });
        asked += 1;
        ids.push(String(question));
      }
      return ids;
    },
    vote: async (question, votes) => {
      // Each time by others, who may not do much in a second.
      const from = sent;
      await Promise.all(
        Array.from({ length: votes }, (_, place) =>
          command(from + place, { type: 'question.upvote', question }),
        ),
      );
    },
    leave: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}

function connected(url: string): Promise<Socket> {
  const socket = io(url, {
    auth: { protocol: PROTOCOL, session: SEMINAR_CODE },
    transports: ['websocket'],
    forceNew: true,
  });
  return new Promise((resolve, reject) => {
    socket.once('welcome', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}
