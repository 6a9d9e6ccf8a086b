import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, passageSentences, passages } from '../../src/index/passages.ts';
import { stopwatch } from '../support/own-time.ts';

const LINE =
  'Orange ferme Cloudwatt le 1er février 2020, après huit ans, et ses clients ont six mois';

const cut = (text: string) =>
  passages(text).map(({ start, end, heading }) => ({ text: text.slice(start, end), heading }));
const texts = (text: string) => cut(text).map((passage) => passage.text);
const quoted = (text: string) =>
  passages(text).map((passage) =>
    passageSentences(text, passage).map(({ start, end }) => text.slice(start, end)),
  );

describe('passages follow the paragraphs of their author', () => {
  test('blank lines part paragraphs, with Windows line ends and blanks in them too', () => {
    for (const gap of ['\n\n', '\r\n\r\n', '\n \t\n', '\r\n\r\n\r\n', '\n\u00a0\n']) {
      expect(texts(`${LINE}.${gap}${LINE} !`)).toEqual([`${LINE}.`, `${LINE} !`]);
    }
  });

  test('a paragraph knows the Markdown heading that it stands under', () => {
    expect(cut(`Avant.\n\n# Un\n\nDans un.\n\n## Deux ##\nDans deux.\n\nEncore deux.`)).toEqual([
      { text: 'Avant.', heading: '' },
      { text: 'Dans un.', heading: 'Un' },
      { text: 'Dans deux.', heading: 'Deux' },
      { text: 'Encore deux.', heading: 'Deux' },
    ]);
  });

  test('headings may be long, closed, end in C# and have Windows line ends', () => {
    const long = 'Les raisons données par Orange pour la fermeture de Cloudwatt';
    const text = `# ${long}\r\nUn fait.\r\n## C#\r\nDeux faits.\r\n### ##\r\nTrois faits.`;
    expect(cut(text)).toEqual([
      { text: 'Un fait.', heading: long },
      { text: 'Deux faits.', heading: 'C#' },
      { text: 'Trois faits.', heading: '' },
    ]);
  });

  test('a mark after other blanks than a few spaces makes no heading of the lines below it', () => {
    for (const blanks of ['    ', '\u2028', '\u00a0']) {
      const text = `${blanks}# ${LINE}\n${LINE}.`;
      expect(cut(text)).toEqual([{ text: text.trim(), heading: '' }]);
    }
  });

  test('a short line without a full stop above a paragraph is a heading of a plain text', () => {
    const paragraph = `${LINE}. ${LINE}.`;
    expect(cut(`Les clients\n\n${paragraph}`)).toEqual([
      { text: paragraph, heading: 'Les clients' },
    ]);
    expect(cut(`Les clients.\n\n${paragraph}`).map(({ heading }) => heading)).toEqual(['', '']);
    expect(cut(`- Les clients\n\n${paragraph}`).map(({ heading }) => heading)).toEqual(['', '']);
    expect(texts('Les clients')).toEqual(['Les clients']);
    expect(texts(`M. Dupont\n\n# ${paragraph}\n\nUn fait.`)).toEqual(['M. Dupont', 'Un fait.']);
  });

  test('wrapped lines are one paragraph; lines with full stops are their own', () => {
    expect(
      texts(`${LINE}\npour récupérer leurs données avant la coupure des serveurs.`),
    ).toHaveLength(1);
    expect(texts('Un fait.\nUn autre fait.\nUn troisième.')).toHaveLength(3);
  });

  test.each(['-', '*', '•', '–', '1.', '2)'])('an item of a list with %s is a passage', (mark) => {
    expect(texts(`${mark} Fermer Cloudwatt\n${mark} Ouvrir Flexible Engine`)).toEqual([
      `${mark} Fermer Cloudwatt`,
      `${mark} Ouvrir Flexible Engine`,
    ]);
  });

  test('rules and empty texts hold nothing', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' \n\n\t')).toEqual([]);
    expect(texts('Un fait.\n\n---\n\n* * *\n\nUn autre.')).toEqual(['Un fait.', 'Un autre.']);
  });

  test.each([
    'À lire aussi : le dossier de Cloudwatt',
    'A lire aussi :\n\n[Le cloud \\(enfin\\) ouvert](#)\n\n- [Un autre article](https://a.example/b)',
    'Laisser un commentaire\n\nVotre adresse e-mail ne sera pas publiée. Voir *',
    '🔴 Pour ne rien manquer, suivez-nous sur Google Actualités et WhatsApp.',
    'Crédit photo : SP-Photo / Agence',
    'Read more',
    'Related articles: Orange and Huawei part',
  ])('what sites put around a text is none of it: %s', (furniture) => {
    expect(texts(`${LINE}.\n\n${furniture}\n\nUn fait.`)).toEqual([`${LINE}.`, 'Un fait.']);
  });

  test.each([
    'Voir aussi le rapport de la Dinsic, qui dit le contraire.',
    'Read more than one source.',
    'Lire aussi les petits caractères, conseille l’avocat.',
    '[Le rapport de la Dinsic](https://a.example/b)',
    'Photos et vidéos sont gardées un an.',
  ])('what is like it and says something stays: %s', (content) => {
    expect(texts(`${LINE}.\n\n${content}`)).toEqual([`${LINE}.`, content]);
  });

  test('long paragraphs are cut at sentence ends', () => {
    const long = `${LINE}. `.repeat(60).trim();
    const parts = texts(long);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(LONGEST);
      expect(part).toMatch(/^Orange.*mois\.$/);
    }
  });

  test('a passage is quoted by sentences that stay within its lines', () => {
    expect(quoted('Il ferme. Il part.\n\n- Un point\n- Un autre. Et plus.')).toEqual([
      ['Il ferme.', 'Il part.'],
      ['- Un point'],
      ['- Un autre.', 'Et plus.'],
    ]);
  });

  test('a part that begins within a line goes on over the wrapped lines after it', () => {
    const fact = 'Le contrat conclu avec la Dinsic en 2016 couvre les besoins des ministères';
    const text = `${`${LINE}. `.repeat(14)}Et puis\n${fact}.`;
    expect(quoted(text).at(-1)).toEqual([`Et puis\n${fact}.`]);
  });

  test('what is left of a line is no rule, however it looks', () => {
    const text = `${'x'.repeat(1_800)}---`;
    expect(quoted(text).flat().join('')).toBe(text);
  });
});

