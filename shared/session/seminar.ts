import type { CityId, ModeratorId, QuestionId, SegmentId, SessionCode, SpeakerId } from '../kernel/ids.ts';
import { type Duration, instant, minutes, plus, seconds } from '../kernel/time.ts';
import type { QuestionLimits, QuestionRules } from '../questions/types.ts';
import { BLANK } from '../rundown/fields.ts';
import type { Submissions } from '../rundown/types.ts';
import type { SessionPlan, Settings } from './plan.ts';

export const SEMINAR_CODE = 'GRHT7' as SessionCode;

/** What a session has unless its organiser says otherwise (Q7). */
export const DEFAULT_LIMITS: QuestionLimits = {
  graphemes: 300,
  pause: seconds(10),
  undecided: 5,
};

/** How questions are taken unless its organiser says otherwise. */
export const DEFAULT_RULES: QuestionRules = {
  names: 'optional',
  limits: DEFAULT_LIMITS,
  labels: ['Practice', 'Money', 'Law', 'People'],
  heldWords: [],
  keptWords: true,
};

/** How a session is run unless its organiser says otherwise. */
export const DEFAULT_SETTINGS: Omit<Settings, 'timeZone'> = {
  answerBudget: minutes(2),
  askGivesFloor: true,
  ...DEFAULT_RULES,
  nudges: ['Two minutes', 'Wrap up', 'Louder, please'],
  autoNudges: [],
  messages: [
    { to: 'speakers', text: 'We start in one minute.' },
    { to: 'screen', text: 'We begin in a few minutes.' },
    { to: 'attendees', text: 'Send your questions now: the conversation comes next.' },
    { to: 'moderators', text: 'Please look at Review.' },
  ],
};

const START = instant(1_607_587_200_000); // 10 December 2020, 09:00 in Oslo

const city = (id: string, name: string, country: string, timeZone: string) => ({
  id: id as CityId,
  name,
  country,
  timeZone,
});
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
  more: { city?: string; speakers?: string[]; takesQuestions?: boolean; submissions?: Submissions } = {},
) => ({
  id: id as SegmentId,
  title,
  ...BLANK,
  city: (more.city ?? null) as CityId | null,
  speakers: (more.speakers ?? []) as SpeakerId[],
  planned: length,
  takesQuestions: more.takesQuestions ?? false,
  submissions: more.submissions ?? 'open',
});
const prepared = (id: string, text: string) => ({ id: id as QuestionId, text, to: null });

/** The built-in example: four human rights cities, 75 minutes, 10 December 2020. */
export const SEMINAR: SessionPlan = {
  title: 'Human Rights Cities explained – why do we need them?',
  settings: { timeZone: 'Europe/Oslo', ...DEFAULT_SETTINGS },
  plannedStart: START,
  hardEnd: plus(START, minutes(75)),
  cities: [
    city('graz', 'Graz', 'Austria', 'Europe/Vienna'),
    city('lund', 'Lund', 'Sweden', 'Europe/Stockholm'),
    city('utrecht', 'Utrecht', 'Netherlands', 'Europe/Amsterdam'),
    city('bergen', 'Bergen', 'Norway', 'Europe/Oslo'),
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
      submissions: 'before',
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
};
