import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import { actionId, readActionId } from '../../src/reply/action-id.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { citation } from '../../src/reply/citation.ts';
import { dateText, fullDate } from '../../src/reply/dates.ts';
import { fit as fitReply } from '../../src/reply/fit.ts';
import { plainText, spansText } from '../../src/reply/plain.ts';
import { counted } from '../../src/reply/plural.ts';
import { ACTION_KINDS, type Block, type Reply } from '../../src/reply/reply.ts';
import { restoreBlocks, storeBlocks } from '../../src/reply/stored-blocks.ts';
import { wordingOf } from '../../src/reply/wording.ts';
import { article, createLibrary } from '../support/library.ts';

const library = createLibrary();
const ASK = { visibility: 'all', today: '2026-11-22', locale: 'fr' } as const;

function quoteOf(words: string): Quote {
  const [quote] = library.search(words, ASK, 1);
  if (quote === undefined) throw new Error(`the test library has nothing on ${words}`);
  return quote;
}

function answerTo(question: string, rest: Partial<Answer> = {}): Answer {
  return { ...library.ask(question, ASK), ...rest };
}

const say = (answer: Answer, locale: 'fr' | 'en' = 'fr') =>
  plainText(answerReply(answer, { locale, others: [], filters: {} }));

describe('dates', () => {
  test.each([
    ['2020-02-01', '1er février 2020', '1 February 2020'],
    ['2019-07-25', '25 juillet 2019', '25 July 2019'],
    ['2019-07', 'juillet 2019', 'July 2019'],
    ['2019', '2019', '2019'],
    ['hier', 'hier', 'hier'],
  ])('%s is “%s” and “%s”', (date, fr, en) => {
    expect(dateText(date, 'fr')).toBe(fr);
    expect(dateText(date, 'en')).toBe(en);
  });

  test('an instant is a day of the time zone', () => {
    const instant = new Date('2024-02-29T23:30:00Z');
    const day = fullDate(instant, 'fr', 'Europe/Paris', { weekday: 'long' });
    expect(day).toBe('vendredi 1er mars 2024');
    expect(fullDate(instant, 'en', 'UTC')).toBe('29 February 2024');
  });
});

test('French counts nothing in the singular, English does not', () => {
  expect(counted('fr', 0, 'article', 'articles')).toBe('0 article');
  expect(counted('en', 0, 'article', 'articles')).toBe('0 articles');
  expect(counted('fr', 2, 'article', 'articles')).toBe('2 articles');
});

test.each([
  [
    '2025',
    '2020',
    'commence en 2025 et finit avant, en 2020.',
    'starts in 2025 and ends before that, in 2020.',
  ],
  [
    '2025-03-01',
    '2020-07',
    'commence le 1er mars 2025 et finit avant, en juillet 2020.',
    'starts on 1 March 2025 and ends before that, in July 2020.',
  ],
])('a period from %s to %s is told to be upside down, in grammar', (from, to, fr, en) => {
  expect(wordingOf('fr').input.inverted(from, to)).toContain(fr);
  expect(wordingOf('en').input.inverted(from, to)).toContain(en);
});

test('a word that nothing speaks of is said back shortened, never cut in half a letter', () => {
  for (const locale of ['fr', 'en'] as const) {
    const words = ['girafes', 'x'.repeat(5000), '🦒'.repeat(99)];
    const said = wordingOf(locale).answer.unmatched(words, '');
    expect(said).toContain('girafes');
    expect(said).toContain(`${'x'.repeat(39)}…`);
    expect(said.length).toBeLessThan(200);
    expect(() => encodeURIComponent(said)).not.toThrow();
  }
});

describe('a citation', () => {
  test('links the title, and tells publisher, date and a foreign language', () => {
    const quote = quoteOf('parliament adopted');
    expect(spansText(citation(quote, 'fr'), 'shown')).toBe(
      'Cloud act adopted (https://example.org/cloud-act) · AFP · 23 mars 2018 · en anglais',
    );
    expect(spansText(citation(quote, 'en'))).toBe('Cloud act adopted · AFP · 23 March 2018');
  });

  test('of an article without title or date names its file and says so', () => {
    const { source: _source, date: _date, ...bare } = quoteOf('Cloudwatt fermera');
    const also = [
      { ...bare, source: 'AFP' },
      { ...bare, source: 'AFP' },
      { ...bare, title: 'Un' },
    ];
    expect(spansText(citation({ ...bare, title: ' ', also }, 'fr'))).toBe(
      'fermeture · sans date · aussi dans AFP et Un',
    );
  });
});

