// Events of older versions as the next version wrote them. What a version did not say stands here as it was then: what new
// sessions have by now is no part of what happened.

/** Steps from an event as an older version wrote it to the next version; the first leads from version 1 to 2. */
const UPCASTS: readonly ((event: unknown) => unknown)[] = [withSettings, withQuestionRules];

/** A stored event as the program of today writes it. What is no event stays what it is. */
export const upcast = (event: unknown, version: number): unknown =>
  UPCASTS.slice(version - 1).reduce((older, step) => step(older), event);

/** How every session was run in version 1, and what a new one of version 2 had. */
const SETTINGS_2 = {
  askGivesFloor: true,
  nudges: ['Two minutes', 'Wrap up', 'Louder, please'],
  autoNudges: [],
  messages: [
    { to: 'speakers', text: 'We start in one minute.' },
    { to: 'screen', text: 'We begin in a few minutes.' },
    { to: 'attendees', text: 'Send your questions now: the conversation comes next.' },
    { to: 'moderators', text: 'Please look at Review.' },
  ],
};
/** What version 2 said of a segment and version 1 did not. */
const SEGMENT_2 = { colour: null, fixedEnd: null, counts: 'down', keep: false, minimum: null };
/** How questions were taken in version 2; labels are what a new session of version 3 had. */
const RULES_3 = {
  names: 'optional',
  labels: ['Practice', 'Money', 'Law', 'People'],
  heldWords: [],
  keptWords: false,
};

/** From version 1 to 2: sessions were planned without settings, zones of their cities, and much of what segments have now. */
function withSettings(event: unknown): unknown {
  const created = event as {
    type?: string;
    plan?: { timeZone: string; answerBudget: number; cities: object[]; segments: object[] };
  } | null;
  if (created?.type !== 'session.created' || !created.plan) return event;
  const { timeZone, answerBudget, cities, segments, ...rest } = created.plan;
  return {
    ...created,
    plan: {
      ...rest,
      settings: { ...SETTINGS_2, timeZone, answerBudget },
      cities: cities.map((city) => ({ timeZone: null, ...city })),
      segments: segments.map((segment) => ({ ...SEGMENT_2, ...segment })),
    },
  };
}

/**
 * From version 2 to 3: limits were the plan's own, names were each asker's to give, no word held a question, and segments did not say when
 * questions are taken.
 */
function withQuestionRules(event: unknown): unknown {
  const old = event as {
    type?: string;
    plan?: { settings: object; segments: { takesQuestions?: boolean }[]; limits?: { units?: number } };
    segment?: { takesQuestions?: boolean };
  } | null;
  switch (old?.type) {
    case 'session.created': {
      if (!old.plan) return event;
      const { limits: { units: _, ...limits } = {}, settings, segments, ...rest } = old.plan;
      return {
        ...old,
        plan: { ...rest, settings: { ...settings, ...RULES_3, limits }, segments: segments.map(gated) },
      };
    }
    case 'rundown.inserted':
      return old.segment ? { ...old, segment: gated(old.segment) } : event;
    case 'question.submitted':
      return { ...old, nameIsPublic: true, language: null, held: [] };
    default:
      return event;
  }
}

/** Questions came at any time; those that a segment took could be sent in before the start. */
const gated = (segment: { takesQuestions?: boolean }) => ({
  ...segment,
  submissions: segment.takesQuestions ? 'before' : 'open',
});
