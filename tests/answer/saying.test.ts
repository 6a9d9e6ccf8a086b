import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { likelihoods } from '../../src/answer/choose.ts';
import { find } from '../../src/answer/pipeline.ts';
import { linkTo, verifyQuote } from '../../src/answer/quote.ts';
import { Scratch } from '../../src/answer/retrieve.ts';
import type { Article } from '../../src/articles/article.ts';
import { wholeView } from '../../src/index/view.ts';
import { Answerer } from '../../src/library/answerer.ts';
import { loadResources } from '../../src/library/resources.ts';
import { ANYONE, answererOf, indexOf, resources } from './corpus.ts';
import { shown } from './quotes.ts';

const article = (id: string, text: string, rest: Partial<Article> = {}): Article => ({
  ...{ id, collection: '', title: 'Le cloud', lang: 'fr', tags: [], text },
  ...rest,
});

/** News around the facts that are asked for, so that words are as rare as they are in life. */
const AROUND: readonly Article[] = [
  article(
    'm1.md',
    'La ville de Lyon ouvre un musée de la soie. Les visiteurs sont attendus en mars.',
  ),
  article(
    'm2.md',
    'Le conseil régional vote un budget de transport. Les trains seront plus fréquents.',
  ),
  article('m3.md', 'Un opérateur de téléphonie augmente ses tarifs. Les abonnés protestent.'),
  article('m4.md', 'Le festival de théâtre commence jeudi. La météo sera clémente.'),
  article('m5.md', 'Une entreprise de logiciels recrute des ingénieurs. Le siège est à Rennes.'),
];

const about = (...articles: readonly Article[]) => answererOf([...articles, ...AROUND]);

describe('a word that no article knows', () => {
  const library = about(
    article('f.md', 'Le service Flexible Engine sera arrêté par Orange Business en 2026.'),
  );

  test('is read as the word that it is a misspelling of', () => {
    const answer = library.ask('Quand flexibel engine sera-t-il arrêté ?', ANYONE);
    expect(answer.corrections).toEqual([{ from: 'flexibel', to: 'flexible' }]);
    expect(shown(answer)[0]?.article).toBe('f.md');
    expect(answer.unmatched).toEqual([]);
  });

  test('is left as it is when it is known, however close another word is', () => {
    const both = about(
      article('f.md', 'Le service Flexible Engine sera arrêté par Orange Business en 2026.'),
      article('g.md', 'La société Flexibel Engine fabrique des moteurs à Turin.'),
    );
    const answer = both.ask('Que fabrique Flexibel Engine ?', ANYONE);
    expect(answer.corrections).toEqual([]);
    expect(shown(answer)[0]?.article).toBe('g.md');
  });

  test('is named as unmatched when it is like no other', () => {
    const answer = library.ask('Combien de zèbres possède Flexible Engine ?', ANYONE);
    expect(answer.unmatched).toContain('zèbres');
    expect(answer.corrections).toEqual([]);
  });

  test('is not unmatched when its translation or the words of its acronym are there', () => {
    expect(library.ask('Who will stop the service Flexible Engine?', ANYONE).unmatched).toEqual([]);
    const union = about(article('u.md', 'L’Union européenne adopte une recommandation.'));
    expect(union.ask('Qu’adopte l’U.E. ?', ANYONE).unmatched).toEqual([]);
    expect(union.ask('Les salariés de l’Union ?', ANYONE).unmatched).toEqual(['salariés']);
  });

  test('is not read as one that is spelt otherwise, however alike their stems', () => {
    const takings = about(
      article('r.md', 'Les recettes de Numergy montent.'),
      article('g.md', 'The firm hopes to gain more suppliers.', { lang: 'en' }),
    );
    for (const question of ['how do I reset my password', 'Gaia-X', 'What is Gaia?']) {
      expect(takings.ask(question, { ...ANYONE, locale: 'en' }).corrections).toEqual([]);
    }
    const { corrections } = takings.ask('Who hopes for more supliers?', ANYONE);
    expect(corrections).toEqual([{ from: 'supliers', to: 'suppliers' }]);
  });

  test('is never a number', () => {
    const years = about(article('y.md', 'Numergy est né en 2012 à Paris.'));
    const answer = years.ask('Que fit Numergy en 2013 ?', ANYONE);
    expect(answer.corrections).toEqual([]);
    expect(answer.unmatched).toContain('2013');
  });
});

