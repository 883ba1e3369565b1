import { Switch } from 'react-aria-components/Switch';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { useBoard } from './board.ts';
import controls from './controls.module.css';
import { useMay } from './useActions.ts';

/** Moderation before publishing, on or off (Q5); a co-moderator sees which. */
export function ReviewSwitch() {
  const board = useBoard();
  const before = useRecords((records) => session(records)?.moderateFirst ?? true);
  const may = useMay({ command: 'moderation.set' });
  const { questions } = words;
  if (!may)
    return (
      <p className={controls.switch} title={questions.reviewFirstHint}>
        {before ? questions.reviewOn : questions.reviewOff}
      </p>
    );
  return (
    <span title={questions.reviewFirstHint}>
      <Switch
        className={controls.switch ?? ''}
        isSelected={before}
        onChange={(wanted) =>
          void board.presses.send(
            { guard: 'review', what: 'review' },
            { type: 'moderation.set', before: wanted },
          )
        }
      >
        {questions.reviewFirst}
        <span className={controls.knob} aria-hidden="true" />
      </Switch>
    </span>
  );
}
