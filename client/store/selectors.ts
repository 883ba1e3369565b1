import type { CityId, PersonId, QuestionId, SpeakerId } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import type {
  CityRecord,
  CountsRecord,
  HistoryRecord,
  ModeratorRecord,
  QuestionRecord,
  QueueRecord,
  SessionRecord,
  SpeakerRecord,
  ViewRecord,
} from '../../shared/views/records.ts';
import { rundownOf } from '../../shared/views/rundown.ts';

/** What components read from the records; each gives the identical result while nothing of it changed. */

const ofKind = <K extends ViewRecord['kind']>(records: View, kind: K) =>
  [...records.values()].filter((record): record is Extract<ViewRecord, { kind: K }> => record.kind === kind);

export const session = (records: View): SessionRecord | null =>
  (records.get('session') as SessionRecord | undefined) ?? null;

export const counts = (records: View): CountsRecord | null =>
  (records.get('counts') as CountsRecord | undefined) ?? null;

export const history = (records: View): HistoryRecord | null =>
  (records.get('history') as HistoryRecord | undefined) ?? null;

export const cities = memo((records: View): readonly CityRecord[] =>
  ofKind(records, 'city').toSorted((a, b) => a.place - b.place),
);

export const city = (records: View, id: CityId | string | null): CityRecord | null => {
  const record = id === null ? undefined : records.get(id);
  return record?.kind === 'city' ? record : null;
};

export const speakers = memo((records: View): readonly SpeakerRecord[] => ofKind(records, 'speaker'));

export const speaker = (records: View, id: SpeakerId | PersonId | string | null): SpeakerRecord | null => {
  const record = id === null ? undefined : records.get(id);
  return record?.kind === 'speaker' ? record : null;
};

export const moderator = (records: View, id: PersonId | string): ModeratorRecord | null => {
  const record = records.get(id);
  return record?.kind === 'moderator' ? record : null;
};

/** The running order; identical until something of it changes, so that a vote makes nobody count again. */
export const rundown: (records: View) => Rundown | null = (() => {
  let inputs: readonly unknown[] = [];
  let result: Rundown | null = null;
  return memo((records) => {
    const next = [...records.values()].filter(
      ({ kind }) => kind === 'rundown' || kind === 'segment' || kind === 'floor',
    );
    if (next.length !== inputs.length || next.some((record, index) => record !== inputs[index])) {
      inputs = next;
      result = rundownOf(records);
    }
    return result;
  });
})();

/** Every question that this page knows, in no order. */
export const questions = memo((records: View): readonly QuestionRecord[] => ofKind(records, 'question'));

export const question = (records: View, id: QuestionId | null): QuestionRecord | null => {
  const record = id === null ? undefined : records.get(id);
  return record?.kind === 'question' ? record : null;
};

export const liveQuestion = memo(
  (records: View): QuestionRecord | null =>
    questions(records).find(({ status }) => status === 'live') ?? null,
);

const queueRecord = (records: View): QueueRecord | null =>
  (records.get('queue') as QueueRecord | undefined) ?? null;

/** The queue in its order, the first is next. */
export const queued = memo((records: View): readonly QuestionRecord[] =>
  queueOrder(records).flatMap((id) => question(records, id) ?? []),
);

/** The same by ids alone, which no vote changes. */
export const queueOrder = (records: View): readonly QuestionId[] => queueRecord(records)?.questions ?? NONE;

const NONE: readonly never[] = [];

/** Whether the live question is kept off the projector’s screen; moderators know (Q14). */
export const isOffScreen = (records: View): boolean => queueRecord(records)?.offScreen ?? false;