describe('two languages', () => {
  test('an English question finds the French sentence, which stays French', () => {
    const library = about(
      article(
        'c.md',
        'Le gouvernement a interdit les équipements chinois pour des raisons de sécurité.',
      ),
    );
    const [first] = shown(library.ask('Why did the government ban Chinese equipment?', ANYONE));
    expect(first).toMatchObject({ article: 'c.md', lang: 'fr' });
    expect(first?.text).toContain('interdit');
  });

  test('a French question finds the English sentence', () => {
    const library = about(
      article('e.md', 'The government banned Chinese equipment for security reasons.', {
        lang: 'en',
      }),
    );
    const [first] = shown(
      library.ask('Pourquoi le gouvernement a-t-il interdit les équipements chinois ?', ANYONE),
    );
    expect(first).toMatchObject({ article: 'e.md', lang: 'en' });
  });
});

describe('articles in two languages that say the same', () => {
  const library = about(
    article(
      'fr.md',
      'En 1934, la ville a été dotée de nouveaux bassins : le port de Sète, agrandi, devient le premier de la côte.',
      { title: 'Sète' },
    ),
    article('en.md', 'The port of Sète was enlarged in 1934 by Sète.', {
      ...{ title: 'Sète', lang: 'en' },
    }),
  );

  test.each([
    ['Quand le port de Sète a-t-il été agrandi ?', 'fr.md'],
    ['When was the port of Sète enlarged?', 'en.md'],
  ])('%s is told in its own language first', (question, id) => {
    expect(shown(library.ask(question, ANYONE))[0]?.article).toBe(id);
  });
});

describe('a word that the articles write as its relative', () => {
  test('is found, and not named as missing', () => {
    const library = about(
      article('p.md', 'La présidence de l’Arcep revient à Mme Dupuis depuis janvier.'),
    );
    const answer = library.ask('Qui préside l’Arcep ?', ANYONE);
    expect(shown(answer)[0]?.article).toBe('p.md');
    expect(answer.unmatched).toEqual([]);
  });
});

describe('a sentence that points back', () => {
  test('takes over some of the likelihood of the one that only repeats the question', () => {
    const library = indexOf([
      article(
        'f.md',
        'Le nom de l’équipe de Frisco est dévoilé. Il s’agit des Legends. La salle compte 4 000 places.',
      ),
      ...AROUND,
    ]);
    const finder = { ...resources, scratch: new Scratch() };
    const question = 'Quel est le nom de l’équipe de Frisco ?';
    const { sentences } = find(question, 'fr', wholeView(library), finder);
    const chances = likelihoods(sentences, resources.model);
    const at = sentences.findIndex(({ pointsBack }) => pointsBack);
    expect(chances[at - 1]).toBeGreaterThan(0.8);
    expect(chances[at]).toBeGreaterThan(0.08);
  });
});

describe('a question for the reason', () => {
  const [fact, reason] = [
    'Le maire de Brignac ferme la piscine olympique le 3 mai.',
    'Le maire de Brignac ferme la piscine olympique en raison de fuites.',
  ];

  test.each([
    [fact, 'no-answer'],
    [reason, 'answered'],
  ])('met with “%s” is %s', (text, outcome) => {
    const library = about(article('p.md', text, { title: 'Brignac' }));
    const question = 'Pourquoi le maire de Brignac ferme-t-il la piscine olympique ?';
    expect(library.ask(question, ANYONE).outcome).toBe(outcome);
  });
});

