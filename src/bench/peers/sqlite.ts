import Database from 'better-sqlite3';
import { z } from 'zod';
import { plainPassages } from './overlap.ts';
import { HITS, type Peer, quoteFrom } from './peer.ts';

const rows = z.array(z.object({ id: z.number(), score: z.number() }));

/** SQLite's full-text search: accents taken off, Porter's English stemmer, BM25, any of the words. */
export const sqlitePeer: Peer = {
  name: 'SQLite FTS5',
  open({ articles }) {
    const passages = plainPassages(articles);
    const database = new Database(':memory:');
    database.exec(`create virtual table passage
      using fts5(title, text, tokenize = 'porter unicode61 remove_diacritics 2')`);
    const insert = database.prepare('insert into passage (rowid, title, text) values (?, ?, ?)');
    const fill = database.transaction(() => {
      for (const { id, title, text } of passages) insert.run(id, title, text);
    });
    fill();
    const select = database.prepare(`select rowid as id, -rank as score from passage
      where passage match ? order by rank limit ${HITS}`);
    return ({ question }) => {
      const wanted = anyWord(question);
      const hits = wanted === '' ? [] : rows.parse(select.all(wanted));
      return quoteFrom(passages, question, hits);
    };
  },
};

/** A query of FTS5 for any of the words; quotation marks keep them from being operators. */
function anyWord(question: string): string {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).join(' OR ');
}
