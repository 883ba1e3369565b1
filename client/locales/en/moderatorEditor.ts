/** The words of editing the run of show; a part of `moderator`. */
export const moderatorEditor = {};
