import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { moderator as words } from '../../locales/en/moderator.ts';
import { storage } from '../../store/storage.ts';
import { Questions } from '../Questions.tsx';
import { OneAtATime } from './OneAtATime.tsx';
import css from './Phone.module.css';

const AT = 'moderato:phone-triage';
type How = 'one' | 'list';

/** The questions on a phone: one at a time, for the thumb, or the list. Which, the device remembers. */
export function PhoneQuestions() {
  const [how, setHow] = useState<How>(() => (storage.get(AT) === 'list' ? 'list' : 'one'));
  const { phone } = words;
  return (
    <>
      <ToggleButtonGroup
        className={css.choice ?? ''}
        aria-label={phone.how}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[how]}
        onSelectionChange={(keys) => {
          const next: How = keys.has('list') ? 'list' : 'one';
          storage.set(AT, next);
          setHow(next);
        }}
      >
        <ToggleButton id="one">{phone.one}</ToggleButton>
        <ToggleButton id="list">{phone.list}</ToggleButton>
      </ToggleButtonGroup>
      {how === 'one' ? <OneAtATime /> : <Questions />}
    </>
  );
}
