import { copyText } from '../../actions/copyText.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { liveQuestion } from '../../store/selectors.ts';
import { addresseeName } from '../../store/show.ts';
import type { Board } from '../board.ts';
import { asPublic } from './ScreenPreview.tsx';

/** The live question on the clipboard, as it is pasted into the call's chat: with no name that only moderators know. */
export async function copyLive({ live }: Board): Promise<void> {
  const records = live.replica.getState().replica?.records ?? new Map();
  const question = liveQuestion(records);
  if (!question) {
    live.notices.show(words.why.notLive, 'info');
    return;
  }
  const { text, done, failed } = words.copyLive;
  const { name } = asPublic(question);
  const copied = await copyText(text(question.text, addresseeName(records, question.to), name));
  live.notices.show(copied ? done : failed, copied ? 'info' : 'problem');
}
