/** The time zone of the device; the given one where the browser does not know. */
export function readerZone(otherwise: string): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return own === undefined || own === 'Etc/Unknown' ? otherwise : own;
}
