import { describe, expect, test } from 'vitest';
import { HELP, readConfig } from '../../server/config.ts';

const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  publicUrl: null,
  dataDir: 'data',
  logLevel: 'warn',
  secret: null,
};

/** The settings from these flags and variables. */
const settings = (args: readonly string[], env: Record<string, string> = {}) => {
  const config = readConfig(args, env);
  return config.ok ? config.value : config.error;
};

test('with nothing said it serves this machine only', () => {
  expect(settings([])).toEqual(DEFAULTS);
});

describe.each([
  ['--port', 'PORT', '4100', { port: 4100 }],
  ['--port', 'PORT', '0', { port: 0 }],
  ['--host', 'HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['--host', 'HOST', '::', { host: '::' }],
  ['--host', 'HOST', 'rights.example', { host: 'rights.example' }],
  ['--public-url', 'PUBLIC_URL', 'https://rights.example', { publicUrl: 'https://rights.example' }],
  ['--public-url', 'PUBLIC_URL', 'http://10.0.0.7:8080/', { publicUrl: 'http://10.0.0.7:8080' }],
  ['--data', 'DATA_DIR', '/var/lib/moderato', { dataDir: '/var/lib/moderato' }],
  ['--log-level', 'LOG_LEVEL', 'trace', { logLevel: 'trace' }],
])('%s and %s', (flag, variable, value, expected) => {
  test(`are told ${value}`, () => {
    expect(settings([flag, value])).toEqual({ ...DEFAULTS, ...expected });
    expect(settings([`${flag}=${value}`])).toEqual({ ...DEFAULTS, ...expected });
    expect(settings([], { [variable]: value })).toEqual({ ...DEFAULTS, ...expected });
  });

  test('the flag goes before the variable', () => {
    expect(settings([flag, value], { [variable]: 'nonsense, which nobody reads' })).toEqual({
      ...DEFAULTS,
      ...expected,
    });
  });
});

describe('what cannot be is refused in a sentence that says which and why', () => {
  test.each([
    ['--port', 'PORT', 'http', 'must be a whole number (it is "http").'],
    ['--port', 'PORT', '-1', 'must be a whole number (it is "-1").'],
    ['--port', 'PORT', '80.5', 'must be a whole number (it is "80.5").'],
    ['--port', 'PORT', '', 'must be a whole number (it is "").'],
    ['--port', 'PORT', '65536', 'must be at most 65535 (it is "65536").'],
    ['--host', 'HOST', '', 'must not be empty (it is "").'],
    ['--host', 'HOST', 'my host', 'must be a host name or an address (it is "my host").'],
    [
      '--public-url',
      'PUBLIC_URL',
      'rights',
      'must be an address like https://rights.example (it is "rights").',
    ],
    [
      '--public-url',
      'PUBLIC_URL',
      'ftp://rights.example',
      'must be an address like https://rights.example (it is "ftp://rights.example").',
    ],
    [
      '--public-url',
      'PUBLIC_URL',
      'javascript:alert(1)',
      'must be an address like https://rights.example (it is "javascript:alert(1)").',
    ],
    [
      '--public-url',
      'PUBLIC_URL',
      'https://rights.example/live',
      'must have nothing after the name and the port (it is "https://rights.example/live").',
    ],
    ['--data', 'DATA_DIR', '', 'must not be empty (it is "").'],
    [
      '--log-level',
      'LOG_LEVEL',
      'loud',
      'must be one of fatal, error, warn, info, debug, trace, silent (it is "loud").',
    ],
  ])('%s or %s: "%s"', (flag, variable, value, why) => {
    expect(settings([`${flag}=${value}`])).toContain(`${flag} ${why}`);
    expect(settings([], { [variable]: value })).toContain(`${variable} ${why}`);
  });

  test('all of it at once', () => {
    expect(settings(['--port', 'x', '--log-level', 'y'], { PUBLIC_URL: 'z' })).toMatch(
      /^--port .*\nPUBLIC_URL .*\n--log-level .*$/,
    );
  });

  test.each([
    ['an unknown flag', ['--colour', 'red'], '--colour'],
    ['a flag that is spelled otherwise', ['--Port', '4100'], '--Port'],
    ['something that is no flag', ['4100'], '4100'],
    ['a flag without its value', ['--port'], '--port'],
    ['a secret, which everybody on the machine would see', ['--secret', 'x'.repeat(40)], '--secret'],
  ])('%s', (_, args, named) => {
    expect(settings(args)).toContain(named);
    expect(settings(args)).toContain('--help');
  });
});

describe('the secret behind the links', () => {
  const secret = 'x'.repeat(32);

  test('comes from its variable', () => {
    expect(settings([], { MODERATO_SECRET: secret })).toEqual({ ...DEFAULTS, secret });
  });

  test('is refused when it could be guessed, and not repeated', () => {
    const refusal = settings([], { MODERATO_SECRET: 'too short to be one' });

    expect(refusal).toBe('MODERATO_SECRET must have at least 32 characters.');
  });
});

test.each([['--help'], ['-h'], ['--port', '4100', '--help']])('%s asks for help', (...args) => {
  expect(settings(args)).toBe('help');
});

test('the help names every flag and every variable', () => {
  for (const name of [
    ...['--port', '--host', '--public-url', '--data', '--log-level', '--help'],
    ...['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'LOG_LEVEL', 'MODERATO_SECRET'],
  ])
    expect(HELP).toContain(name);
});
