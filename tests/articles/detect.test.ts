import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../src/articles/corpora.ts';
import { detectLanguage } from '../../src/articles/detect.ts';

describe('the language of an article', () => {
  test.each([
    ['fr', "L'opérateur a confirmé que la plateforme sera arrêtée."],
    ['en', 'The operator said that the platform will be shut down.'],
    ['fr', ''],
    ['fr', '42'],
  ])('is %s for %j', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  test('is what each article of the shipped dossier states', async () => {
    const { articles } = await readCorpora(['corpus']);
    expect(articles.length).toBeGreaterThan(15);
    for (const { id, text, lang } of articles)
      expect([id, detectLanguage(text)]).toEqual([id, lang]);
  });
});
