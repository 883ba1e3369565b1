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
  const isLostLink = refusal.code === 'unknown_session' || refusal.code === 'bad_key';
  return (
    <main className={css.centred}>
      <title>{`${words.title} · Moderato`}</title>
      <h1>{words.title}</h1>
      <p>{words.advice}</p>
      <div className={css.row}>{isLostLink ? <HomeFirst /> : <ReloadFirst />}</div>
    </main>
  );
}

/** A wrong code or a dead link is no better for being loaded again. */
function HomeFirst() {
  return (
    <>
      <button type="button" className={css.action} onClick={() => location.assign('/')}>
        {common.refused.home}
      </button>
      <a
        href={location.href}
        onClick={(event) => {
          // With a key in its fragment, an address that is gone to again loads nothing.
          event.preventDefault();
          location.reload();
        }}
      >
        {common.refused.reload}
      </a>
    </>
  );
}

function ReloadFirst() {
  return (
    <>
      <button type="button" className={css.action} onClick={() => location.reload()}>
        {common.refused.reload}
      </button>
      <a href="/">{common.refused.home}</a>
    </>
  );
}
