import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { readCorpora } from '../../src/articles/corpora.ts';
import { runIn, testIo } from './io.ts';

const range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
const quote = z.strictObject({
  article: z.string().min(1),
  title: z.string(),
  source: z.string().min(1).nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  url: z.url().nullable(),
  text: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  highlights: z.array(range),
});

/** What docs/json.md promises. */
const line = z.strictObject({
  id: z.union([z.string(), z.number()]).nullable(),
  question: z.string(),
  language: z.enum(['fr', 'en']),
  outcome: z.enum(['answered', 'no-answer', 'not-a-question']),
  confidence: z.number().min(0).max(1),
  disagreement: z.boolean(),
  quotes: z.array(quote).max(3),
  nearest: z.array(quote),
  nearestMayAnswer: z.boolean(),
  subject: z.string().nullable(),
  unmatched: z.array(z.string()),
  searched: z.int().min(0),
  tookMs: z.number().min(0),
});

function linesOf(printed: string) {
  expect(printed).toMatch(/\n$/);
  return printed
    .trimEnd()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
}

const QUESTIONS = [
  { id: 'a', question: 'Combien l’État a-t-il versé à Numergy ?' },
  { id: 2, question: 'Who launched Numergy?' },
  { id: 'c', question: 'bonjour' },
  { id: 'd', question: 'Combien de girafes vivent au zoo de Vincennes ?' },
  { question: '' },
];

function fileOf(lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-questions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'questions.jsonl'), lines.join('\n'));
  return join(folder, 'questions.jsonl');
}

/** Of two publishers with a word in common. */
function twoCouriers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-couriers-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const [at, source] of ['Courrier du Nord', 'Le Courrier'].entries())
    writeFileSync(join(folder, `${at}.md`), `---\nsource: ${source}\n---\n\nUn texte.\n`);
  return folder;
}

