import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/articles/fields.ts';
import { parseMarkdown } from '../../src/articles/markdown.ts';

const origin: Origin = { id: 'a/b.md', collection: 'a' };
const parse = (content: string) => parseMarkdown(content, origin);
const withMatter = (matter: string) => parse(`---\n${matter}\n---\nLe texte.\n`);

describe('a Markdown article', () => {
  test('states its facts in the front matter', () => {
    const content =
      '---\ntitle: Un titre\nsource: Les Echos\ndate: 2019-07-25\nauthor: [A. Un, B. Deux]\n' +
      'url: https://example.org/a\nlang: fr\ntags: [x, y]\n---\nLe texte.\n';
    expect(parse(content)).toEqual({
      article: {
        id: 'a/b.md',
        collection: 'a',
        title: 'Un titre',
        source: 'Les Echos',
        date: '2019-07-25',
        author: 'A. Un, B. Deux',
        url: 'https://example.org/a',
        lang: 'fr',
        tags: ['x', 'y'],
        text: 'Le texte.\n',
      },
      findings: [],
    });
  });

  test('keeps its text byte for byte after the front matter and the blank lines below it', () => {
    const text = '  # Un  \n\n---\nDeux\t\n\n\n';
    expect(parse(`---\ntitle: T\nlang: fr\n---\n\n \n${text}`).article?.text).toBe(text);
  });

  test('keeps a text that has no front matter and starts with a rule', () => {
    const text = '---\n\nIl était une fois.\n\n---\n\nFin.\n';
    expect(parse(text).article?.text).toBe(text);
  });

  test.each([
    ['title: Acme : le rachat', 'Acme : le rachat'],
    ['title: "Acme : le rachat"', 'Acme : le rachat'],
    ["title: 'L'État actionnaire'", "L'État actionnaire"],
    ['title: Le "cloud" : la fin', 'Le "cloud" : la fin'],
    ['title: "Non" : elle répond "oui"', '"Non" : elle répond "oui"'],
    ['title: "Le "cloud" souverain"', 'Le "cloud" souverain'],
    ['title: [Exclusif] Acme vend', '[Exclusif] Acme vend'],
    ['title: *Acme*', '*Acme*'],
    ['title: &Acme vend', '&Acme vend'],
    ['title: !Acme', '!Acme'],
    ['title: @acme', '@acme'],
    ['title: 1984', '1984'],
    ['title: no', 'no'],
    ['title: >\n  Acme\n  vend', 'Acme vend'],
    ['Titre: Acme', 'Acme'],
  ])('reads %j as meant', (matter, title) => {
    const { article, findings } = withMatter(`${matter}\ndate: 2020-01-02\nlang: fr`);
    expect({ title: article?.title, date: article?.date, findings }).toEqual({
      title,
      date: '2020-01-02',
      findings: [],
    });
  });

  test('reads the other keys beside a title with a colon, lists too', () => {
    const { article } = withMatter('title: A : b\ntags:\n- un\n- deux\nsource: "AFP"\nlang: fr');
    expect(article).toMatchObject({ title: 'A : b', tags: ['un', 'deux'], source: 'AFP' });
  });

  test.each([
    ['title: "Sans fin', 'Sans fin', 'opens a quote'],
    ['title: T\ntags: [a, b', 'T', 'opens a quote or list'],
  ])('reads %j and tells what is not closed', (matter, title, message) => {
    const { article, findings } = withMatter(`${matter}\nlang: fr`);
    expect(article?.title).toBe(title);
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining(message) }),
    ]);
  });

  test.each([
    ['title: T\nnonsense\nlang: fr', 3],
    ['title: T\nlang: fr\ntags:\n  - [a\n  b: }', 4],
  ])('is skipped when its front matter cannot be read: %j', (matter, line) => {
    const { article, findings } = withMatter(matter);
    expect(article).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', line })]);
  });

  test('reads long front matter key by key, and a key that is too long to be one not at all', () => {
    const long = `title: T\nlang: fr\nsummary: >\n  ${'mot '.repeat(4_000)}\nsource: AFP`;
    expect(withMatter(`${long}\nabstract: ${'mot '.repeat(4_000)}`)).toMatchObject({
      article: { title: 'T', source: 'AFP' },
      findings: [],
    });
    // A million of them took the parser of YAML a minute, in which no question was answered.
    const { article, findings } = withMatter(`title: T\ntags: ${'['.repeat(1_000_000)}`);
    expect(article).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', line: 3 })]);
  });

  test('is read when its front matter is not closed', () => {
    const { article, findings } = parse('---\ntitle: T\nlang: fr\n\nLe texte.\n');
    expect(article).toMatchObject({ title: 'T', text: 'Le texte.\n' });
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning', line: 1 })]);
  });

  test.each(['2019-02-30', 'hier'])('loses the impossible date %s, with a warning', (date) => {
    const { article, findings } = withMatter(`title: T\nlang: fr\ndate: ${date}`);
    expect(article).not.toHaveProperty('date');
    expect(findings).toEqual([
      {
        severity: 'warning',
        line: 4,
        message: `The date "${date}" is not in the calendar; the article is read without it.`,
        remedy: 'Write it as 2019-07-25, 2019-07 or 2019.',
      },
    ]);
  });

  test('names the line of a bad date in broken YAML too', () => {
    const { findings } = withMatter('title: A : b\nlang: fr\ndate: hier');
    expect(findings).toEqual([expect.objectContaining({ line: 4 })]);
  });

  test('loses a url that is no web address', () => {
    const { article, findings } = withMatter('title: T\nlang: fr\nurl: javascript:alert(1)');
    expect(article).not.toHaveProperty('url');
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning', line: 4 })]);
  });

  test.each([
    ['Intro.\n\n```\n# comment\n```\n\n## Le *vrai* [titre](x)\n', 'Le vrai titre'],
    ['Un titre\n========\n\nTexte.\n', 'Un titre'],
    ['M. Dupont vend Acme. Il part.\n', 'M. Dupont vend Acme'],
  ])('without a title is called after its heading or first sentence', (text, title) => {
    const { article, findings } = parse(`---\nlang: fr\n---\n${text}`);
    expect(article?.title).toBe(title);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('no title'),
      }),
    ]);
  });

  test('has its language detected when it states none, and one that is not served is told', () => {
    const english = (matter: string) => parse(`---\n${matter}\n---\nThis is the text.\n`);
    expect(english('title: T')).toMatchObject({ article: { lang: 'en' }, findings: [] });
    const german = english('title: T\nlang: de');
    expect(german.article?.lang).toBe('en');
    expect(german.findings).toEqual([expect.objectContaining({ severity: 'warning', line: 3 })]);
    expect(english('title: T\nlang: fr-CA').article?.lang).toBe('fr');
  });

  test('without text is skipped', () => {
    expect(parse('---\ntitle: T\n---\n\n')).toEqual({
      findings: [expect.objectContaining({ severity: 'error' })],
    });
  });
});
