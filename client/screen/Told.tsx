import type { MessageRecord } from '../../shared/views/records.ts';
import { screen as words } from '../locales/en/screen.ts';
import { FitText } from '../ui/FitText.tsx';
import css from './ScreenPage.module.css';

/** What the moderator tells the room, in the place of whatever else is on (M2). */
export function Told({ message }: { message: MessageRecord }) {
  return (
    <main className={css.middle} data-city="all">
      <p className={css.head}>
        <i />
        <b>{words.told}</b>
      </p>
      <FitText as="h1" text={message.text} className={css.told} />
    </main>
  );
}
