import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { repairMojibake } from '../../src/articles/mojibake.ts';
import { fromWindows1252 } from '../../src/articles/windows-1252.ts';
import { folderWith } from './folder.ts';

/** The text as it is after it was read in the wrong encoding. */
const broken = (text: string) => fromWindows1252(Buffer.from(text));
const TEXT = '# L’élève a dépassé le maître\n\nInès Roux, à Besançon : « 5 € », dit-elle…\n';

describe('letters that were encoded twice', () => {
  test('are put right, and it is reported', async () => {
    const root = await folderWith({ 'x.md': broken(TEXT), 'y.md': TEXT });
    const { articles, problems } = await readCorpora([root]);
    expect(articles.map(({ text }) => text)).toEqual([TEXT, TEXT]);
    expect(problems.filter(({ message }) => message.includes('encoding'))).toEqual([
      expect.objectContaining({ file: 'x.md', severity: 'warning' }),
    ]);
  });

  test('twice over too, and where editors made blanks of no-break spaces', () => {
    expect(repairMojibake(broken(broken(TEXT)))).toBe(TEXT);
    const blanks = broken('L’été, Inès va à Besançon.').replaceAll('\u00a0', ' ');
    expect(repairMojibake(blanks)).toBe('L’été, Inès va à Besançon.');
    expect(repairMojibake(blanks.replace('Ã  ', 'Ã '))).toBe('L’été, Inès va à Besançon.');
  });

  test.each([
    ['good', TEXT],
    ['without accents', 'An English text.'],
    ['Portuguese', 'NÃO É SÃO PAULO, IRMÃ.'],
    ['about the matter', 'Si vous lisez Ã© ou â€™, changez le codage : cafÃ© est café, dÃ©jà.'],
    ['of one odd word', 'The word cafÃ© looks odd.'],
  ])('are not seen in a text that is %s', (_, text) => {
    expect(repairMojibake(text)).toBeUndefined();
  });

  test('in a part of a text are kept and reported', async () => {
    const text = `---\ntitle: Été\nlang: fr\n---\n${broken('Le café est fermé.')}\n`;
    const root = await folderWith({ 'x.md': text });
    const { articles, problems } = await readCorpora([root]);
    expect(articles[0]?.text).toBe(`${broken('Le café est fermé.')}\n`);
    expect(problems).toEqual([expect.objectContaining({ file: 'x.md', severity: 'warning' })]);
  });

  test('no text of proper accents is ever changed', () => {
    const words = fc.constantFrom('été', 'à', 'l’âme', 'Ångström', '€', '« oui »', 'cafÃ©', 'São');
    fc.assert(
      fc.property(fc.array(words), (some) => {
        expect(repairMojibake(['déjà', ...some].join(' '))).toBeUndefined();
      }),
    );
  });
});
