import { memo } from '../../../shared/kernel/memo.ts';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { questions } from '../../store/selectors.ts';
import { addresseePlace, cityPlace } from '../../store/show.ts';

/** What a list of questions is narrowed to, beside words. */
export interface Filters {
  /** `everyone` for what is to all. */
  readonly city: 'any' | 'everyone' | (string & {});
  readonly label: string | null;
  /** null for what stands under the tab; a status, or every one of them, looks beyond it. */
  readonly status: 'every' | QuestionStatus | null;
  /** Like `sv`. */
  readonly language: string | null;
  /** The number that moderators know an asker by. */
  readonly asker: number | null;
  readonly starred: boolean;
  readonly held: boolean;
  readonly unreplied: boolean;
}

export const NO_FILTERS: Filters = {
  city: 'any',
  label: null,
  status: null,
  language: null,
  asker: null,
  starred: false,
  held: false,
  unreplied: false,
};

export const inForce = (filters: Filters): number =>
  (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((name) => filters[name] !== NO_FILTERS[name]).length;

/** Whether a question passes; where it stands is judged by who lists them. */
export function passing(records: View, filters: Filters): (question: QuestionRecord) => boolean {
  const { city, label, status, language, asker, starred, held, unreplied } = filters;
  const place = city === 'any' || city === 'everyone' ? null : cityPlace(records, city);
  return (question) =>
    (city === 'any' ||
      (city === 'everyone' ? question.to === null : addresseePlace(records, question.to) === place)) &&
    (label === null || (question.labels ?? []).includes(label)) &&
    (status === null || status === 'every' || question.status === status) &&
    (language === null || question.language === language) &&
    (asker === null || question.asker === asker) &&
    (!starred || question.starred === true) &&
    (!held || question.held !== undefined) &&
    (!unreplied || question.reply === undefined);
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** What a search looks at of a question; made once for a question as it is. */
const searched = memo(({ text, name, note, labels = [], original = '' }: QuestionRecord): string =>
  plain([text, name ?? '', note?.text ?? '', ...labels, original].join('\n')),
);

/** Whether all words that were typed occur in it, whatever their capitals and accents. */
export function matching(search: string): (question: QuestionRecord) => boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return (question) => wanted.every((word) => searched(question).includes(word));
}

/** What can be chosen from: what occurs among the questions. */
export const occurring = memo((records: View) => {
  const all = questions(records);
  const askers = Map.groupBy(
    all.filter(({ asker }) => asker !== undefined),
    ({ asker }) => asker ?? 0,
  );
  return {
    languages: [...new Set(all.flatMap(({ language }) => language ?? []))].toSorted(),
    labels: [...new Set(all.flatMap(({ labels }) => labels ?? []))].toSorted((a, b) => a.localeCompare(b)),
    askers: [...askers]
      .map(([asker, asked]) => ({ asker, count: asked.length }))
      .toSorted((a, b) => a.asker - b.asker),
  };
});
