import { type Duration, duration } from '../../shared/kernel/time.ts';

/** What people type for lengths and times of day. */

const LENGTH_IN_UNITS = /^(?:(\d+)\s*h[a-z]*)?\s*(?:(\d+)\s*m[a-z]*)?\s*(?:(\d+)\s*s[a-z]*)?$/;
const LENGTH_AS_SHOWN = /^(?:(\d+):(?=\d\d:))?(\d+):([0-5]\d)$/;
const MINUTES = /^\d+(?:[.,]\d+)?$/;

/**
 * A length in ms: `10` (minutes), `2.5`, `10:00`, `1:05:00`, `1h5m`, `90s`, with a minus also less than nothing, which is the domain's to
 * refuse. NaN for what is no length.
 */
export function lengthIn(typed: string): Duration {
  const text = typed.trim().toLowerCase();
  const size = sizeIn(text.replace(/^[-−]\s*/, ''));
  return duration(/^[-−]/.test(text) ? -size : size);
}

function sizeIn(text: string): number {
  if (MINUTES.test(text)) return Math.round(Number(text.replace(',', '.')) * 60) * 1000;
  const parts = LENGTH_AS_SHOWN.exec(text) ?? (/\d/.test(text) ? LENGTH_IN_UNITS.exec(text) : null);
  if (!parts) return Number.NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  // After hours a clock's minutes end at 59; by themselves, and with units, they may be as many as one likes.
  if (text.includes(':') && parts[1] !== undefined && Number(minutes) > 59) return Number.NaN;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const TIME_OF_DAY = /^(\d{1,2})(?:[:.]?([0-5]\d)(?:[:.]([0-5]\d))?)?\s*([ap])?\.?m?\.?$/;

/** `10:00`, `10.00`, `1000`, `10`, `9:30 pm`, `10:00:30`; null for what is no time of day. */
export function timeOfDayIn(typed: string): TimeOfDay | null {
  const text = typed.trim().toLowerCase();
  const parts = TIME_OF_DAY.exec(text);
  if (!parts || (text.endsWith('m') && parts[4] === undefined)) return null;
  const [, hours = '', minutes = '0', seconds = '0', half] = parts;
  const said = Number(hours);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hour = half === undefined ? said : (said % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 ? null : { hour, minute: Number(minutes), second: Number(seconds) };
}
