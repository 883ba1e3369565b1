import css from './PutAway.module.css';

/** A cross, with a place for a thumb, that takes something off the page. */
export function PutAway({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={css.cross} aria-label={label} onClick={onPress}>
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
    </button>
  );
}
