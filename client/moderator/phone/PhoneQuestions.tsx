import { useState } from 'react';
import { moderator as words } from '../../locales/en/moderator.ts';
import { storage } from '../../store/storage.ts';
import { classes } from '../ActionButton.tsx';
import controls from '../controls.module.css';
import { Questions } from '../Questions.tsx';
import { OneAtATime } from './OneAtATime.tsx';
import css from './Phone.module.css';

const AT = 'moderato:phone-triage';

/** The questions on a phone: one at a time, for the thumb, or the list. Which, the device remembers. */
export function PhoneQuestions() {
  const [isList, setList] = useState(() => storage.get(AT) === 'list');
  const other = (
    <button
      type="button"
      className={classes(controls.button, css.other)}
      onClick={() => {
        storage.set(AT, isList ? 'one' : 'list');
        setList(!isList);
      }}
    >
      {isList ? words.phone.one : words.phone.list}
    </button>
  );
  if (!isList) return <OneAtATime beside={other} />;
  return (
    <>
      <div className={css.row}>{other}</div>
      <Questions />
    </>
  );
}
