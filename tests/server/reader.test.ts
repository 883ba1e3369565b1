import { describe, expect, test } from 'vitest';
import { libraryReader } from '../../server/reader.ts';

const { languageOf, keptWordsIn } = libraryReader;
const held = (text: string) => keptWordsIn(text, languageOf(text));

describe('Q13: the language of a question', () => {
  test.each([
    ['en', 'Why did your city choose to become a human rights city, and what has that achieved?'],
    ['no', 'Hvorfor valgte byen deres å bli en menneskerettighetsby, og hva har dere oppnådd?'],
    ['de', 'Warum hat sich Ihre Stadt dafür entschieden, eine Menschenrechtsstadt zu werden?'],
    ['sv', 'Varför valde er stad att bli en stad för mänskliga rättigheter, och vad har ni uppnått?'],
    ['nl', 'Waarom heeft uw stad ervoor gekozen om een mensenrechtenstad te worden?'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test.each(['', 'Why?', '???', '12 + 30 = 42', '👏👏👏'])('cannot be told of “%s”', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  test('is told of a few signs where a sign is a word', () => {
    expect(languageOf('谁来付钱给新的水管?')).toBe('zh');
    expect(languageOf('なぜこの都市は人権都市になったのですか')).toBe('ja');
  });
});

describe('Q13: kept words', () => {
  test.each([
    ['en', 'Why is this fucking city always late with everything it does?', 'fucking'],
    [
      'no',
      'Hvorfor er byen alltid så treg med alt sammen, og hvem er det som betaler for det forbanna rotet?',
      'forbanna',
    ],
    [
      'de',
      'Warum ist die Stadt immer so spät dran mit allem, Sie Arschloch von einem Politiker?',
      'arschloch',
    ],
    ['sv', 'Varför är staden alltid så sen med allting, din jävla fitta till politiker?', 'fitta'],
    ['nl', 'Waarom is de stad altijd zo laat met alles, stomme klootzak van een politicus?', 'klootzak'],
  ])('%s: a swear word of the language holds', (language, text, word) => {
    expect(languageOf(text)).toBe(language);
    expect(held(text).map((one) => one.toLowerCase())).toContain(word);
  });

  test('an English one holds in every language, and any where the language cannot be told', () => {
    expect(held('Varför är det här fucking staden som alltid är sen med allting som ska göras?')).toEqual([
      'fucking',
    ]);
    expect(held('Arschloch!').map((one) => one.toLowerCase())).toEqual(['arschloch']);
    expect(held('FUCK')).toEqual(['fuck']);
  });

  test.each([
    ['Swedish', 'När tar det här mötet slut, och vad händer med alla frågor som inte har besvarats?'],
    ['Norwegian', 'Er det slutt på støtten når året er over, eller fortsetter den også til neste år?'],
    ['German', 'Wie dick ist der Bericht der Stadt über die Rechte der Menschen, die hier leben?'],
    ['Dutch', 'Wat heeft de stad sinds het besluit gedaan voor de mensen die hier wonen en werken?'],
    ['Swedish', 'Kan ni sätta på ljudet igen, och varför är kritiken från rådet så hård den här gången?'],
    ['Dutch', 'Is iedereen aan de beurt geweest, of blijft er nog een gat in het verslag van de raad?'],
    ['English', 'I am a fan of this idea: which homes are tied up in court, and who pays for them?'],
    ['some language', 'Slut?'],
    ['some language', 'Nicht wahr?'],
    ['some language', 'A fan?'],
  ])('an ordinary word of %s does not hold: %s', (_, text) => {
    expect(held(text)).toEqual([]);
  });

  test.each([
    'What does the city do for women who report a rape, and for those who do not dare to?',
    'How are gay, lesbian and other sexual minorities protected by the city against violence?',
    'What is the city doing about suicide among young people?',
    'Does sex education in your schools speak of consent?',
    'Are there cases of debt bondage, and does the police look for them?',
    'What is done for girls who fear for their clitoris, and for those who were cut?',
    'How does the city act against a neonazi who paints a swastika on a school?',
    'Should nudity in art be shown in a public building?',
  ])('an earnest question does not hold: %s', (text) => {
    expect(held(text)).toEqual([]);
  });

  test('words count whole: what they are a part of does not hold', () => {
    for (const text of [
      'Was Scunthorpe asked as well, and what did the town council say to that?',
      'Who does the assessment, and how is it classified and passed on to the council?',
      'Is the grass in the parks cut by the city itself or by a company?',
      'How does Penistone compare, in the analysis that you have shown?',
    ])
      expect(held(text), text).toEqual([]);
  });

  test('the questions that the seminar is about hold in none of the languages', () => {
    for (const text of [
      'What does the title of human rights city oblige you to do?',
      'Hva betyr tittelen for folk som bor i byen, og hva kan de kreve av dere?',
      'Wozu verpflichtet der Titel die Stadt, und wer prüft das am Ende?',
      'Vad innebär titeln för dem som bor i staden, och vad kan de kräva av er?',
      'Waartoe verplicht de titel de stad, en wie controleert dat aan het eind?',
    ])
      expect(held(text), text).toEqual([]);
  });
});
