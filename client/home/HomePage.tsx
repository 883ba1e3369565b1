import { type FormEvent, useRef, useState } from 'react';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';
import { openSession } from '../actions/openSession.ts';
import { home as words } from '../locales/en/home.ts';
import { codeIn } from './codeIn.ts';
import css from './HomePage.module.css';

/** Join by code, or open the seminar that comes with the program. */
export default function HomePage() {
  return (
    <main className={css.home}>
      <title>{words.title}</title>
      <div className={css.card}>
        <h1>
          <img src="/icon.svg" alt="" width="36" height="36" />
          {words.title}
        </h1>
        <p>{words.line}</p>
        <JoinForm />
      </div>
      <div className={css.seminar}>
        <span>{words.or}</span>
        <a href={`/${SEMINAR_CODE}`}>{words.seminar}</a>
        <span>{words.seminarLine}</span>
      </div>
    </main>
  );
}

function JoinForm() {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const join = (event: FormEvent) => {
    event.preventDefault();
    const found = codeIn(typed);
    if ('code' in found) {
      openSession(found.code);
      return;
    }
    setProblem(found.problem);
    field.current?.focus();
  };
  return (
    <form className={css.form} onSubmit={join} noValidate>
      <label htmlFor="code">{words.code}</label>
      <div className={css.row}>
        <input
          ref={field}
          id="code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby="code-hint"
          aria-invalid={problem !== null}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value.toUpperCase());
            setProblem(null);
          }}
        />
        <button type="submit">{words.join}</button>
      </div>
      <p id="code-hint" className={problem ? css.problem : css.hint} role={problem ? 'alert' : undefined}>
        {problem ?? words.hint}
      </p>
    </form>
  );
}