describe('the line of JSON', () => {
  test('keeps its contract, one line a question, in order', async () => {
    const io = testIo();
    const file = fileOf(QUESTIONS.map((one) => JSON.stringify(one)));
    expect(await runIn(io, 'ask', '--json', '--questions', file)).toBe(0);
    const lines = linesOf(io.printed());
    expect(lines.map(({ id }) => id)).toEqual(['a', 2, 'c', 'd', null]);
    expect(lines.map(({ question }) => question)).toEqual(QUESTIONS.map((one) => one.question));
    expect(lines.map(({ language }) => language).slice(0, 2)).toEqual(['fr', 'en']);
    expect(io.complained()).toBe('');
  });

  test('has quotes when answered, the nearest passages only when not, and neither for a greeting', async () => {
    const io = testIo({}, QUESTIONS.map((one) => `${JSON.stringify(one)}\r\n`).join(''));
    await runIn(io, 'ask', '--json', '--questions', '-');
    const lines = linesOf(io.printed());
    const answered = lines.filter(({ outcome }) => outcome === 'answered');
    expect(answered.length).toBeGreaterThan(0);
    for (const { quotes, nearest } of answered) {
      expect(quotes.length).toBeGreaterThan(0);
      expect(nearest).toEqual([]);
    }
    const [, , greeting, absent, empty] = lines;
    expect(absent).toMatchObject({ outcome: 'no-answer', quotes: [] });
    expect(absent?.unmatched).toContain('girafes');
    expect(greeting).toMatchObject({ outcome: 'not-a-question', quotes: [], nearest: [] });
    expect(empty).toMatchObject({ outcome: 'not-a-question', quotes: [], nearest: [] });
  });

  test('quotes slices of the articles, with highlights inside them', async () => {
    const io = testIo({}, QUESTIONS.map((one) => JSON.stringify(one)).join('\n'));
    await runIn(io, 'ask', '--json', '--questions', '-');
    const { articles } = await readCorpora(['corpus']);
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const quotes = linesOf(io.printed()).flatMap((one) => [...one.quotes, ...one.nearest]);
    expect(quotes.length).toBeGreaterThan(2);
    for (const { article, text, start, end, highlights } of quotes) {
      expect(texts.get(article)?.slice(start, end)).toBe(text);
      for (const range of highlights) {
        expect(range.start).toBeGreaterThanOrEqual(start);
        expect(range.end).toBeLessThanOrEqual(end);
        expect(range.start).toBeLessThan(range.end);
      }
    }
  });

  test('passes over a line that cannot be read, says which, and fails at the end', async () => {
    const typed =
      '\ufeff{"id":"a","question":"Qui ?"}\nnope\n\n{"id":"c"}\n{"id":[],"question":"Qui ?"}\n{"id":"d","question":"x"}';
    const io = testIo({}, typed);
    expect(await runIn(io, 'ask', '--json', '--questions', '-')).toBe(1);
    expect(linesOf(io.printed()).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(io.complained().match(/^line \d+ .*$/gm)).toEqual([
      'line 2 is no JSON; write {"id": "q1", "question": "…"} on one line',
      'line 4 has no question; write {"id": "q1", "question": "…"} on one line',
      'line 5 has an id that is no text or number; write {"id": "q1", "question": "…"} on one line',
    ]);
  });

  test('says why each quote is there, beside the line', async () => {
    const io = testIo();
    await runIn(io, 'ask', '--json', '--explain', 'Qui a lancé Numergy ?');
    expect(linesOf(io.printed())).toHaveLength(1);
    expect(io.complained()).toContain('numergy');
  });
});

describe('asking on the command line', () => {
  test('shows what the chat shows, and remembers nothing', async () => {
    const io = testIo();
    expect(await runIn(io, 'ask', 'Qui', 'a', 'lancé', 'Numergy ?')).toBe(0);
    expect(io.printed()).toMatch(/^┃ \S/m);
    expect(io.printed()).toMatch(/^ {2}\S.* · \S/m);
    expect(io.printed()).not.toContain('\u001b');
    expect(io.printed()).not.toContain('/good');
    expect(existsSync(io.env.DATABASE_FILE ?? '')).toBe(false);
  });

  test('has colours on a terminal, unless they are declined', async () => {
    const asked = async (env: Record<string, string>) => {
      const io = { ...testIo(env), isTTY: true };
      await runIn(io, 'ask', 'Qui a lancé Numergy ?');
      return io.printed();
    };
    expect(await asked({})).toContain('\u001b[');
    expect(await asked({ NO_COLOR: '1' })).not.toContain('\u001b');
  });

  test('narrows by publisher, folder and dates', async () => {
    const quotesWith = async (...options: string[]) => {
      const io = testIo();
      expect(await runIn(io, 'ask', '--json', ...options, 'Que dit-on de Cloudwatt ?')).toBe(0);
      return linesOf(io.printed()).flatMap((one) => [...one.quotes, ...one.nearest]);
    };
    const byAfp = await quotesWith('--source', 'afp');
    expect([...new Set(byAfp.map(({ source }) => source))]).toEqual(['AFP']);
    const byEchos = await quotesWith('--source', 'les echos');
    expect(byEchos.length).toBeGreaterThan(0);
    expect(byEchos.every(({ source }) => source?.startsWith('Les Echos'))).toBe(true);
    expect(byEchos.map(({ source }) => source)).toContain(
      'Les Echos, repris par Connecting Networks',
    );
    const inEtat = await quotesWith('--collection', 'etat', '--collection', 'numergy');
    expect(inEtat.every(({ article }) => /^(?:etat|numergy)\//.test(article))).toBe(true);
    const early = await quotesWith('--as-of', '31 décembre 2018');
    expect(early.length).toBeGreaterThan(0);
    expect(early.every(({ date }) => date !== null && date < '2019')).toBe(true);
  });

  test('reads a part of a publisher’s name that only one has, and says how', async () => {
    const io = testIo();
    expect(await runIn(io, 'ask', '--json', '--source', 'ÉCHOS', 'Que dit-on ?')).toBe(0);
    expect(io.complained()).toBe(
      'the source “ÉCHOS” is read as “Les Echos, repris par Connecting Networks”\n',
    );
  });

  test('says that filters leave no article, which says nothing of the question', async () => {
    const io = testIo();
    const filters = ['--source', '01net', '--from', '2019', '--to', '2020-06'];
    expect(await runIn(io, 'ask', ...filters, 'Et Huawei ?')).toBe(0);
    expect(io.printed()).toMatch(
      /^Aucun article de 01net entre 2019 et juin 2020\. J’ai \d+ articles? de 01net, d/,
    );
    const script = testIo();
    await runIn(script, 'ask', '--json', ...filters, 'Et Huawei ?');
    expect(linesOf(script.printed())).toMatchObject([{ outcome: 'no-answer', searched: 0 }]);
    const whole = testIo();
    await runIn(whole, 'ask', '--json', 'Et Huawei ?');
    const { articles } = await readCorpora(['corpus']);
    expect(linesOf(whole.printed())).toMatchObject([{ searched: articles.length }]);
  });

  test('reads the corpora that are named, else those of CORPUS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(
      join(folder, 'griffon.txt'),
      'Le Griffon\n\nLe Griffon habite la tour de Brume.\n',
    );
    for (const [env, argv] of [
      [{ CORPUS: folder }, []],
      [{ CORPUS: 'nowhere' }, ['--corpus', folder]],
      [{}, ['--corpus', folder, '--corpus', 'corpus']],
    ] as const) {
      const io = testIo(env);
      expect(await runIn(io, 'ask', '--json', ...argv, 'Où habite le Griffon ?')).toBe(0);
      const [answer] = linesOf(io.printed());
      const [first] = [...(answer?.quotes ?? []), ...(answer?.nearest ?? [])];
      expect(first?.text).toBe('Le Griffon habite la tour de Brume.');
      expect(first).toMatchObject({ source: null, date: null, url: null });
    }
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'what is the question?'],
    [['--frob', 'Quand ?'], "unknown option '--frob'"],
    [['--from', 'soon', 'Quand ?'], 'It is no date; write 2019, 2019-07 or 2019-07-25.'],
    [['--from', '2020', '--to', '2019-07', 'Quand ?'], 'swap --from and --to'],
    [['--questions', '-', 'Quand ?'], 'give one of them'],
    [['--', ''], 'the question is empty: write it in quotation marks'],
    [['   '], 'the question is empty: write it in quotation marks'],
    [['--source', 'Nowhere', 'Quand ?'], 'no article has the source “Nowhere”; there are: '],
    [['--source', 'BF', 'Quand ?'], 'no article has the source “BF”; there are: '],
    [
      ['--source', 'Business News', 'Quand ?'],
      'no article has the source “Business News”; there are: BFM Business\n',
    ],
    [
      ['--corpus', twoCouriers(), '--source', 'courrier', 'Qui ?'],
      'Courrier du Nord | Le Courrier',
    ],
    [['--source', 'Nowhere', '--questions', '-'], 'no article has the source “Nowhere”'],
    [['--collection', 'nope', '--json', 'Quand ?'], 'no article has the collection “nope”'],
  ])('ask %j says how, with exit code 2', async (argv, complaint) => {
    const io = testIo();
    expect(await runIn(io, 'ask', ...argv)).toBe(2);
    expect(io.complained()).toContain(complaint);
    expect(io.complained()).toContain('--help');
    expect(io.printed()).toBe('');
  });

  test('a corpus or a file of questions that is not there is a failure, named', async () => {
    const io = testIo();
    expect(await runIn(io, 'ask', '--corpus', 'nowhere', 'Quand ?')).toBe(1);
    expect(io.complained()).toContain('The corpus nowhere does not exist.');
    const other = testIo();
    expect(await runIn(other, 'ask', '--questions', 'nothing.jsonl')).toBe(1);
    expect(other.complained()).toContain('The questions in nothing.jsonl cannot be read: ');
  });

  test('a corpus without articles is told with the remedy, to a script beside its line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const io = testIo({ CORPUS: folder });
    expect(await runIn(io, 'ask', 'Où habite le Griffon ?')).toBe(1);
    expect(io.complained()).toContain(`no articles in ${folder}: put .md, .txt or .jsonl files`);
    expect(io.printed()).toBe('');
    const script = testIo({ CORPUS: folder });
    expect(await runIn(script, 'ask', '--json', '--source', 'AFP', 'Où ?')).toBe(0);
    expect(script.complained()).toContain('There are no articles in');
    expect(linesOf(script.printed())).toHaveLength(1);
  });
});
