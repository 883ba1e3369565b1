import { useEffect } from 'react';
import type { QuestionDialog as Dialog } from '../../actions/action.ts';
import { useRecords } from '../../store/hooks.ts';
import { question as questionIn } from '../../store/selectors.ts';
import { type Asked, closeDialog, useBoard } from '../board.ts';
import { ReplyDialog } from '../stage/ReplyDialog.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import type { About } from './about.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { LabelDialog } from './LabelDialog.tsx';
import { LaterDialog } from './LaterDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MergedDialog } from './MergedDialog.tsx';
import { NoteDialog, WordingDialog } from './TextDialog.tsx';
import { TrailDialog } from './TrailDialog.tsx';

const DIALOGS: Readonly<Record<Dialog, (about: About) => React.ReactNode>> = {
  dismiss: DismissDialog,
  wording: WordingDialog,
  address: AddressDialog,
  label: LabelDialog,
  note: NoteDialog,
  reply: ReplyDialog,
  merge: MergeDialog,
  merged: MergedDialog,
  later: LaterDialog,
  trail: TrailDialog,
};

/** A dialog about a question, as long as there is one. */
export function QuestionDialog({ asked }: { asked: Extract<Asked, { question: unknown }> }) {
  const board = useBoard();
  const question = useRecords((records) => questionIn(records, asked.question));
  useEffect(() => {
    if (!question) closeDialog(board);
  }, [board, question]);
  if (!question) return null;
  const Which = DIALOGS[asked.dialog];
  return <Which question={question} several={asked.several ?? false} />;
}
