import { MenuItem, MenuSection, Text } from 'react-aria-components/Menu';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { labelOf } from '../actions/action.ts';
import { about, CARD_MENU, ON_CARD } from '../actions/questionActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { ActionButton, isOffered } from './ActionButton.tsx';
import { Dots } from './Dots.tsx';
import { KeyHint } from './KeyHint.tsx';
import overlays from './overlays.module.css';
import css from './QuestionList.module.css';
import { usePerform, useSituation } from './useActions.ts';

/** What can be done to a question, from its card; by a key only while it is the `chosen` one. */
export function CardActions({ question, chosen }: { question: QuestionRecord; chosen: boolean }) {
  const buttons = ON_CARD[question.status];
  return (
    <span className={css.actions}>
      {buttons.map((action) => (
        <ActionButton key={action.id} action={action} subject={question} keyless={!chosen} />
      ))}
      <CardMenu question={question} chosen={chosen} />
    </span>
  );
}

/** What is about one question among others, and means nothing where it stands alone. */
const AMONG_OTHERS: readonly string[] = [about.take.id, about.select.id, about.allOfAsker.id];

export function CardMenu({
  question,
  chosen,
  alone = false,
}: {
  question: QuestionRecord;
  chosen: boolean;
  alone?: boolean;
}) {
  const situation = useSituation();
  const perform = usePerform();
  const buttons = ON_CARD[question.status];
  const sections = CARD_MENU.map((section) =>
    section.filter(
      (action) =>
        !buttons.includes(action) &&
        !(alone && AMONG_OTHERS.includes(action.id)) &&
        isOffered(action, situation, question),
    ),
  ).filter((section) => section.length > 0);
  return (
    <Dots label={words.more}>
      {sections.map((section) => (
        <MenuSection key={section[0]?.id} aria-label={words.more}>
          {section.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={overlays.item ?? ''}
              textValue={labelOf(action, situation, question)}
              onAction={() => perform(action, question)}
            >
              <Text slot="label">{labelOf(action, situation, question)}</Text>
              {chosen && <KeyHint action={action} />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Dots>
  );
}
