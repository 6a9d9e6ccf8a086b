import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';
import { askedFor, asksForPresent } from '../../src/language/question.ts';

const ASKED = {
  date: {
    fr: [
      'Quand Cloudwatt a-t-il été débranché ?',
      "C'est quand la fin de cloudwatt",
      'En quelle année Numergy est-il né ?',
      'Quelle est la date de fermeture ?',
      'Depuis quand Orange vend-il du cloud ?',
    ],
    en: ['When was Cloudwatt closed?', 'What year was it founded?', 'since when is it shut'],
  },
  duration: {
    fr: ['Combien de temps dure le contrat ?', 'Quelle est la durée du contrat ?'],
    en: ['How long did it last?', 'How many years did it take?'],
  },
  money: {
    fr: [
      'Combien a coûté Cloudwatt ?',
      'Quel est le montant du contrat ?',
      'À combien s’élève la facture ?',
      'Quel est le chiffre d’affaires d’Orange ?',
    ],
    en: ['How much did the State invest?', 'What was the budget?'],
  },
  percent: {
    fr: ['Quelle part du capital détient Orange ?', 'Quel pourcentage a SFR ?'],
    en: ['What percentage does Thales own?', 'What share does it hold?'],
  },
  number: {
    fr: ['Combien de clients a Numergy ?', 'Quel est le nombre de salariés ?'],
    en: ['How many customers left?', 'What is the population of Lyon?'],
  },
  person: {
    fr: [
      'Qui dirige Numergy ?',
      'Par qui Cloudwatt a-t-il été racheté ?',
      'Quel est le nom du PDG ?',
    ],
    en: ['Who runs Huawei?', 'Whose idea was it?'],
  },
  place: {
    fr: ['Où sont les serveurs ?', 'Dans quelle ville est le siège ?'],
    en: ['Where are the servers?', 'Which country objected?'],
  },
  reason: {
    fr: ['Pourquoi Orange arrête Cloudwatt ?', 'Pour quelle raison ferme-t-il ?'],
    en: ['Why did it close?', 'How come it failed?'],
  },
  definition: {
    fr: ["Qu'est-ce que le Cloud Act ?", 'C’est quoi OBS ?', 'Que signifie DINSIC ?'],
    en: ['What does OBS stand for?', 'What is a sovereign cloud?', 'What is the Cloud Act?'],
  },
  'yes-no': {
    fr: ['Est-ce que Cloudwatt ferme ?', 'A-t-il fermé ?'],
    en: ['Is Cloudwatt closed?', 'Did Huawei win?'],
  },
  other: {
    fr: ['Cloudwatt', 'la stratégie de SFR', 'ouvrage sur Orange'],
    en: ['Cloudwatt', 'the strategy of SFR', 'nowhere to go', 'What is the aim of the Cloud Act?'],
  },
} as const;

const CASES = Object.entries(ASKED).flatMap(([asked, questions]) =>
  (['fr', 'en'] as const).flatMap((language) =>
    questions[language].map((question) => ({ asked, language, question })),
  ),
);

describe('what a question asks for', () => {
  test.each(CASES)('$language “$question” asks for: $asked', ({ asked, language, question }) => {
    expect(askedFor(question, language)).toBe(asked);
  });

  test.each(CASES)('case, accents, apostrophes do not matter: $question', (one) => {
    const plain = one.question.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
    expect(askedFor(plain, one.language)).toBe(one.asked);
    expect(askedFor(one.question.toUpperCase(), one.language)).toBe(one.asked);
    expect(askedFor(one.question.replaceAll("'", '’'), one.language)).toBe(one.asked);
  });

  test.each([
    ['fr', 'Qui dirige Orange aujourd’hui ?', true],
    ['fr', 'Quelle est la situation actuelle ?', true],
    ['fr', 'Qui dirigeait Orange en 2012 ?', false],
    ['fr', 'Quel est le factuel ?', false],
    ['en', 'Who currently runs Orange?', true],
    ['en', 'Who ran Orange in 2012?', false],
    ['en', 'Do you know Orange?', false],
  ] as const)('%s “%s” asks for the present: %s', (language, question, expected) => {
    expect(asksForPresent(question, language)).toBe(expected);
  });
});

describe('the language of a question', () => {
  test.each([
    ...CASES.filter(({ asked }) => asked !== 'other'),
    { question: 'cloudwatt débranché', language: 'fr' },
    { question: 'la stratégie de SFR', language: 'fr' },
    { question: 'the strategy of SFR', language: 'en' },
    { question: 'prix du cloud', language: 'fr' },
    { question: 'how do I reset my password', language: 'en' },
  ])('“$question” is $language', ({ question, language }) => {
    expect(detectLanguage(question)).toBe(language);
  });

  test.each(['', '   ', '?!', 'Cloudwatt', 'Gaia-X', '5G 2019', '😀'])(
    '“%s” does not tell',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );
});
