import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { questions } from '../store/selectors.ts';
import { classes } from './ActionButton.tsx';
import { type Sort, useBoard, useLook } from './board.ts';
import controls from './controls.module.css';
import { focusEnd, SEARCH_FIELD } from './focus.ts';
import overlays from './overlays.module.css';
import css from './Questions.module.css';
import { byTab, sortOf, sortsOf } from './questionLists.ts';
import { FilterButton } from './triage/FilterButton.tsx';

/** Finding among many: by words, by what they are, in which order. */
export function QuestionTools() {
  return (
    <div className={css.tools}>
      <Search />
      <FilterButton />
      <SortPick />
    </div>
  );
}

function Search() {
  const board = useBoard();
  const search = useLook((look) => look.search);
  const tab = useLook((look) => look.tab);
  const everywhere = useLook((look) => look.filters.status !== null);
  const count = useRecords((records) => (everywhere ? questions(records) : byTab(records)[tab]).length);
  return (
    <SearchField
      className={css.search ?? ''}
      aria-label={words.questions.search}
      value={search}
      onChange={(typed) => board.look.setState({ search: typed })}
    >
      <Input id={SEARCH_FIELD} onKeyDown={leave} placeholder={words.questions.searchIn(count)} />
      <Button aria-label={words.questions.clear}>✕</Button>
    </SearchField>
  );
}

/** Out of the field, where no key is a shortcut: down to what was found, or by Escape once nothing is left to clear. */
function leave(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' || event.key === 'ArrowDown') {
    event.preventDefault();
    focusEnd('first');
  } else if (event.key === 'Escape' && event.currentTarget.value === '') event.currentTarget.blur();
}

function SortPick() {
  const board = useBoard();
  const sorts = useLook((look) => sortsOf(look).join(' ')).split(' ') as Sort[]; // as they were joined
  const sort = useLook(sortOf);
  const { questions } = words;
  if (sorts.length < 2) return null;
  return (
    <Pick
      label={questions.sort}
      choices={sorts.map((id) => ({ id, name: questions.sorts[id] }))}
      chosen={sort}
      onChoose={(id) =>
        board.look.setState(({ tab, sorts: others }) => ({ sorts: { ...others, [tab]: id as Sort } }))
      } // one of them
    />
  );
}

/** One of a few, as a button that says which. */
function Pick({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly { id: string; name: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const name = choices.find(({ id }) => id === chosen)?.name ?? '';
  return (
    <MenuTrigger>
      <Button className={classes(controls.button, css.pick)} aria-label={`${label}: ${name}`}>
        {name}
      </Button>
      <Popover className={overlays.popover ?? ''} placement="bottom end">
        <Menu
          className={overlays.menu ?? ''}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(id) => onChoose(String(id))}
        >
          {choices.map(({ id, name: choice }) => (
            <MenuItem key={id} id={id} className={overlays.item ?? ''} textValue={choice}>
              {choice}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
