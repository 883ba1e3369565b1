import type { CityId, ModeratorId, QuestionId, SegmentId, SessionCode, SpeakerId } from '../kernel/ids.ts';
import { type Duration, instant, minutes, plus, seconds } from '../kernel/time.ts';
import type { QuestionLimits } from '../questions/types.ts';
import type { SessionPlan } from './plan.ts';

export const SEMINAR_CODE = 'GRHT7' as SessionCode;

/** What a session has unless its organiser says otherwise (Q7). */
export const DEFAULT_LIMITS: QuestionLimits = {
  graphemes: 300,
  units: 2000,
  pause: seconds(10),
  undecided: 5,
};

const START = instant(1_607_587_200_000); // 10 December 2020, 09:00 in Oslo

const city = (id: string, name: string, country: string) => ({ id: id as CityId, name, country });
const speaker = (id: string, name: string | null, title: string | null, of: string) => ({
  id: id as SpeakerId,
  name,
  title,
  city: of as CityId,
});
const segment = (
  id: string,
  title: string,
  length: Duration,
  more: { city?: string; speakers?: string[]; takesQuestions?: boolean } = {},
) => ({
  id: id as SegmentId,
  title,
  city: (more.city ?? null) as CityId | null,
  speakers: (more.speakers ?? []) as SpeakerId[],
  planned: length,
  fixedStart: null,
  wrapUp: null,
  atZero: 'count' as const,
  takesQuestions: more.takesQuestions ?? false,
  note: '',
});
const prepared = (id: string, text: string) => ({ id: id as QuestionId, text, to: null });

/** The built-in example: four human rights cities, 75 minutes, 10 December 2020. */
export const SEMINAR: SessionPlan = {
  title: 'Human Rights Cities explained – why do we need them?',
  timeZone: 'Europe/Oslo',
  plannedStart: START,
  hardEnd: plus(START, minutes(75)),
  cities: [
    city('graz', 'Graz', 'Austria'),
    city('lund', 'Lund', 'Sweden'),
    city('utrecht', 'Utrecht', 'Netherlands'),
    city('bergen', 'Bergen', 'Norway'),
  ],
  speakers: [
    speaker('speaker-graz', null, null, 'graz'),
    speaker('ulrika-dagard', 'Ulrika Dagård', 'Strategist, Social Sustainability and Human Rights', 'lund'),
    speaker('hans-sakkers', 'Hans Sakkers', null, 'utrecht'),
    speaker(
      'lubna-jaffry',
      'Lubna Boby Jaffry',
      'Commissioner for Work, Social Services and Housing',
      'bergen',
    ),
  ],
  moderators: [
    { id: 'jostein' as ModeratorId, name: 'Jostein Kobbeltvedt', role: 'moderator' },
    { id: 'co-moderator' as ModeratorId, name: 'Co-moderator', role: 'co-moderator' },
  ],
  segments: [
    segment('welcome', 'Welcome', minutes(5)),
    segment('talk-graz', 'Graz', minutes(10), { city: 'graz', speakers: ['speaker-graz'] }),
    segment('talk-lund', 'Lund', minutes(10), { city: 'lund', speakers: ['ulrika-dagard'] }),
    segment('talk-utrecht', 'Utrecht', minutes(10), { city: 'utrecht', speakers: ['hans-sakkers'] }),
    segment('talk-bergen', 'Bergen', minutes(10), { city: 'bergen', speakers: ['lubna-jaffry'] }),
    segment('conversation', 'Conversation and questions', minutes(25), {
      speakers: ['speaker-graz', 'ulrika-dagard', 'hans-sakkers', 'lubna-jaffry'],
      takesQuestions: true,
    }),
    segment('closing', 'Closing', minutes(5)),
  ],
  prepared: [
    prepared('prepared-what', 'What is a human rights city, and what does it do that other cities do not?'),
    prepared(
      'prepared-why',
      'Why did your city choose to become a human rights city, and what has that achieved?',
    ),
    prepared(
      'prepared-apart',
      'What sets your city apart from one without the title? Give us one thing a visitor would notice.',
    ),
    prepared(
      'prepared-needed',
      'Every Western democracy claims to uphold human rights. Why are cities that work on them by name needed at all?',
    ),
    prepared(
      'prepared-process',
      'Which process led to the title in your city, and what did you do with it the day after?',
    ),
    prepared(
      'prepared-follows',
      'What follows for the city and for the people who live there? What can they hold you to?',
    ),
  ],
  moderateFirst: true,
  limits: DEFAULT_LIMITS,
  answerBudget: minutes(2),
};
