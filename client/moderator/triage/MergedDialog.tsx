import { Heading } from 'react-aria-components/Dialog';
import { about } from '../../actions/questionActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { question as questionIn } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { CloseRow } from '../CloseRow.tsx';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { usePerform } from '../useActions.ts';
import type { About } from './about.ts';
import css from './Triage.module.css';

const { dialogs } = words.triage;

/** What was merged into a question, each to be split off again (Q4). */
export function MergedDialog({ question }: About) {
  const perform = usePerform();
  const records = useRecords((all) => all);
  const parts = (question.merged ?? []).flatMap((id) => questionIn(records, id) ?? []);
  return (
    <>
      <Heading slot="title" level={2}>
        {dialogs.merged}
      </Heading>
      <p className={classes(overlays.quote, css.quote)} dir="auto">
        {question.text}
      </p>
      {parts.length === 0 && <p>{dialogs.mergedNone}</p>}
      <ul className={css.parts}>
        {parts.map((part, index) => (
          <li key={part.id}>
            <bdi>{part.text}</bdi>
            <button
              type="button"
              className={classes(controls.button, controls.small)}
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to press this
              autoFocus={index === 0}
              aria-label={`${dialogs.splitOff}: ${part.text}`}
              onClick={() => perform(about.split, part)}
            >
              {dialogs.splitOff}
            </button>
          </li>
        ))}
      </ul>
      <CloseRow />
    </>
  );
}