describe('the same fact', () => {
  const FACT = 'Orange débranchera le service Cloudwatt le 1er février 2020.';

  test('in two articles is quoted once, and the other is named', () => {
    const library = about(
      article('a.md', FACT, { source: 'AFP', date: '2019-07-25' }),
      article('b.md', FACT, { source: 'Les Echos', date: '2019-07-26' }),
    );
    const answer = library.ask('Quand Cloudwatt sera-t-il débranché ?', ANYONE);
    const telling = shown(answer).filter(({ text }) => text.includes('1er février'));
    expect(telling).toHaveLength(1);
    const [quote] = telling;
    expect([quote?.article, ...(quote?.also ?? []).map((other) => other.article)].sort()).toEqual([
      'a.md',
      'b.md',
    ]);
    expect(quote?.also[0]?.source).toBeDefined();
  });

  test('is told with what was asked for highlighted', () => {
    const library = about(article('a.md', FACT, { source: 'AFP', date: '2019-07-25' }));
    const answer = library.ask('Quand Cloudwatt sera-t-il débranché ?', ANYONE);
    const [quote] = shown(answer);
    expect(quote?.highlights.map(({ start, end }) => FACT.slice(start, end))).toEqual([
      '1er février 2020',
    ]);
    const [other] = shown(library.ask('Que fera Orange du service Cloudwatt ?', ANYONE));
    expect(other?.highlights).toEqual([]);
  });
});

describe('when publishers disagree', () => {
  const AMOUNTS = [
    article('n.md', 'L’État a versé 150 millions d’euros au projet Andromède.', {
      source: 'Les Echos',
      date: '2019-07-30',
    }),
    article('o.md', 'L’État a versé 75 millions d’euros au projet Andromède.', {
      source: 'BFM Business',
      date: '2015-03-20',
    }),
  ];

  test('both are shown with their publishers, oldest first', () => {
    const answer = about(...AMOUNTS).ask(
      'Combien de millions l’État a-t-il versés au projet Andromède ?',
      ANYONE,
    );
    expect(answer.outcome).toBe('answered');
    expect(answer.disagreement).toBe(true);
    expect(answer.quotes.slice(0, 2).map(({ source, date, text }) => [source, date, text])).toEqual(
      [
        ['BFM Business', '2015-03-20', AMOUNTS[1]?.text],
        ['Les Echos', '2019-07-30', AMOUNTS[0]?.text],
      ],
    );
  });

  test('the same sum in other words is no disagreement', () => {
    const library = about(
      article('n.md', 'L’État a versé 75 M€ au projet Andromède.', {
        source: 'Les Echos',
        date: '2019',
      }),
      article('o.md', 'L’État a versé 75 millions d’euros au projet Andromède.', {
        source: 'BFM',
        date: '2015',
      }),
    );
    const answer = library.ask(
      'Combien de millions l’État a-t-il versés au projet Andromède ?',
      ANYONE,
    );
    expect(answer.disagreement).toBe(false);
  });

  test('another event in an article whose title names the topic is none', () => {
    const library = about(
      article('a.md', 'Orange a racheté Cloudwatt en mars 2015.', {
        ...{ title: 'Cloudwatt : le rachat', source: 'Les Echos', date: '2015-03-20' },
      }),
      article('b.md', 'OBS, filiale d’Orange, a racheté la société Basefarm en août 2018.', {
        ...{ title: 'Cloudwatt : la fermeture', source: 'AFP', date: '2019-07-25' },
      }),
    );
    expect(library.ask('Quand Orange a-t-il racheté Cloudwatt ?', ANYONE).disagreement).toBe(false);
  });

  test('two sums of one publisher are none either', () => {
    const library = about(...AMOUNTS.map((one) => ({ ...one, source: 'AFP' })));
    const answer = library.ask(
      'Combien de millions l’État a-t-il versés au projet Andromède ?',
      ANYONE,
    );
    expect(answer.disagreement).toBe(false);
  });
});

describe('a newer article', () => {
  const library = about(
    article('old.md', 'Le directeur de Numergy est Philippe Tavernier.', {
      source: 'A',
      date: '2012-09-01',
    }),
    article('new.md', 'Le directeur de Numergy est Erik Beauvalot.', {
      source: 'B',
      date: '2016-03-01',
    }),
  );

  test('is preferred where the present is asked for', () => {
    const [first] = shown(library.ask('Qui est actuellement le directeur de Numergy ?', ANYONE));
    expect(first?.article).toBe('new.md');
  });
});

