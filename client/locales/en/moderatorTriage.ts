import type { Batch } from '../../../shared/questions/commands.ts';
import type { Deed, QuestionStatus } from '../../../shared/questions/types.ts';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** What was done to several, as it follows their number. */
function done(batch: Batch): string {
  switch (batch.type) {
    case 'approve':
      return 'opened';
    case 'review':
      return 'back in review';
    case 'dismiss':
      return 'dismissed';
    case 'queue':
      return 'queued';
    case 'star':
      return batch.starred ? 'starred' : 'no longer starred';
    case 'label':
      return batch.on ? `labelled ${batch.label}` : `no longer labelled ${batch.label}`;
    case 'address':
      return 'addressed anew';
    case 'putOff':
      return batch.to === null ? 'carried on' : 'kept for later';
    case 'merge':
      return 'merged';
  }
}

/** The words of triage on the console; a part of `moderator`. */
export const moderatorTriage = {
  triage: {
    review: 'Back to review',
    star: 'Star',
    unstar: 'Take the star off',
    wording: 'Edit the wording…',
    address: 'Address to…',
    label: 'Label…',
    note: 'Note…',
    merge: 'Merge into another…',
    split: 'Split off again',
    splitOff: 'Split…',
    later: 'Keep for later…',
    carryOn: 'Carry on now',
    mute: 'Mute or unmute its asker',
    muteOne: (asker: number) => `Mute asker ${asker}`,
    unmuteOne: (asker: number) => `Unmute asker ${asker}`,
    muted: (asker: number) => `Asker ${asker} is muted, and told so: no more questions of theirs are taken.`,
    unmuted: (asker: number) => `Asker ${asker} can ask again.`,
    noAsker: 'No attendee asked this one.',
    allOfAsker: 'All of its asker',
    allOf: (asker: number) => `All of asker ${asker}`,
    trail: 'Who did what…',
    take: 'Take up / put down',
    select: 'Select / unselect',
    selectNone: 'Select none',
    hasGone: (what: string) => `It has left this list: ${what}. Go on to another one first.`,

    hands: {
      inHand: (name: string) => `${name} has this question in hand. Press again to do it anyway.`,
      someInHand: (name: string) => `${name} has one of these in hand. Press again to do it anyway.`,
      quicker: (what: string) => `It was ${what} just now. Press again to do this anyway.`,
      has: (name: string) => `${name} has this`,
      looks: (name: string) => `${name} is here`,
      mine: 'taken up',
    },

    several: {
      bar: 'Selected questions',
      count: (n: number) => `${n} selected`,
      all: (n: number) => `All ${n} found`,
      none: 'Select none',
      most: (n: number) => `${n} questions are as many as can be acted upon at once.`,
      oneAtATime: (action: string) =>
        `“${action}” is for one question at a time. Select none first, with Escape.`,
      done: (batch: Batch, n: number) => `${n} ${done(batch)}`,
      meanwhile: (n: number) => `${n} had been decided meanwhile`,
      asBefore: (n: number) => `${n} stay as they were`,
      selectOne: 'Select',
    },

    speakers: 'Speakers',

    filter: {
      name: 'Filter',
      inForce: (n: number) => `Filter: ${many(n, 'filter', 'filters')} in force`,
      title: 'Show only',
      city: 'City',
      label: 'Label',
      status: 'Status',
      language: 'Language',
      asker: 'Asker',
      any: 'any',
      allCities: 'all cities',
      everyone: 'to all',
      here: 'as this list',
      every: 'every status',
      askerOf: (asker: number, n: number) => `asker ${asker} (${many(n, 'question', 'questions')})`,
      starred: 'Starred',
      held: 'Held for a listed word',
      unreplied: 'Without a reply',
      clear: 'Clear all',
    },

    statuses: {
      pending: 'in review',
      approved: 'open',
      queued: 'queued',
      live: 'live',
      answered: 'answered',
      dismissed: 'dismissed',
      withdrawn: 'withdrawn',
      merged: 'merged',
    } satisfies Record<QuestionStatus, string>,

    card: {
      asker: (n: number) => `asker ${n}`,
      forModerators: 'for moderators',
      spoke: (name: string) => `${name}, who spoke`,
      starred: 'starred',
      held: (listed: readonly string[]) => `held: ${listed.join(', ')}`,
      original: (text: string) => `Asked as: “${text}”`,
      askedTo: (name: string) => `was ${name}`,
      note: 'Note',
      merged: (n: number) => `${n} merged · split`,
      into: 'merged into:',
      replied: 'reply to all',
      repliedAsker: 'reply to its asker',
      later: (title: string) => `later: ${title}`,
      laterGone: 'kept for later',
      followUp: (city: string) => `follow-up: ${city}`,
      muted: 'asker muted',
    },

    /** What happened last, by another hand; `ago` is `12 s ago`. */
    lastBy: (what: string, name: string, ago: string) => `${what} by ${name} ${ago}`,
    goneBy: (what: string, name: string) => `${what} by ${name}`,
    itsAsker: 'its asker',

    /** As a list of deeds has them, and as they stand before "by Anna". */
    deeds: {
      submitted: 'asked',
      entered: 'entered',
      reworded: 'reworded',
      withdrawn: 'withdrawn',
      reviewed: 'put back into review',
      approved: 'approved',
      dismissed: 'dismissed',
      queued: 'queued',
      skipped: 'skipped',
      asked: 'put on stage',
      answered: 'answered',
      returned: 'returned to the queue',
      edited: 'edited',
      addressed: 'addressed',
      labelled: 'labelled',
      starred: 'starred',
      unstarred: 'unstarred',
      noted: 'noted',
      merged: 'merged',
      joined: 'joined by another',
      split: 'split off',
      'put off': 'put off',
      'taken up again': 'carried on',
      taken: 'taken',
      passed: 'declined',
      'said nothing': 'left open',
      proposed: 'reply proposed',
      'proposal declined': 'proposal declined',
      replied: 'replied to',
      'reply taken back': 'reply taken back',
      undone: 'undone',
      redone: 'done again',
    } satisfies Record<Deed['what'], string>,

    dialogs: {
      send: 'Save',
      several: (n: number) => many(n, 'question', 'questions'),
      wording: 'Edit the wording',
      wordingField: 'Wording',
      wordingHint: 'What was asked is kept, and its asker sees both.',
      note: 'Note to the other moderators',
      noteField: 'Note',
      noteHint: 'Moderators alone see it. An empty one takes it away.',
      address: 'Address to',
      addressHint: 'Its asker sees the change.',
      label: 'Labels',
      labelFree: 'Another label',
      labelHint: 'Moderators alone see labels.',
      labelOff: 'Take it off instead',
      noLabels: 'This session has no labels yet. Type one.',
      later: 'Keep for later',
      laterHint: 'It stands under Later until then.',
      segments: 'A segment to come',
      followUps: 'The follow-up list of a city',
      now: 'For now, with the others',
      keep: 'Keep it',
      merge: 'Merge into',
      mergeFind: 'Find the other question',
      mergeHint: 'Its votes and its asker go along. You can split it off again.',
      mergeNone: 'No other question matches.',
      mergeConfirm: 'Merge',
      merged: 'Merged into this question',
      mergedNone: 'Nothing is merged into it any more.',
      splitOff: 'Split off',
      trail: 'Who did what',
      trailLoading: 'Fetching …',
      trailFailed: 'It could not be fetched.',
      retry: 'Try again',
    },
  },
};
