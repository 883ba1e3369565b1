/** The words about who has the floor, and for how long; a part of `moderator`. */
export const moderatorFloor = {
  floor: {
    toPlace: (n: number) => `The floor to city ${n}`,
    toModerator: 'The floor to the moderator',
    toNobody: 'The floor to nobody',
    moderator: 'Moderator',
    nobody: 'Nobody',
    label: 'The floor',
    has: (name: string, time: string) => `${name} has the floor, ${time}`,
    moderatorHas: (time: string) => `The moderator has the floor, ${time}`,
    nobodyHas: 'Nobody has the floor',
    held: (name: string) => `${name} has the floor`,
    heldByModerator: 'the moderator has the floor',
  },

  talk: {
    title: 'Talk time',
    room: (n: number, each: string) =>
      n === 0
        ? 'no room for another question'
        : `room for ${n} ${n === 1 ? 'question' : 'questions'} at ${each}`,
    roomShort: (n: number) => (n === 0 ? 'no room for more' : `room for ${n} more`),
    of: (city: string) => `Talk time of ${city}`,
    share: (percent: number) => `${percent} %`,
    inConversation: (time: string) => `in conversation ${time}`,
    more: (by: string) => `${by} more than an equal share`,
    less: (by: string) => `${by} less than an equal share`,
    equal: 'an equal share',
    equalShort: '±0:00',
  },
};
