import { describe, expect, test } from 'vitest';
import { folderWith } from '../articles/folder.ts';
import { runIn, testIo } from './io.ts';

const ARTICLE = '{"id":"a","title":"A","lang":"fr","text":"Orange ferme Cloudwatt en 2020."}\n';
const QUESTION = 'Quand Orange ferme-t-il Cloudwatt ?';

async function evaluated(questions: string, ...options: string[]) {
  const folder = await folderWith({ 'articles.jsonl': ARTICLE, 'questions.jsonl': questions });
  const io = testIo();
  const code = await runIn(io, 'evaluate', folder, ...options);
  return { code, out: io.printed(), err: io.complained() };
}

const line = (...gold: object[]) => JSON.stringify({ id: 'q', question: QUESTION, gold });

describe('npm run evaluate', () => {
  test('prints a line of numbers for a set, also as JSON, and reads a byte order mark', async () => {
    const set = `\ufeff${line({ article: 'a', start: 25, end: 29 })}\r\n\n`;
    const { code, out, err } = await evaluated(set);
    expect([code, err]).toEqual([0, '']);
    const [headings = '', row = ''] = out.split('\n');
    expect(headings.trim().split(/ {2,}/)).toEqual(
      [
        'set',
        'questions',
        'article@1',
        'article@3',
        'quote@1',
        'quote@3',
        'MRR@10',
        'chars',
      ].concat(['precision', 'coverage', 'cover@95%', 'AUROC', 'median ms', 'p99 ms']),
    );
    expect(row).toMatch(/ 1 {2,}1\.000 {2,}1\.000 {2,}1\.000 {2,}1\.000 {2,}1\.000 {2,}31 /);
    const [json] = (await evaluated(set, '--json')).out.split('\n');
    expect(JSON.parse(json ?? '')).toMatchObject({ questions: 1, articleAt1: 1, quoteAt1: 1 });
  });

  test.each([
    ['no question', ''],
    ['no answerable question', JSON.stringify({ id: 'q', question: 'Quel chien ?', gold: [] })],
  ])('says of a set with %s what is not known', async (_, questions) => {
    const { code, out } = await evaluated(questions);
    expect(code).toBe(0);
    expect(out).toMatch(/–/);
    expect(out).not.toMatch(/NaN/);
  });

  test('names an answer that is in no article, which nothing could find', async () => {
    const { code, err } = await evaluated(line({ article: 'gone' }));
    expect(code).toBe(0);
    expect(err).toMatch(/question q names an article that is not there: gone\n$/);
  });

  test('names the line that cannot be read', async () => {
    const { code, err } = await evaluated(`${line()}\nnope\n`);
    expect(code).toBe(1);
    expect(err).toMatch(/questions\.jsonl:2: the line is no JSON/);
  });
});
