import { useEffect, useState } from 'react';
import { copyText } from '../actions/copyText.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useLive } from '../store/hooks.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';

/** Long enough to be seen, short enough to be believed. ms. */
const SHOWN = 2_500;

/** Copies a link, and says for a moment that it did. */
export function CopyButton({ url, whose }: { url: string; whose: string }) {
  const { notices } = useLive();
  const [copied, setCopied] = useState(false);
  const { copying } = words;
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await copyText(url);
    setCopied(done);
    if (!done) notices.show(copying.failed, 'problem');
  };
  return (
    <button
      type="button"
      className={classes(controls.button, copied && controls.primary)}
      aria-label={`${copied ? copying.done : copying.copy}: ${whose}`}
      onClick={() => void copy()}
    >
      {copied ? copying.done : copying.copy}
    </button>
  );
}
