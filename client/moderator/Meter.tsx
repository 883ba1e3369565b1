import { Meter as AriaMeter } from 'react-aria-components/Meter';
import css from './controls.module.css';

/** A bar of how much of something is used; `share` from 0 to 1, `value` in words. */
export function Meter({ share, label, value }: { share: number; label: string; value: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <AriaMeter className={css.meter ?? ''} aria-label={label} value={percent} valueLabel={value}>
      <i style={{ width: `${percent}%` }} />
    </AriaMeter>
  );
}