describe('the reply to a question', () => {
  test('begins with the quote, and has notes only where needed', () => {
    const answer = answerTo('Quand Cloudwatt fermera ?');
    expect(
      answerReply(answer, { locale: 'fr', others: [], filters: {} }).blocks.map(({ kind }) => kind),
    ).toEqual(['quote']);
    const corrections = [{ from: 'cludwatt', to: 'cloudwatt' }];
    const noted = say({ ...answer, disagreement: true, corrections });
    expect(noted).toMatch(/^«/);
    expect(noted).toContain('Les sources divergent sur ce point');
    expect(noted).toMatch(/J’ai lu «\scloudwatt\s» pour «\scludwatt\s»/);
  });

  test('keeps other passages behind what is shown at first', () => {
    const others = [quoteOf('Numergy repris')];
    const answer = answerTo('Quand Cloudwatt fermera ?');
    const reply = answerReply(answer, { locale: 'en', others, filters: {} });
    expect(reply.visible).toBe(1);
    expect(reply.blocks).toHaveLength(3);
  });

  test('without an answer says what is missing, and that the closest passages are none', () => {
    const unmatched = ['salariés', 'primes'];
    const known = say(
      answerTo('Cloudwatt salariés', { topicKnown: true, unmatched, confidence: 0.1 }),
    );
    expect(known).toMatch(/^Les articles parlent de ce sujet, mais/);
    expect(known).toMatch(/Aucun passage ne parle de «\ssalariés\s» ni de «\sprimes\s»\./);
    expect(known).toContain('sans doute pas une réponse');
    const none = answerTo('girafes', { topicKnown: false, nearest: [], unmatched: ['girafes'] });
    expect(say(none, 'en')).toBe(
      'I do not find the answer in the articles. No passage speaks of “girafes”.',
    );
  });

  test('does not miss the name of a publisher that signs what it shows', () => {
    const unmatched = ['echos', 'primes'];
    const said = say(answerTo('Cloudwatt salariés', { unmatched, confidence: 0.1 }));
    expect(said).toContain('· Les Echos ·');
    expect(said).toMatch(/Aucun passage ne parle de «\sprimes\s»\./);
    const unsigned = answerTo('Cloudwatt salariés', { unmatched, nearest: [], confidence: 0.1 });
    expect(say(unsigned)).toMatch(/«\sechos\s» ni de «\sprimes\s»/);
  });

  test('does not miss a publisher that the question names in full', () => {
    const named = (question: string) => {
      const missing = { nearest: [], unmatched: ['Courrier'], question, topicKnown: false };
      const telling = {
        locale: 'fr',
        others: [],
        filters: {},
        publishers: ['Le Courrier'],
      } as const;
      const blocks = answerReply({ ...answerTo(question), ...missing }, telling).blocks;
      return plainText({ blocks, locale: 'fr' });
    };
    expect(named('Que dit le Courrier ?')).toBe('Je ne trouve pas la réponse dans les articles.');
    expect(named('Un Courrier ?')).toMatch(/ne parle de «\sCourrier\s»/);
  });

  test('says what it shows, where only a subject was named', () => {
    const answer = answerTo('Cloudwatt salariés', { subject: 'Cloudwatt', confidence: 0.1 });
    expect(say(answer)).toMatch(/^Voici ce que les articles disent sur «\sCloudwatt\s» :\n/);
    expect(say(answer)).not.toContain('réponse');
    expect(say(answer, 'en')).toMatch(/^Here is what the articles say about “Cloudwatt”:/);
  });

  test('does not deny what the closest passages may well say', () => {
    const said = say(answerTo('Cloudwatt salariés', { topicKnown: true, confidence: 0.5 }));
    expect(said).toMatch(/^Je n’ai pas de réponse sûre/);
    expect(said).toContain('répondent peut-être');
    expect(said).not.toContain('pas une réponse :');
  });
});

test('plain text holds every block, and a quote as it is written', () => {
  const quote = quoteOf('Cloudwatt fermera');
  const blocks: Block[] = [
    { kind: 'heading', text: 'Titre' },
    { kind: 'paragraph', spans: ['a ', { text: 'b', style: 'strong' }] },
    { kind: 'list', items: [['un'], [{ text: 'deux', href: 'https://x.example' }]] },
    { kind: 'quote', quote, lead: ['2019'] },
    { kind: 'note', spans: ['fin'] },
  ];
  const text = plainText({ blocks, locale: 'fr' }, 'shown');
  expect(text.split('\n\n')).toEqual([
    'Titre',
    'a b',
    '- un\n- deux (https://x.example)',
    `2019\n«\u00a0${quote.text}\u00a0»\n— Cloudwatt va fermer · Les Echos · 25 juillet 2019`,
    'fin',
  ]);
});

