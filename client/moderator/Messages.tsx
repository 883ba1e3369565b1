import type { Instant } from '../../shared/kernel/time.ts';
import type { View } from '../../shared/views/common.ts';
import type { MessageRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useTime } from '../store/hooks.ts';
import { messageState } from '../store/messageState.ts';
import { isGroup, isWall, settings, standingMessages } from '../store/messaging.ts';
import { rundown } from '../store/selectors.ts';
import { currentSegment } from '../store/show.ts';
import { classes } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import { ComposeButton } from './ComposeButton.tsx';
import { CurtainLine } from './CurtainLine.tsx';
import controls from './controls.module.css';
import { MessageLine } from './MessageLine.tsx';
import css from './Messages.module.css';
import { MessagesMenu } from './MessagesMenu.tsx';
import { nudgedNow, recipientName } from './people.ts';
import { useIsSlow, useMay } from './useActions.ts';

/** What the moderator tells the others without a sound: nudges, messages, and how far each got. */
export function Messages() {
  const may = useMay({ command: 'message.send' });
  const isRunning = useRecords((records) => currentSegment(records) !== null);
  const whom = useRecords(nudgedNames);
  const { messages } = words;
  if (!may) return null;
  return (
    <section className={classes(controls.card, css.card)} aria-labelledby="messages">
      <CurtainLine />
      <div className={css.head}>
        <h3 id="messages" className={controls.heading}>
          {isRunning && whom ? messages.nudge(whom) : messages.title}
        </h3>
        <ComposeButton />
        <MessagesMenu />
      </div>
      {isRunning && <Nudges />}
      <Lines isRunning={isRunning} />
    </section>
  );
}

/** Whom a nudge would go to, by name; empty where only the host speaks. */
const nudgedNames = (records: View): string =>
  nudgedNow(records)
    .map((to) => recipientName(records, to))
    .join(', ');

const NONE: readonly string[] = [];

function Nudges() {
  const nudges = useRecords((records) => settings(records)?.nudges ?? NONE);
  if (nudges.length === 0) return null;
  return (
    <div className={controls.row}>
      {[...new Set(nudges)].map((text) => (
        <Nudge key={text} text={text} />
      ))}
    </div>
  );
}

/** One press, one message to each who speaks now. */
function Nudge({ text }: { text: string }) {
  const board = useBoard();
  const whom = useRecords(nudgedNow);
  const isSlow = useIsSlow(`nudge ${text} ${whom[0]}`);
  const why = whom.length === 0 ? words.messages.nobody : null;
  const send = () => {
    if (why !== null) board.live.notices.show(why, 'info');
    for (const to of whom) {
      const what = `nudge ${text} ${to}`;
      void board.presses.send({ guard: what, what }, { type: 'message.send', to, text });
    }
  };
  return (
    <button
      type="button"
      className={controls.button}
      aria-disabled={why !== null}
      aria-busy={isSlow}
      {...(why !== null && { title: why })}
      onClick={send}
    >
      {text}
    </button>
  );
}

/** As many as are worth the room beside the clock. */
const SHOWN = 3;
/** That a message was seen stays in sight for as long, ms. */
const FRESH = 60_000;

/**
 * What stands on the screen and with attendees, and the latest to people: the last one, those that somebody has not seen yet, and
 * those that were seen just now. What is seen and over goes by itself; all of it is in the log.
 */
function shownLines(records: View, now: Instant): readonly MessageRecord[] {
  const all = standingMessages(records);
  const walls = all.filter(({ to }) => isWall(to));
  const people = all.filter(({ to }) => !isWall(to));
  const open = people.filter(
    (message, index) =>
      index === 0 || !isSeenByAll(records, message) || now - messageState(records, message).at < FRESH,
  );
  return [...walls, ...open.slice(0, SHOWN)];
}

function isSeenByAll(records: View, message: MessageRecord): boolean {
  const state = messageState(records, message);
  return state.kind === 'one'
    ? state.state === 'seen'
    : state.kind === 'many' && state.state === 'seen' && state.count === state.of;
}

function Lines({ isRunning }: { isRunning: boolean }) {
  const records = useRecords((known) => known);
  const ids = useTime((now) =>
    shownLines(records, now)
      .map(({ id }) => id)
      .join(' '),
  );
  const lines = standingMessages(records).filter(({ id }) => ids.split(' ').includes(id));
  const news = useRecords(newsOf);
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  // After the end nobody waits for anybody to look; what hangs on a wall still hangs there.
  const walls = lines.filter(({ to }) => isWall(to));
  const shown = hasEnded ? walls : [...walls, ...lines.filter((message) => !walls.includes(message))];
  return (
    <>
      {shown.length > 0 ? (
        <ul className={css.lines}>
          {shown.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
        </ul>
      ) : (
        // Keeps the place of the first line, so that a nudge moves nothing under the hand that sent it.
        isRunning && <p className={css.empty}>{words.messages.nothing}</p>
      )}
      <p className="sr" role="status">
        {news}
      </p>
    </>
  );
}

/** Said when the last message has been seen, and not each second. */
function newsOf(records: View): string {
  const last = standingMessages(records).find(({ to }) => !isWall(to));
  if (!last || !isSeenByAll(records, last)) return '';
  return isGroup(last.to)
    ? words.messages.newsAll(last.text)
    : words.messages.news(recipientName(records, last.to), last.text);
}
