import { Header, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { curtain as curtainOf } from '../store/messaging.ts';
import { openDialog, useBoard } from './board.ts';
import { setCurtain } from './CurtainLine.tsx';
import { Dots } from './Dots.tsx';
import css from './overlays.module.css';
import { openSettings } from './settingsForm.ts';
import { useMay } from './useActions.ts';

const CURTAINS = ['open', 'standby', 'blackout'] as const;

/** What is done now and then: the curtain over the speakers' screens, the record of all messages, and what is prepared. */
export function MessagesMenu() {
  const board = useBoard();
  const over = useRecords(curtainOf);
  const mayCurtain = useMay({ command: 'curtain.set' });
  const maySettings = useMay({ command: 'session.edit' });
  const { messages, curtain } = words;
  return (
    <Dots label={messages.more}>
      {mayCurtain && (
        <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[over]}>
          <Header className={css.header ?? ''}>{curtain.title}</Header>
          {CURTAINS.map((to) => (
            <MenuItem
              key={to}
              id={to}
              className={css.item ?? ''}
              textValue={curtain[to]}
              onAction={() => setCurtain(board, to)}
            >
              {curtain[to]}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuSection aria-label={messages.title}>
        <MenuItem className={css.item ?? ''} onAction={() => openDialog(board, { dialog: 'messages' })}>
          {messages.log}
        </MenuItem>
        {maySettings && (
          <MenuItem className={css.item ?? ''} onAction={() => openSettings(board)}>
            {messages.settings}
          </MenuItem>
        )}
      </MenuSection>
    </Dots>
  );
}