describe('what fits into a message', () => {
  const block = (size: number): Block => ({ kind: 'heading', text: 'x'.repeat(size) });
  const cost = (one: Block) => [1, one.kind === 'heading' ? one.text.length : 0];
  const reply = (sizes: readonly number[], rest: Partial<Reply> = {}): Reply => {
    const blocks = sizes.map(block);
    return { tone: 'help', locale: 'fr', blocks, actions: [], ...rest };
  };

  test('is as many whole blocks as every budget allows; the rest is behind More', () => {
    const fitted = fitReply(reply([4, 4, 4], { id: 'r', offset: 2 }), cost, [9, 10]);
    expect(fitted.blocks).toHaveLength(2);
    expect(fitted.more).toEqual({ ref: 'r', offset: 4 });
    expect(fitReply(reply([4, 4, 4], { id: 'r' }), cost, [1, 100]).more).toEqual({
      ref: 'r',
      offset: 1,
    });
  });

  test('is everything when there is room, and what is lost is told without a stored reply', () => {
    expect(fitReply(reply([4, 4]), cost, [9, 10])).toEqual({
      blocks: [block(4), block(4)],
      lost: 0,
    });
    expect(fitReply(reply([4, 4]), cost, [9, 5]).lost).toBe(1);
    expect(fitReply(reply([50, 4], { id: 'r' }), cost, [9, 5]).blocks).toHaveLength(1);
  });

  test('agrees with adding block after block, and page after page shows each block once', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 60 }), (all, room) => {
        const whole = reply(all, { id: 'r' });
        const shown: Block[] = [];
        for (let offset: number | undefined = 0; offset !== undefined; ) {
          const page = { ...whole, blocks: whole.blocks.slice(offset), offset };
          const { blocks, more } = fitReply(page, cost, [100, room]);
          const used = blocks.reduce((sum, one) => sum + (cost(one)[1] ?? 0), 0);
          if (blocks.length > 1 && used > room) return false;
          shown.push(...blocks);
          offset = more?.offset;
        }
        return shown.length === all.length;
      }),
    );
  });
});

describe('the id of a button', () => {
  const ref = fc.stringMatching(/^[A-Za-z0-9_.-]{1,60}$/);
  const offset = fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined });

  test('is read back as it was written, and keeps to Discord’s 100 characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTION_KINDS), ref, offset, (kind, name, at) => {
        const pressed = at === undefined ? { kind, ref: name } : { kind, ref: name, offset: at };
        const id = actionId(pressed);
        expect(id.length).toBeLessThan(101);
        expect(readActionId(id)).toEqual(pressed);
      }),
    );
  });

  test.each(['', 'v1:dance:x', 'v2:more:x', 'v1:more:', 'v1:more:a b', 'v1:more:x:y'])(
    '“%s” is none of ours',
    (id) => expect(readActionId(id)).toBeUndefined(),
  );
});

describe('stored blocks', () => {
  const blocks: Block[] = [
    { kind: 'note', spans: ['mots'] },
    { kind: 'quote', quote: quoteOf('Cloudwatt fermera'), lead: ['2019'] },
  ];

  test('hold nothing of the articles, and come back the same', () => {
    const stored = storeBlocks(blocks);
    expect(JSON.stringify(stored)).not.toContain('fermera');
    const read = JSON.parse(JSON.stringify(stored));
    expect(restoreBlocks(read, library, 'all', 'fr')).toEqual(blocks);
  });

  test('leave one note for a quote that changed, went, or is hidden', () => {
    const stored = storeBlocks(blocks);
    const changing = createLibrary();
    changing.put(article('cloud/fermeture.md', 'Un tout autre texte, assez long pour la plage.'));
    const gone = createLibrary([]);
    const hidden = { hidden: new Set(['cloud']) };
    const note = { kind: 'note', spans: [wordingOf('fr').press.stale] };
    expect(restoreBlocks(stored, changing, 'all', 'fr')[1]).toEqual(note);
    expect(restoreBlocks(stored, gone, 'all', 'fr')[1]).toEqual(note);
    expect(restoreBlocks(stored, library, hidden, 'fr')[1]).toEqual(note);
  });
});
