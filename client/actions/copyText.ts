/** Puts text on the clipboard; false where the browser does not let us. Call it from a press. */
export async function copyText(text: string): Promise<boolean> {
  // Missing on a plain LAN address, denied by some policies.
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The old way may still be open.
    }
  }
  return copyBySelection(text);
}

/** The way that needs no secure context: a selection, and the command that copies it. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, which lets no focus out.
  (before?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false; // not there at all
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
