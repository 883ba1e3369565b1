import { same } from '../../shared/kernel/same.ts';
import { minutes, ZERO } from '../../shared/kernel/time.ts';
import type { PreparedMessage } from '../../shared/messages/types.ts';
import type { View } from '../../shared/views/common.ts';
import { sendCommand } from '../actions/sendCommand.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { settings } from '../store/messaging.ts';
import { session } from '../store/selectors.ts';
import { length } from '../ui/format.ts';
import { lengthIn } from '../ui/typedTime.ts';
import { type Board, closeDialog, openDialog } from './board.ts';
import type { AutoRow, Field, SettingsForm, Spot, TextRow, Values } from './typedSettings.ts';

let lastKey = 0;
/** A key for a new line. */
export const newKey = (): number => {
  lastKey += 1;
  return lastKey;
};

const keyed = <T extends object>(one: T): T & { readonly key: number } => ({ ...one, key: newKey() });

/** How each field is typed. */
const TYPED: { readonly [F in Field]: (value: Values[F]) => Partial<SettingsForm> } = {
  nudges: (nudges) => ({ nudges: nudges.map((text) => keyed({ text })) }),
  autoNudges: (autoNudges) => ({
    isAuto: autoNudges.length > 0,
    autoNudges: autoNudges.map(({ left, text }) => keyed({ left: length(left), text })),
  }),
  messages: (messages) => ({ messages: messages.map(({ to, text }) => keyed({ to, text })) }),
  answerBudget: (answerBudget) => ({ answerBudget: length(answerBudget) }),
  askGivesFloor: (askGivesFloor) => ({ askGivesFloor }),
  names: (names) => ({ names }),
  limits: ({ graphemes, pause, undecided }) => ({
    graphemes: String(graphemes),
    pause: length(pause),
    undecided: String(undecided),
  }),
  labels: (labels) => ({ labels: labels.join('\n') }),
  heldWords: (heldWords) => ({ heldWords: heldWords.join('\n') }),
  keptWords: (keptWords) => ({ keptWords }),
};
const FIELDS = Object.keys(TYPED) as readonly Field[]; // the type says that these are all

const SPOTS: readonly Spot[] = [...FIELDS, 'graphemes', 'pause', 'undecided'];

const typed = <F extends Field>(field: F, values: Values): Partial<SettingsForm> =>
  TYPED[field](values[field]);

const formOf = (over: Values): SettingsForm => ({
  nudges: [],
  isAuto: false,
  autoNudges: [],
  messages: [],
  answerBudget: '',
  askGivesFloor: false,
  names: 'optional',
  graphemes: '',
  pause: '',
  undecided: '',
  labels: '',
  heldWords: '',
  keptWords: false,
  ...Object.assign({}, ...FIELDS.map((field) => typed(field, over))),
  over,
  isSaving: false,
  refused: null,
});

/** What the two moments before an end are, until somebody says otherwise. */
export const usualAutoNudges = (): readonly AutoRow[] => {
  const { twoMinutes, up } = words.settingsDialog.autoDefaults;
  return [keyed({ left: length(minutes(2)), text: twoMinutes }), keyed({ left: length(ZERO), text: up })];
};

/** The settings as they are. */
export function valuesIn(records: View): Values | null {
  const [of, show] = [settings(records), session(records)];
  if (!of || !show) return null;
  const { nudges, autoNudges, messages, askGivesFloor, pause, undecided, labels, heldWords, keptWords } = of;
  return {
    nudges,
    autoNudges,
    messages,
    askGivesFloor,
    answerBudget: show.answerBudget,
    names: show.names,
    limits: { graphemes: show.questionLength, pause, undecided },
    labels,
    heldWords,
    keptWords,
  };
}

