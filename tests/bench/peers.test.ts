import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { miniSearchPeer } from '../../src/bench/peers/minisearch.ts';
import { oramaPeer } from '../../src/bench/peers/orama.ts';
import { compareOn } from '../../src/bench/peers/quality.ts';
import { QUALITY_HEADINGS, qualityRows } from '../../src/bench/peers/quality-table.ts';
import { sqlitePeer } from '../../src/bench/peers/sqlite.ts';
import type { EvaluationSet } from '../../src/evaluation/sets.ts';

function article(id: string, title: string, text: string): Article {
  return { id, title, text, collection: '', lang: 'fr', tags: [] };
}

const port = 'Le port a rouvert lundi. La grue géante avait été réparée par Marie Lenoir en avril.';
const articles = [
  article('port', 'Le port rouvre', port),
  article('pain', 'Le prix du pain', 'La baguette coûte un euro. Les boulangers protestent.'),
  article('pont', 'Un pont fermé', 'Le pont est fermé pour travaux. Les bus le contournent.'),
];
const start = port.indexOf('La grue');
const set: EvaluationSet = {
  name: 'small',
  articles,
  questions: [
    {
      id: '1',
      question: 'Qui a réparé la grue géante ?',
      lang: 'fr',
      gold: [{ article: 'port', start, end: port.length }],
    },
  ],
};

describe('the peers of the comparison', () => {
  // "grue" and "géante" are in one sentence of one article: no engine may miss it.
  it.each([miniSearchPeer, oramaPeer, sqlitePeer])(
    '$name quotes the sentence of most overlap',
    async (peer) => {
      const respond = await peer.open(set);
      const [question] = set.questions;
      expect(question && respond(question).quotes[0]).toEqual({
        article: 'port',
        start,
        end: port.length,
      });
    },
  );

  it.each([miniSearchPeer, oramaPeer, sqlitePeer])(
    '$name takes any text for a question',
    async (peer) => {
      const respond = await peer.open(set);
      for (const question of ['', '?', '"', 'NEAR( AND * OR', "l'été : d'où ? (-grue)"]) {
        expect(respond({ id: 'odd', question, gold: [] }).quotes.length).toBeLessThanOrEqual(3);
      }
    },
  );

  it('are measured with each stage of this project and the whole, in one table', async () => {
    const qualities = await compareOn(set, () => {});
    expect(qualities.map(({ engine }) => engine)).toEqual([
      'MiniSearch',
      'Orama',
      'SQLite FTS5',
      'first stage',
      '+ re-ranker',
      '+ sentence model',
      'whole answers',
    ]);
    for (const { scores } of qualities) expect(scores.quoteAt1).toBe(1);
    const rows = qualityRows(qualities);
    expect(rows[0]?.slice(0, 3)).toEqual(['small', 'MiniSearch', '1.000']);
    for (const row of rows) expect(row).toHaveLength(QUALITY_HEADINGS.length);
  });
});
