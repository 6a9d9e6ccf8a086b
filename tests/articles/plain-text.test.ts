import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/articles/fields.ts';
import { parsePlainText } from '../../src/articles/plain-text.ts';

const origin: Origin = { id: 'x.txt', collection: '' };
const parse = (text: string) => parsePlainText(text, origin);
const PARAGRAPH =
  "Le groupe a annoncé lundi la vente de sa filiale, qui emploie deux cents personnes. L'acheteur, M. Durand, n'a rien dit.";

describe('a plain text', () => {
  test.each([
    ['its first line', `Acme vend sa filiale belge\n\n${PARAGRAPH}`, 'Acme vend sa filiale belge'],
    ['a short first line', `Fermeture\n\n${PARAGRAPH}`, 'Fermeture'],
    ['a first line right above the text', `Acme vend\n${PARAGRAPH}`, 'Acme vend'],
    [
      'the headline below a name of the site',
      `Le Quotidien\nÉconomie\n\nAcme vend sa filiale belge\n\n${PARAGRAPH}`,
      'Acme vend sa filiale belge',
    ],
    [
      'the headline below links',
      `\n\nSkip to main content\nAccueil > Économie > Entreprises\n\nAcme vend sa filiale belge\n\n${PARAGRAPH}`,
      'Acme vend sa filiale belge',
    ],
    ['a short headline below links', `Passer au contenu\n\nAcme vend\n\n${PARAGRAPH}`, 'Acme vend'],
    ['a heading mark left out', `# Acme vend\n\n${PARAGRAPH}`, 'Acme vend'],
  ])('is called after %s', (_, text, title) => {
    expect(parse(text)).toMatchObject({ article: { title, text }, findings: [] });
  });

  test('that starts with a paragraph is called after its first sentence, cut at a word', () => {
    const { article, findings } = parse(`${PARAGRAPH}\n`);
    expect(article?.title).toBe(
      'Le groupe a annoncé lundi la vente de sa filiale, qui emploie deux cents personnes',
    );
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning', line: 1 })]);
    const long = `${'Un mot '.repeat(60)}suffit.`;
    const title = parse(long).article?.title ?? '';
    expect(title).toMatch(/^(Un mot )+Un(?: mot)?…$/);
    expect(title.length).toBeLessThanOrEqual(101);
  });

  test('tells its publisher and date only on lines of their own', () => {
    const stated = `Acme vend sa filiale belge\n\n${PARAGRAPH}\n\nSource\u00a0: Le Quotidien\nPublié le 25 juillet 2019\n`;
    expect(parse(stated).article).toMatchObject({ source: 'Le Quotidien', date: '2019-07-25' });
    const prose = `Acme vend sa filiale belge\n\nLa source : un cadre. Date limite : jamais, publié le 25 juillet 2019 ou non.\n`;
    expect(parse(prose).article).not.toHaveProperty('source');
    expect(parse(prose).article).not.toHaveProperty('date');
  });

  test('keeps everything, blank lines included', () => {
    const text = '\n \nTitre du texte ici\n\nCorps.\n\n';
    expect(parse(text).article?.text).toBe(text);
  });

  test('of blank lines is skipped', () => {
    expect(parse(' \n\n').findings).toEqual([expect.objectContaining({ severity: 'error' })]);
  });
});
