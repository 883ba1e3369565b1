import { useId } from 'react';
import type { ReplyTo } from '../../../shared/questions/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import css from './Forms.module.css';

/** Who reads a reply. A question that nobody asked in writing has no asker who could (P2). */
export function ReplyToChoice({
  value,
  hasAsker,
  label = words.replyDialog.to,
  onChange,
}: {
  value: ReplyTo;
  hasAsker: boolean;
  label?: string;
  onChange: (to: ReplyTo) => void;
}) {
  const name = useId();
  const { replyDialog } = words;
  const choice = (to: ReplyTo, text: string) => (
    <label className={css.choice}>
      <input type="radio" name={name} checked={value === to} onChange={() => onChange(to)} />
      {text}
    </label>
  );
  return (
    <fieldset className={css.field}>
      <legend>{label}</legend>
      {choice('all', replyDialog.toAll)}
      {hasAsker ? choice('asker', replyDialog.toAsker) : <small>{replyDialog.nobody}</small>}
    </fieldset>
  );
}
