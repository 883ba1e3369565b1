/** What a client hears: the event's name and the message as it came, to be read only by who needs it. */
export type Heard = (event: string, message: string) => void;

/** How long a connection, or an answer, may take, ms. */
const PATIENCE = 30_000;

/**
 * A client that speaks the wire's own text: Engine.IO 4 over a WebSocket, Socket.IO 5 within. Two thousand of them cost less than
 * their server does; with the client library they would be the bottleneck, and the figures theirs.
 */
export class WireClient {
  readonly #socket: WebSocket;
  readonly #heard: Heard;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  #asked = 0;

  private constructor(socket: WebSocket, heard: Heard) {
    this.#socket = socket;
    this.#heard = heard;
  }

  /** Connects, and resolves when the first snapshot is there. */
  static connect(url: string, auth: unknown, heard: Heard = () => {}): Promise<WireClient> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      const timer = setTimeout(() => fail('no snapshot in time'), PATIENCE);
      const fail = (why: string) => {
        clearTimeout(timer);
        socket.close();
        reject(new Error(`could not connect: ${why}`));
      };
      const client = new WireClient(socket, (event, message) => {
        heard(event, message);
        if (event !== 'snapshot') return;
        clearTimeout(timer);
        resolve(client);
      });
      socket.onerror = () => fail('the line broke');
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        if (data.startsWith('0')) socket.send(`40${JSON.stringify(auth)}`);
        else if (data.startsWith('44')) fail(data.slice(2));
        else client.#receive(data);
      };
    });
  }

  /** Sends an event and resolves with what the server answers. */
  ask(event: string, payload: unknown): Promise<unknown> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${event}`)), PATIENCE);
      this.#answers.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#socket.send(`42${id}${JSON.stringify([event, payload])}`);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.onclose = () => resolve();
      this.#socket.close();
    });
  }

  #receive(data: string): void {
    if (data === '2') this.#socket.send('3');
    else if (data.startsWith('42["')) this.#heard(data.slice(4, data.indexOf('"', 4)), data);
    else if (data.startsWith('43')) {
      const bracket = data.indexOf('[');
      const id = Number(data.slice(2, bracket));
      this.#answers.get(id)?.(JSON.parse(data.slice(bracket))[0]);
      this.#answers.delete(id);
    }
  }
}

/** The payload of a message that was heard. */
export const payloadOf = (message: string): unknown => JSON.parse(message.slice(2))[1];