describe('a team’s own glossary', () => {
  test('adds acronyms without code', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glossary-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const glossary = join(folder, 'glossary.txt');
    await writeFile(glossary, '# Sigles maison\r\nZQX = Zone de Qualification Expérimentale\r\n');
    const index = indexOf([
      article('z.md', 'La zone de qualification expérimentale ouvre à Brest.'),
      ...AROUND,
    ]);
    const question = 'Où ouvre la Z.Q.X. ?';
    const without = new Answerer(index, loadResources()).ask(question, ANYONE);
    const answer = new Answerer(index, loadResources(glossary)).ask(question, ANYONE);
    expect(without.unmatched).toEqual(['Z.Q.X.']);
    expect(answer.unmatched).toEqual([]);
    expect(shown(answer)[0]?.article).toBe('z.md');
  });
});

describe('links', () => {
  const TEXT = 'Avant. Orange « ferme », selon-t-on, 100 % de Cloudwatt & Cie. Après.';
  const SENTENCE = { start: 7, end: 62 };

  test('carry a text fragment to the quoted sentence, encoded', () => {
    expect(linkTo('https://example.org/a', TEXT, SENTENCE)).toBe(
      'https://example.org/a#:~:text=Orange%20%C2%AB%20ferme%20%C2%BB%2C%20selon%2Dt%2Don%2C%20100%20%25%20de%20Cloudwatt%20%26%20Cie.',
    );
    expect(decodeURIComponent(linkTo('u', TEXT, SENTENCE).replace('u#:~:text=', ''))).toBe(
      TEXT.slice(7, 62),
    );
  });

  test('name long quotes by their beginning and end, and keep a fragment that is there', () => {
    const words = Array.from({ length: 40 }, (_, n) => `mot${n}`).join(' ');
    expect(linkTo('https://example.org/a#b', words, { start: 0, end: words.length })).toBe(
      'https://example.org/a#b:~:text=mot0%20mot1%20mot2%20mot3%20mot4%20mot5,mot34%20mot35%20mot36%20mot37%20mot38%20mot39',
    );
  });

  test('stand on a quote only when its article has one', () => {
    const library = about(
      article('l.md', 'Le pont de Tancarville ferme en mai.', { url: 'https://example.org/pont' }),
      article('k.md', 'Le pont de Normandie ouvre en juin.'),
    );
    const quotes = shown(library.ask('Quand ferme le pont de Tancarville ?', ANYONE));
    const linked = quotes.find((quote) => quote.article === 'l.md');
    expect(linked?.url).toBe(
      'https://example.org/pont#:~:text=Le%20pont%20de%20Tancarville%20ferme%20en%20mai.',
    );
    expect(quotes.filter(({ article: id }) => id !== 'l.md').every(({ url }) => !url)).toBe(true);
  });
});

describe('a quote is checked before it is shown', () => {
  const quote = { start: 0, end: 5, text: 'Avant', article: 'a' };
  const full: Quote = {
    ...quote,
    title: 'T',
    collection: '',
    lang: 'fr',
    highlights: [],
    also: [],
  };

  test('it takes its citation from the article as it is now', () => {
    const now = article('a', 'Avant tout.', { title: 'Neuf', source: 'AFP' });
    expect(verifyQuote(full, now)).toMatchObject({ title: 'Neuf', source: 'AFP', text: 'Avant' });
  });

  test.each([
    ['the text has changed', article('a', 'avant tout.')],
    ['the text has moved', article('a', ' Avant tout.')],
    ['the article is gone', undefined],
  ])('it is dropped when %s', (_, now) => {
    expect(verifyQuote(full, now)).toBeUndefined();
  });

  test('an empty quote is none', () => {
    expect(verifyQuote({ ...full, text: '', end: 0 }, article('a', ''))).toBeUndefined();
  });
});
