import { eld } from 'eld/extrasmall';
import de from 'naughty-words/de.json' with { type: 'json' };
import en from 'naughty-words/en.json' with { type: 'json' };
import nl from 'naughty-words/nl.json' with { type: 'json' };
import no from 'naughty-words/no.json' with { type: 'json' };
import sv from 'naughty-words/sv.json' with { type: 'json' };
import type { Reader } from '../shared/questions/context.ts';
import { wordsIn } from '../shared/questions/words.ts';

/** Below this many letters a language would be guessed and not told. */
const TELLING = 12;
/** The same where a sign is a word, or half of one. */
const TELLING_SIGNS = 4;

const words = (list: string): readonly string[] => list.split(', ');

/** What the lists hold, and people who speak of human rights say in earnest. */
const SPOKEN_OF: ReadonlySet<string> = new Set(
  words(
    'rape, date rape, raping, rapist, grope, sex, sexual, sexually, sexuality, lesbian, lesbisch, homo, gay, nude, nudity, ' +
      'genitals, clitoris, vagina, vulva, penis, nipple, breasts, intercourse, incest, sadism, suicide, domination, bondage, ' +
      'escort, porn, porno, pornography, paedophile, pedophile, neonazi, swastika',
  ),
);

/** What one of the lists holds, and is an ordinary word in this language. */
const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'fan, tied up, girl on, big black, taste my, tongue in a, make me come, how to kill, how to murder, suck, sucks, snatch, butt',
  ),
  sv: words('slut, hård, sås, sätta på, stake, olla'),
  no: words('slut, ass, sinnsykt'),
  de: words('dick, ass, nicht, nackt, mufti, rosette'),
  nl: words(
    'slut, fag, nicht, gat, pot, del, beurt, bekken, hol, paal, palen, poot, muts, matje, naakt, asbak, balen, griet, kanen, ' +
      'standje, stootje, toeter, spuiten, wippen, rukken, pijpen, aftrekken, schatje, knor, anita, johny, lummel, gedoogzone, ' +
      'gras maaien, de hond uitlaten, aardappels afgieten, een beurt geven, achter het raam zitten, driehoog achter wonen',
  ),
};

const earnest = (list: readonly string[], except: readonly string[] = []): readonly string[] => [
  ...new Set(list.filter((word) => !SPOKEN_OF.has(word) && !except.includes(word))),
];

/** English is sworn in everywhere: its list holds beside a language's own. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  en: earnest(en, ORDINARY.en),
  no: earnest([...no, ...en], ORDINARY.no),
  de: earnest([...de, ...en], ORDINARY.de),
  sv: earnest([...sv, ...en], ORDINARY.sv),
  nl: earnest([...nl, ...en], ORDINARY.nl),
};

/** For a text in none of the five languages, or of which the language cannot be told. */
const ALL = earnest([...en, ...no, ...de, ...sv, ...nl], Object.values(ORDINARY).flat());

/** What libraries tell of a text, all of it on this machine: its language, and the words that kept lists would have reviewed (Q13). */
export const libraryReader: Reader = {
  // A sentence of Norwegian is often taken for Danish: of the two it is Norwegian that the lists know.
  languageOf: (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const telling = /\p{Script=Latin}/u.test(text) ? TELLING : TELLING_SIGNS;
    const language = letters < telling ? '' : eld.detect(text).language;
    return language === 'da' ? 'no' : language || null;
  },
  keptWordsIn: (text, language) => wordsIn(text, (language !== null && LISTS[language]) || ALL),
};
