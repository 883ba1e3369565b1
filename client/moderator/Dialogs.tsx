import { type ReactNode, useEffect } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { closeDialog, useBoard, useLook } from './board.ts';
import { Composer } from './Composer.tsx';
import { EndDialog } from './EndDialog.tsx';
import { backToCard } from './focus.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { MessagesDialog } from './MessagesDialog.tsx';
import css from './overlays.module.css';
import { RecoveryPanel } from './recovery/RecoveryPanel.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { EnterDialog } from './stage/EnterDialog.tsx';
import { ProposalsDialog } from './stage/ProposalsDialog.tsx';
import { SubmissionsDialog } from './stage/SubmissionsDialog.tsx';
import { QuestionDialog } from './triage/QuestionDialog.tsx';

/** The dialog that is open, if one is. */
export function Dialogs() {
  const asked = useLook((look) => look.asked);
  if (asked === null) return null;
  switch (asked.dialog) {
    case 'end':
      return (
        <InTheMiddle alert>
          <EndDialog />
        </InTheMiddle>
      );
    case 'recover':
      return <RecoveryPanel />;
    case 'keys':
      return (
        <InTheMiddle wide passing>
          <KeysDialog />
        </InTheMiddle>
      );
    case 'links':
      return (
        <InTheMiddle wide passing>
          <LinksDialog />
        </InTheMiddle>
      );
    case 'messages':
      return (
        <InTheMiddle wide passing>
          <MessagesDialog />
        </InTheMiddle>
      );
    case 'compose':
      return (
        <InTheMiddle passing>
          <ComposeDialog />
        </InTheMiddle>
      );
    case 'enter':
      return (
        <InTheMiddle>
          <EnterDialog />
        </InTheMiddle>
      );
    case 'proposals':
      return (
        <InTheMiddle wide>
          <ProposalsDialog />
        </InTheMiddle>
      );
    case 'submissions':
      return (
        <InTheMiddle wide>
          <SubmissionsDialog />
        </InTheMiddle>
      );
    case 'settings':
      return (
        <InTheMiddle wide>
          <SettingsDialog />
        </InTheMiddle>
      );
    default:
      return (
        <InTheMiddle passing={asked.dialog === 'trail'}>
          <QuestionDialog asked={asked} />
        </InTheMiddle>
      );
  }
}

function ComposeDialog() {
  const board = useBoard();
  return <Composer close={() => closeDialog(board)} />;
}

function InTheMiddle({
  alert = false,
  wide = false,
  passing = false,
  children,
}: {
  alert?: boolean;
  wide?: boolean;
  /** Whether a press beside it closes it; not where something was written or is to be decided. */
  passing?: boolean;
  children: ReactNode;
}) {
  const board = useBoard();
  // The focus goes back by itself to what it was opened with; where that has gone, to the card, or to the one that took its place.
  useEffect(() => () => backToCard(board.look.getState().chosen), [board]);
  return (
    <ModalOverlay
      className={css.veil ?? ''}
      isOpen
      isDismissable={passing}
      onOpenChange={(open) => {
        if (!open) closeDialog(board);
      }}
    >
      <Modal className={css.modal ?? ''} {...(wide && { 'data-wide': true })}>
        <Dialog className={css.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
