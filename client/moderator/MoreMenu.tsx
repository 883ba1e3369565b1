import { Header, MenuItem, MenuSection, Text } from 'react-aria-components/Menu';
import { labelOf } from '../actions/action.ts';
import { goTo, show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes, isOffered } from './ActionButton.tsx';
import controls from './controls.module.css';
import { Dots } from './Dots.tsx';
import { KeyHint } from './KeyHint.tsx';
import css from './overlays.module.css';
import { useMay, usePerform, useSituation } from './useActions.ts';

/** What is done now and then to the running order: back, to any segment, and the end. */
export function MoreMenu({ small = false, className }: { small?: boolean; className?: string | undefined }) {
  const situation = useSituation();
  const perform = usePerform();
  const may = useMay(goTo);
  const { order, current } = situation;
  if (!may || !order || !current) return null;
  const others = order.segments.filter((segment) => segment.id !== current.id && !segment.dropped);
  return (
    <Dots label={words.now.show} className={classes(small && controls.small, className)}>
      <MenuSection>
        {[show.previous, show.end]
          .filter((action) => isOffered(action, situation, null))
          .map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={css.item ?? ''}
              textValue={labelOf(action, situation, null)}
              onAction={() => perform(action, null)}
            >
              <Text slot="label">{labelOf(action, situation, null)}</Text>
              <KeyHint action={action} />
            </MenuItem>
          ))}
      </MenuSection>
      <MenuSection>
        <Header className={css.header ?? ''}>{words.now.goTo}</Header>
        {others.map((segment) => (
          <MenuItem
            key={segment.id}
            id={segment.id}
            className={css.item ?? ''}
            textValue={segment.title}
            onAction={() => perform(goTo, segment.id)}
          >
            <Text slot="label">{segment.title}</Text>
          </MenuItem>
        ))}
      </MenuSection>
    </Dots>
  );
}
