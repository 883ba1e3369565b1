import { MenuItem, Text } from 'react-aria-components/Menu';
import { type Action, labelOf } from '../../actions/action.ts';
import { useBoard } from '../board.ts';
import { KeyHint } from '../KeyHint.tsx';
import overlays from '../overlays.module.css';
import type { PageKey } from '../pageKeys.ts';
import { type Subject, usePerform, useSituation } from '../useActions.ts';

/** An action in a menu, with its key, unless that is about something else. */
export function ActionItem<S extends Subject>({
  action,
  subject,
  keyless = false,
}: {
  action: Action<S>;
  subject: S;
  keyless?: boolean;
}) {
  const situation = useSituation();
  const perform = usePerform();
  const label = labelOf(action, situation, subject);
  return (
    <MenuItem
      id={action.id}
      className={overlays.item ?? ''}
      textValue={label}
      onAction={() => perform(action, subject)}
    >
      <Text slot="label">{label}</Text>
      {!keyless && <KeyHint action={action} />}
    </MenuItem>
  );
}

/** The same for what sends nothing by itself. */
export function KeyItem({ pageKey, label = pageKey.name }: { pageKey: PageKey; label?: string }) {
  const board = useBoard();
  return (
    <MenuItem
      id={pageKey.id}
      className={overlays.item ?? ''}
      textValue={label}
      onAction={() => pageKey.run(board)}
    >
      <Text slot="label">{label}</Text>
      <KeyHint action={pageKey} />
    </MenuItem>
  );
}