const PIECES = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '# ', '## Un titre\n', '---\n', '- ', '1. ', '> ', '   '],
  ...[
    'Un fait',
    '. ',
    ' ! ',
    '« Oui »',
    'M. Dupont',
    LINE,
    `${LINE}. `,
    'x'.repeat(1_500),
    '😀',
    '\u2028',
  ],
);
const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES, { maxLength: 30 }).map((all) => all.join('')),
);

describe('whatever the text', () => {
  test('passages are ranges in order and apart; only headings, rules, furniture and blanks are left out', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let before = 0;
        for (const { start, end } of passages(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          before = end;
        }
      }),
    );
  });

  test('no word is lost: it is in a passage, or in a heading', () => {
    const words = (some: string) => some.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(TEXT, (text) => {
        const found = cut(text);
        const kept = new Set(found.flatMap((one) => [...words(one.text), ...words(one.heading)]));
        const lost = words(text).filter((word) => word.length < 400 && !kept.has(word));
        // A heading above nothing heads nothing; all its words are on lines of headings, and only a
        // line feed ends a line: not U+2028, not a lone carriage return, where `.` stops.
        for (const word of lost) expect(text).toMatch(new RegExp(`#[^\\n]*${word}`, 'u'));
      }),
    );
  });

  test('the sentences of a passage are within it and leave out nothing but blanks', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const passage of passages(text)) {
          let before = passage.start;
          for (const { start, end } of passageSentences(text, passage)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(text.slice(before, start).trim()).toBe('');
            before = end;
          }
          expect(before).toBe(passage.end);
        }
      }),
    );
  });

  test.each([
    ['lines', 'a\n'],
    ['blank lines', '\n'],
    ['blanks', '          '],
    ['rules', '- '],
    ['headings', '# #\n'],
    ['marks', '#'],
    ['letters', 'a'],
    ['full stops', 'Oui. '],
    ['closing marks', ') * '],
  ])('a text of 200,000 characters of %s is cut at once', (_, piece) => {
    const text = `# a${piece.repeat(200_000 / piece.length)}x\n\nFin.`;
    const watch = stopwatch();
    expect(texts(text).at(-1)).toBe('Fin.');
    expect(watch.own()).toBeLessThan(2_000);
  });
});
