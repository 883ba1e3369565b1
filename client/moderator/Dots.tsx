import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import overlays from './overlays.module.css';

/** Three dots that open a menu, of what is pressed too seldom for a button of its own. */
export function Dots({
  label,
  className,
  excludeFromTabOrder = false,
  children,
}: {
  label: string;
  className?: string | undefined;
  /** Where another key leads to it, as within a list. */
  excludeFromTabOrder?: boolean;
  /** The menu's items and sections. */
  children: ReactNode;
}) {
  return (
    <MenuTrigger>
      <Button
        className={classes(controls.button, controls.icon, className)}
        excludeFromTabOrder={excludeFromTabOrder}
        aria-label={label}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className={overlays.popover ?? ''} placement="bottom end">
        <Menu className={overlays.menu ?? ''} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
