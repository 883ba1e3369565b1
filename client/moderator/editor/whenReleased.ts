/**
 * Runs at once, or after the press that is under way. What a press leaves is sent only then: a sentence that appears beside a field
 * would move away what is being pressed.
 */
export function whenReleased(run: () => void): void {
  if (!document.documentElement.matches(':active')) {
    run();
    return;
  }
  const released = new AbortController();
  const later = () => {
    released.abort();
    setTimeout(run); // the click itself comes right after the release
  };
  document.addEventListener('pointerup', later, { signal: released.signal });
  document.addEventListener('pointercancel', later, { signal: released.signal });
}
