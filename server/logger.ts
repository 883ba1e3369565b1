import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Structured logs on standard error. They carry codes and counts, never a name, a text or a key. */
export const createLogger = (level: Config['logLevel']): Logger =>
  pino({ level, base: null }, pino.destination(2));
