import type { Rejection } from '../../shared/kernel/rejection.ts';
import { common } from '../locales/en/common.ts';
import css from './Page.module.css';

/** The page for a wrong code, a revoked link, or a version that the server no longer speaks. */
export function Refused({ refusal }: { refusal: Rejection }) {
  const { refused } = common;
  const words =
    refusal.code === 'unknown_session' || refusal.code === 'bad_key' || refusal.code === 'wrong_protocol'
      ? refused[refusal.code]
      : refused.other;
  return (
    <main className={css.centred}>
      <title>{`${words.title} · Moderato`}</title>
      <h1>{words.title}</h1>
      <p>{words.advice}</p>
      <div className={css.row}>
        <button type="button" className={css.action} onClick={() => location.reload()}>
          {refused.reload}
        </button>
        <a href="/">{refused.home}</a>
      </div>
    </main>
  );
}
