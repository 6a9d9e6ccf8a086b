import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/articles/markdown.ts';
import { withoutMarkup } from '../../src/articles/markup.ts';
import { parsePlainText } from '../../src/articles/plain-text.ts';
import { stopwatch } from '../support/own-time.ts';

const origin = { id: 'x.md', collection: '' };
const textOf = (source: string) => withoutMarkup(source).text;

describe('HTML in a text becomes what a reader would see', () => {
  test.each([
    [
      'paragraphs',
      '<div><p>Le bac passe.</p><p>Il est vert.</p></div>',
      'Le bac passe.\n\nIl est vert.',
    ],
    ['elements on lines of their own', '<div>\nLe bac passe.\n</div>', 'Le bac passe.'],
    ['wrapped lines', '<p>Le bac\n   passe <b>jeudi</b>.</p>', 'Le bac passe jeudi.'],
    ['headings', '<h2>Le <em>tri</em></h2><p>Un fait.</p>', '## Le tri\n\nUn fait.'],
    ['lists', '<ul>\n  <li>un</li>\n  <li><p>deux</p></li>\n</ul>', '- un\n\n- deux'],
    ['numbered lists', '<ol><li>un</li><li>deux</li></ol>', '1. un\n2. deux'],
    [
      'programs and styles',
      '<p>Un.</p><script>if (a<b) x("</p>")</script><style>p{}</style>',
      'Un.',
    ],
    ['menus', '<nav><ul><li>Accueil</li></ul></nav><p>Un.</p>', 'Un.'],
    [
      'tables',
      '<table><tr><th>Service</th><th>Tarif</th></tr><tr><td>Cantine</td><td>4&nbsp;€</td></tr></table>',
      '| Service | Tarif |\n|---|---|\n| Cantine | 4\u00a0€ |',
    ],
    ['tables that lay out a page', '<table><tr><td><p>Un fait.</p></td></tr></table>', 'Un fait.'],
    ['comments and declarations', '<!doctype html><!-- caché --><p>Un.</p>', 'Un.'],
    [
      'a line of a text',
      'Un titre\n\n<p>Un <b>fait</b>.</p>\n\nDeux.',
      'Un titre\n\nUn fait.\n\nDeux.',
    ],
    ['marks within a line', 'le 1<sup>er</sup> mai, <a href="x">ici</a>', 'le 1er mai, ici'],
    ['line breaks', 'Un<br>deux<br />\ntrois', 'Un\ndeux\ntrois'],
    ['line breaks in a row', '| a<br>b | c |', '| a b | c |'],
    ['character codes', 'L&rsquo;&eacute;t&eacute; &#233; &#xE9; AT&amp;T', 'L’été é é AT&T'],
  ])('%s', (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  test.each([
    'La balise <b> met en gras, et <br> saute une ligne.',
    'Un paragraphe s’ouvre par <p> et se ferme par </p>.',
    'Si a < b et b > c, alors R&D & AT&T valent x<y.',
    'Le type Array<string>, ou <T extends U>.',
    'Le code `<p>été</p>` et `&eacute;` reste.',
    '```html\n<div>\n<p>Un fait.</p>\n</div>\n```\n',
    '<https://a.example/b?c=1&copy=2> et <a@b.example>',
    '<!-- jamais fermé',
  ])('a text that only tells of it stays byte for byte: %s', (source) => {
    expect(withoutMarkup(source)).toEqual({ text: source });
  });

  test('a text of a page may tell of it too', () => {
    const source = '<div>\nLe type <T> & `<b>x</b>`, si a < b.\n</div>';
    expect(textOf(source)).toBe('Le type <T> & `<b>x</b>`, si a < b.');
  });

  test('front matter has its character codes read, the quotes they stand for too', () => {
    const matter =
      'title: "D&eacute;chets : la collecte"\nsource: &quot;Le Courrier&quot;\nlang: fr';
    const { article, findings } = parseMarkdown(`---\n${matter}\n---\nUn fait.\n`, origin);
    expect(article).toMatchObject({ title: 'Déchets : la collecte', source: 'Le Courrier' });
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning' })]);
  });

  test.each([
    ['Markdown', parseMarkdown],
    ['plain text', parsePlainText],
  ])('%s is read so, and what was done is said once', (_, parse) => {
    const { article, findings } = parse('# Le bac jaune du jeudi\n\n<p>Il passe.</p>\n', origin);
    expect(article?.text).toBe('# Le bac jaune du jeudi\n\nIl passe.');
    expect(findings.filter(({ message }) => message.includes('HTML'))).toHaveLength(1);
  });

  test('whatever the text, it is read without fail, and one without marks is kept', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<td>',
      '</li>',
      '<ul>',
      '`',
      '\n',
      'a',
      '&amp;',
      '<!--',
      '<script>',
      '| ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        fc.string(),
        (html, plain) => {
          expect(typeof textOf(html)).toBe('string');
          const bare = plain.replace(/[<&]/g, '');
          expect(textOf(bare)).toBe(bare);
        },
      ),
    );
  });

  test.each([
    '<b>',
    '<b "',
    '<p>',
    '<!--',
    '&amp;',
    '<p>x</p>',
    '<div>',
    '`',
    '<table><tr><td>',
    '<ul><li>',
    '<br>',
    ' <br>',
  ])('200,000 characters of %s are read at once', (piece) => {
    const watch = stopwatch();
    textOf(`<p>a</p>\n${piece.repeat(200_000 / piece.length)}`);
    textOf(piece.repeat(200_000 / piece.length));
    expect(watch.own()).toBeLessThan(2_000);
  });
});
