import { startServer } from '../../../server/server.ts';
import { answer, cpu } from '../calls.ts';

const calls = {
  /** Everything as `npm start` has it, on a port that is free. */
  start: async (dataDir: string) => {
    const { port, links } = await startServer({
      port: 0,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir,
      logLevel: 'warn',
      secret: null,
    });
    return { url: `http://127.0.0.1:${port}`, links };
  },
  cpu,
};
export type ModeratoCalls = typeof calls;

answer(calls);