/** What was typed, as it would be kept; a line with nothing in it is none. Or the place that holds no time or number. */
function valuesOf(form: SettingsForm): Values | Spot {
  const answerBudget = lengthIn(form.answerBudget);
  if (!(answerBudget >= 0)) return 'answerBudget';
  const rows = form.isAuto ? form.autoNudges.filter(isWritten) : [];
  const autoNudges = rows.flatMap(({ left, text }) => {
    const time = lengthIn(left);
    return time >= 0 ? [{ left: time, text: text.trim() }] : [];
  });
  if (autoNudges.length < rows.length) return 'autoNudges';
  const pause = lengthIn(form.pause);
  if (!(pause >= 0)) return 'pause';
  const [graphemes, undecided] = [wholeIn(form.graphemes), wholeIn(form.undecided)];
  if (graphemes === null) return 'graphemes';
  if (undecided === null) return 'undecided';
  return {
    nudges: form.nudges.filter(isWritten).map(({ text }) => text.trim()),
    autoNudges,
    messages: form.messages
      .filter(isWritten)
      .map(({ to, text }): PreparedMessage => ({ to, text: text.trim() })),
    answerBudget,
    askGivesFloor: form.askGivesFloor,
    names: form.names,
    limits: { graphemes, pause, undecided },
    labels: linesOf(form.labels),
    heldWords: linesOf(form.heldWords),
    keptWords: form.keptWords,
  };
}

const wholeIn = (typed: string): number | null => (/^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : null);

const linesOf = (typed: string): readonly string[] => typed.split('\n').flatMap((line) => line.trim() || []);

const isWritten = ({ text }: TextRow): boolean => text.trim() !== '';

const changed = (values: Values, over: Values): readonly Field[] =>
  FIELDS.filter((field) => !same(values[field], over[field]));

const some = (values: Values, fields: readonly Field[]): Partial<Values> =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));

const recordsOf = ({ live }: Board): View => live.replica.getState().replica?.records ?? new Map();

/** Opens the dialog; with what was typed before, if it was left with something unsaved in it. */
export function openSettings(board: Board): void {
  const current = valuesIn(recordsOf(board));
  if (!current) return;
  const kept = board.settingsForm.getState();
  const values = kept && valuesOf(kept);
  const isUntouched = !values || (typeof values === 'object' && changed(values, kept.over).length === 0);
  if (isUntouched) board.settingsForm.setState(formOf(current), true);
  openDialog(board, { dialog: 'settings' });
}

export const changeSettings = (board: Board, part: Partial<SettingsForm>): void => {
  const form = board.settingsForm.getState();
  if (form) board.settingsForm.setState({ ...form, refused: null, ...part }, true);
};

/** Puts away what was typed. */
export function discardSettings(board: Board): void {
  board.settingsForm.setState(null, true);
  closeDialog(board);
}

/** Takes what somebody else has put there in place of what was typed. */
export function takeTheirs(board: Board, field: Field): void {
  const form = board.settingsForm.getState();
  if (form) changeSettings(board, typed(field, form.over));
}

/** Sends what was changed, and closes when it is kept; a refusal stays beside its field, with what was typed. */
export async function saveSettings(board: Board): Promise<void> {
  const form = board.settingsForm.getState();
  if (!form || form.isSaving) return;
  const values = valuesOf(form);
  if (typeof values === 'string') {
    const isNumber = values === 'graphemes' || values === 'undecided';
    const message = isNumber ? words.questionSettings.notANumber : words.settingsDialog.notATime;
    const refused = { field: values, message, stale: null };
    changeSettings(board, { refused });
    return;
  }
  const fields = changed(values, form.over);
  if (fields.length === 0) {
    discardSettings(board);
    return;
  }
  changeSettings(board, { isSaving: true });
  const answer = await sendCommand(board.live, {
    type: 'session.edit',
    change: some(values, fields),
    over: some(form.over, fields),
  } as Parameters<typeof sendCommand>[1]); // the wire's lists are written as if they could be changed
  if (answer.ok) {
    discardSettings(board);
    return;
  }
  const { code, message } = answer.error;
  const field = SPOTS.find((one) => one === answer.error.field) ?? null;
  const stale = (code === 'stale' && FIELDS.find((one) => one === field)) || null;
  const current = valuesIn(recordsOf(board));
  changeSettings(board, {
    isSaving: false,
    refused: { field, message, stale },
    ...(stale && current && { over: { ...form.over, [stale]: current[stale] } }),
  });
}
