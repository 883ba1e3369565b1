import { type ReactNode, useEffect, useRef } from 'react';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import css from './Settings.module.css';

interface Row {
  readonly key: number;
}

/** A list that is edited line by line: each can be moved, and removed, and one added at the end. */
export function Rows<T extends Row>({
  id,
  rows,
  onChange,
  create,
  nameOf,
  children,
}: {
  id: string;
  rows: readonly T[];
  onChange: (rows: readonly T[]) => void;
  create: () => T;
  /** What a line is called where it is moved or removed. */
  nameOf: (row: T, n: number) => string;
  /** The fields of a line; `change` puts another in its place. */
  children: (row: T, n: number, change: (part: Partial<T>) => void) => ReactNode;
}) {
  const wanted = useRef<string | null>(null);
  // A line that is moved in the page loses the focus that is in it, and one that is new has none.
  useEffect(() => {
    if (wanted.current === null) return;
    const place = document.getElementById(wanted.current);
    wanted.current = null;
    (place?.matches('li') ? place.querySelector<HTMLElement>('input, select') : place)?.focus();
  });
  const move = (index: number, by: 1 | -1, focus: string) => {
    const row = rows[index];
    const to = index + by;
    if (!row || to < 0 || to >= rows.length) return;
    wanted.current = focus;
    onChange(rows.filter((other) => other !== row).toSpliced(to, 0, row));
  };
  const { settingsDialog } = words;
  return (
    <>
      <ol className={css.rows}>
        {rows.map((row, index) => {
          const at = `${id}-${row.key}`;
          const name = nameOf(row, index + 1);
          const button = (which: 'up' | 'down' | 'remove', sign: string, isOff: boolean, act: () => void) => (
            <button
              key={which}
              id={`${at}-${which}`}
              type="button"
              className={classes(controls.button, controls.small, controls.icon)}
              aria-label={settingsDialog[which](name)}
              aria-disabled={isOff}
              onClick={act}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          );
          return (
            <li key={row.key} id={at}>
              {children(row, index + 1, (part) =>
                onChange(rows.map((other) => (other === row ? { ...row, ...part } : other))),
              )}
              {button('up', '↑', index === 0, () => move(index, -1, `${at}-up`))}
              {button('down', '↓', index === rows.length - 1, () => move(index, 1, `${at}-down`))}
              {button('remove', '✕', false, () => {
                wanted.current = `${id}-add`;
                onChange(rows.filter((other) => other !== row));
              })}
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        id={`${id}-add`}
        className={classes(controls.button, controls.small, css.add)}
        onClick={() => {
          const row = create();
          wanted.current = `${id}-${row.key}`;
          onChange([...rows, row]);
        }}
      >
        + {settingsDialog.add}
      </button>
    </>
  );
}
