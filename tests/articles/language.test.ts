import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { parsePlainText } from '../../src/articles/plain-text.ts';

function languageOf(text: string) {
  return parsePlainText(text, { id: 'x.txt', collection: '' }).article?.lang;
}

describe('the language of an article that does not state it', () => {
  test.each([
    ['fr', "L'opérateur a confirmé que la plateforme sera arrêtée."],
    ['en', 'The operator said that the platform will be shut down.'],
    ['fr', '42'],
  ])('is %s for %j', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
  });

  test('is what each article of the shipped dossier states', async () => {
    const { articles } = await readCorpora(['corpus']);
    expect(articles.length).toBeGreaterThan(15);
    for (const { id, text, lang } of articles) expect([id, languageOf(text)]).toEqual([id, lang]);
  });
});
