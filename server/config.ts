import { parseArgs } from 'node:util';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/kernel/result.ts';

export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** The address in links and QR codes, without a slash at its end; null for the server's own. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** At least 32 characters, or null to keep one in the data directory. */
  readonly secret: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting: its flag, its variable, and what it means. A flag goes before a variable. */
const SETTINGS = {
  port: { flag: 'port', variable: 'PORT', value: 'N', help: 'port to listen on (4000)' },
  host: {
    flag: 'host',
    variable: 'HOST',
    value: 'ADDRESS',
    help: 'address to listen on (127.0.0.1: this machine only; 0.0.0.0: everybody who can reach it)',
  },
  publicUrl: {
    flag: 'public-url',
    variable: 'PUBLIC_URL',
    value: 'URL',
    help: 'address that links and QR codes carry, when the server stands behind another name',
  },
  dataDir: { flag: 'data', variable: 'DATA_DIR', value: 'FOLDER', help: 'where sessions are kept (data)' },
  logLevel: {
    flag: 'log-level',
    variable: 'LOG_LEVEL',
    value: 'LEVEL',
    help: `${LOG_LEVELS.join(', ')} (warn)`,
  },
} as const;

/** A secret has no flag: command lines are seen by everybody on the machine. */
const SECRET_VARIABLE = 'MODERATO_SECRET';

const schema = z.object({
  port: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(4000),
  host: z
    .string()
    .min(1, 'must not be empty')
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  publicUrl: z
    .string()
    .refine((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), {
      error: 'must be an address like https://rights.example',
      abort: true,
    })
    .refine(
      (url) => new URL(url).href === `${new URL(url).origin}/`,
      'must have nothing after the name and the port',
    )
    .transform((url) => new URL(url).origin)
    .nullable()
    .default(null),
  dataDir: z.string().min(1, 'must not be empty').default('data'),
  logLevel: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  secret: z.string().min(32, 'must have at least 32 characters').nullable().default(null),
});

export const HELP = `Moderato – a console for moderators of live sessions

  npm start [-- flags]

${Object.values(SETTINGS)
  .map(
    ({ flag, variable, value, help }) =>
      `  --${`${flag} ${value}`.padEnd(20)} ${variable.padEnd(11)} ${help}`,
  )
  .join('\n')}
  --${'help'.padEnd(20)} ${''.padEnd(11)} this text

${SECRET_VARIABLE} sets the secret behind all links; without it one is made and kept in the data directory.
`;

/** The settings from flags and environment, `help` when that is asked for, or a sentence that says what is wrong where. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Config | 'help', string> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  if (flags.value.help === true) return ok('help');

  const given: Record<string, string> = {};
  const names: Record<string, string> = { secret: SECRET_VARIABLE };
  for (const [key, { flag, variable }] of Object.entries(SETTINGS)) {
    const value = flags.value[flag] ?? env[variable];
    if (typeof value === 'string') given[key] = value;
    names[key] = flags.value[flag] === undefined ? variable : `--${flag}`;
  }
  const secret = env[SECRET_VARIABLE];
  if (secret !== undefined) given.secret = secret;

  const parsed = schema.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues
      .map(({ path, message }) => {
        const key = String(path[0]);
        const shown = key === 'secret' ? '' : ` (it is "${given[key]}")`;
        return `${names[key]} ${message}${shown}.`;
      })
      .join('\n'),
  );
}

function readFlags(args: readonly string[]): Result<Record<string, string | boolean | undefined>, string> {
  const string = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: string,
        host: string,
        'public-url': string,
        data: string,
        'log-level': string,
        help: { type: 'boolean', short: 'h' },
      },
    });
    return ok(values);
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\nSee --help for what there is.`);
  }
}
