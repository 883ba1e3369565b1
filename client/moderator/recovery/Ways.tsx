import { useState } from 'react';
import { takeWayOut } from '../../actions/recoveryActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { pressOf, useIsSlow, usePerform } from '../useActions.ts';
import css from './Recovery.module.css';
import type { Offer, Option } from './ways.ts';

interface Looking {
  /** The way whose outcome is shown. */
  readonly shown: string;
  readonly onLook: (id: string) => void;
}

export function Ways({ offers, ...looking }: { offers: readonly Offer[] } & Looking) {
  return (
    <ul className={css.ways} aria-label={words.recovery.ways}>
      {offers.map((offer) =>
        'several' in offer ? (
          <Several key={offer.way} offer={offer} {...looking} />
        ) : (
          <Way key={offer.id} option={offer} {...looking} />
        ),
      )}
    </ul>
  );
}

/** One press takes it; where the pointer or the focus is, its outcome is shown before. */
function Way({ option, shown, onLook }: { option: Option } & Looking) {
  const perform = usePerform();
  const slow = useIsSlow(pressOf(takeWayOut, option));
  return (
    <li>
      <button
        type="button"
        className={css.way}
        data-way={option.id}
        {...(option.id === shown && { 'data-shown': true })}
        aria-busy={slow}
        onFocus={() => onLook(option.id)}
        onPointerEnter={() => onLook(option.id)}
        // A held Enter is one press, also where the focus goes on to another way.
        onKeyDown={(event) => {
          if (event.repeat && event.key === 'Enter') event.preventDefault();
        }}
        onClick={() => perform(takeWayOut, option)}
      >
        <span className={css.what}>
          {option.title}
          <span className="sr">,</span>
        </span>{' '}
        <span className={css.result}>{option.result}</span>
      </button>
    </li>
  );
}

/** Those with one way, behind a line of their own: a moderator in a hurry sees the gentlest of each first. */
function Several({ offer, ...looking }: { offer: Extract<Offer, { several: unknown }> } & Looking) {
  const [open, setOpen] = useState(false);
  const { others } = words.recovery;
  return (
    <li>
      <button
        type="button"
        className={css.way}
        data-way={offer.way}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={css.what}>
          {offer.way === 'drop' || offer.way === 'shorten' ? others[offer.way] : others.take}
        </span>
        <span className={css.result}>{offer.several.length}</span>
      </button>
      {open && (
        <ul>
          {offer.several.map((option) => (
            <Way key={option.id} option={option} {...looking} />
          ))}
        </ul>
      )}
    </li>
  );
}
