/** Whether a text holds what somebody searches for, in whatever case; server and screens find the same. */
export function holding(search: string): (text: string) => boolean {
  const needle = search.normalize('NFC').toLowerCase();
  return (text) => text.toLowerCase().includes(needle);
}
