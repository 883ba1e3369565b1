/** An address as people type it: without what browsers add by themselves, and without the code at its end. */
export const hostOf = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
