import { type Rejection, rejectField } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { same } from '../kernel/same.ts';
import { hours, minutes } from '../kernel/time.ts';
import { soundText } from '../messages/decide.ts';
import type { AutoNudge, PreparedMessage, Recipient } from '../messages/types.ts';
import { cleanedWithin, LONGEST } from '../questions/texts.ts';
import type { SettingsCommand } from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { Settings } from './plan.ts';
import type { Session } from './types.ts';

/** More than fits on a screen to be pressed. */
const MOST = 20;
/** As many words as an edit of them has room for on the wire. */
const WORDS = 400;
const LONGEST_ANSWER = hours(1);
const LONGEST_PAUSE = minutes(10);

/** Whether there is a time zone of this name, as far as the machine knows them. */
export function isZone(name: string): boolean {
  try {
    // What is no zone throws; an offset like "+01:00" is one to the machine, but says nothing of summer.
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/**
 * What a change of how the session is run causes. Each setting is changed if it still is what the sender believed. Refused with the
 * field that cannot be so: `invalid`, `empty`, `too_long`, `too_many`, `stale`, `unknown_id`.
 */
export function decideSettings(
  session: Session,
  command: SettingsCommand,
): Result<readonly SessionEvent[], Rejection> {
  if (command.type === 'city.zone') return zone(session, command);
  const keys = (Object.keys(command.change) as (keyof Settings)[]).filter(
    (key) => !same(command.change[key], session.settings[key]),
  );
  const taken = keys.find((key) => !same(command.over[key], session.settings[key]));
  if (taken) return rejectField(taken, 'stale', 'Somebody else has changed this meanwhile. Look again.');
  const change = Object.fromEntries(keys.map((key) => [key, command.change[key]])) as Partial<Settings>;
  const sound = soundSettings(session, change);
  if (!sound.ok) return sound;
  return ok(keys.length === 0 ? [] : [{ type: 'session.edited', change: sound.value }]);
}

function zone(
  session: Session,
  { city: id, timeZone, over }: Extract<SettingsCommand, { type: 'city.zone' }>,
): Result<readonly SessionEvent[], Rejection> {
  const city = session.cities.find((one) => one.id === id);
  if (!city) return rejectField('city', 'unknown_id', 'This city is not in the session.');
  if (city.timeZone === timeZone) return ok([]);
  if (city.timeZone !== over)
    return rejectField('timeZone', 'stale', 'Somebody else has changed this meanwhile. Look again.');
  if (timeZone !== null && !isZone(timeZone)) return unknownZone(timeZone);
  return ok([{ type: 'city.zoned', city: id, timeZone }]);
}

function soundSettings(session: Session, change: Partial<Settings>): Result<Partial<Settings>, Rejection> {
  const { timeZone, answerBudget, nudges, autoNudges, messages } = change;
  if (timeZone !== undefined && !isZone(timeZone)) return unknownZone(timeZone);
  if (answerBudget !== undefined && !isWhole(answerBudget, 1, LONGEST_ANSWER))
    return rejectField('answerBudget', 'invalid', 'An answer gets a time like 2:00, an hour at most.');
  const soundNudges = listOf('nudges', nudges, (nudge: string) => soundText(nudge));
  const soundAuto = listOf('autoNudges', autoNudges, (nudge: AutoNudge) =>
    isWhole(nudge.left, 0, hours(24)) ? inText(nudge) : notATime(),
  );
  const soundMessages = listOf('messages', messages, (message: PreparedMessage) =>
    isRecipient(session, message.to)
      ? inText(message)
      : rejectField('messages', 'unknown_id', 'There is nobody of this name to send it to.'),
  );
  if (!soundNudges.ok) return soundNudges;
  if (!soundAuto.ok) return soundAuto;
  if (new Set(autoNudges?.map(({ left }) => left)).size < (autoNudges?.length ?? 0))
    return rejectField('autoNudges', 'invalid', 'Only one nudge can come at a time. Change one of the two.');
  if (!soundMessages.ok) return soundMessages;
  const rules = soundRules(change);
  if (!rules.ok) return rules;
  return ok({
    ...change,
    ...rules.value,
    ...(nudges && { nudges: soundNudges.value }),
    ...(autoNudges && { autoNudges: soundAuto.value }),
    ...(messages && { messages: soundMessages.value }),
  });
}

/** The same for how questions are taken (Q7, Q10, Q13). */
function soundRules({ limits, labels, heldWords }: Partial<Settings>): Result<Partial<Settings>, Rejection> {
  if (limits) {
    if (!isWhole(limits.graphemes, 20, 1_000))
      return rejectField('graphemes', 'invalid', 'A question can be allowed 20 to 1,000 characters.');
    if (!isWhole(limits.pause, 0, LONGEST_PAUSE))
      return rejectField('pause', 'invalid', 'The pause between two questions is a time up to 10:00.');
    if (!isWhole(limits.undecided, 1, 100))
      return rejectField('undecided', 'invalid', 'A person can be allowed 1 to 100 questions that wait.');
  }
  const soundLabels = words('labels', labels, LONGEST.label, MOST);
  if (!soundLabels.ok) return soundLabels;
  const soundWords = words('heldWords', heldWords, LONGEST.label, WORDS);
  if (!soundWords.ok) return soundWords;
  return ok({
    ...(labels && { labels: soundLabels.value }),
    ...(heldWords && { heldWords: soundWords.value }),
  });
}

/** Short texts, each cleaned (Q8) and once; empty ones fall away. */
function words(
  field: string,
  list: readonly string[] | undefined,
  longest: number,
  most: number,
): Result<readonly string[], Rejection> {
  const kept = (list ?? []).map((word) => cleanedWithin(word, longest));
  if (kept.includes(null))
    return rejectField(field, 'too_long', `Each can have up to ${longest} characters.`);
  const all = [...new Set(kept.flatMap((word) => word || []))];
  return all.length > most ? rejectField(field, 'too_many', `There is room for ${most} of these.`) : ok(all);
}

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;

/** A list of which each is sound, or the first refusal, as one about the whole field. */
function listOf<T>(
  field: string,
  list: readonly T[] | undefined,
  sound: (one: T) => Result<T, Rejection>,
): Result<readonly T[], Rejection> {
  const all = (list ?? []).map(sound);
  if (all.length > MOST) return rejectField(field, 'too_many', `There is room for ${MOST} of these.`);
  const bad = all.find((one) => !one.ok);
  if (bad && !bad.ok) return rejectField(field, bad.error.code, bad.error.message);
  return ok(all.flatMap((one) => (one.ok ? [one.value] : [])));
}

function inText<T extends { readonly text: string }>(of: T): Result<T, Rejection> {
  const text = soundText(of.text);
  return text.ok ? ok({ ...of, text: text.value }) : text;
}

const isRecipient = ({ speakers }: Session, to: Recipient): boolean =>
  to === 'speakers' ||
  to === 'screen' ||
  to === 'attendees' ||
  to === 'moderators' ||
  speakers.some(({ id }) => id === to);

const notATime = () =>
  rejectField('autoNudges', 'invalid', 'A nudge comes at a time like 2:00 before the end, or at 0:00.');
const unknownZone = (name: string) =>
  rejectField(
    'timeZone',
    'invalid',
    `There is no time zone “${name.slice(0, 60)}”. Choose one like Europe/Oslo.`,
  );
