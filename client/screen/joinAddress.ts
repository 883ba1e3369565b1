/** Where an attendee joins; `shown` is the same without what nobody types. */
export function joinAddress(code: string): { readonly url: string; readonly host: string } {
  return { url: `${location.origin}/${code}`, host: location.host };
}
