import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords } from '../../src/digest/words-of.ts';
import { toCsv, toJsonLines } from '../../src/insights/export.ts';
import { groupQuestions } from '../../src/insights/group.ts';
import { insightsOf } from '../../src/insights/insights.ts';
import type { Asked } from '../../src/store/asked.ts';
import { createTestBot } from '../support/bot.ts';
import { command, press, question } from '../support/events.ts';

const words = contentWords();
const MANAGER = { asker: { id: 'U9', canManage: true } };

describe('questions are grouped by meaning', () => {
  it('whatever their wording, largest group first', () => {
    const groups = groupQuestions(
      [
        asked('Qui dirige Numergy ?'),
        asked('Quand Cloudwatt a-t-il fermé ?'),
        asked('À quelle date ferme Cloudwatt ?'),
        asked('Cloudwatt ferme quand ?'),
        asked('qui dirige Numergy'),
        asked('Cloudwatt fermé'),
      ],
      words,
    );
    expect(groups.map(({ members }) => members.length)).toEqual([4, 2]);
    expect(groups.map(({ text }) => text)).toEqual([
      'Quand Cloudwatt a-t-il fermé ?',
      'Qui dirige Numergy ?',
    ]);
  });

  it('and each is in exactly one group', () => {
    const texts = fc.array(fc.constantFrom('Orange ?', 'Orange cloud', 'cloud', 'où ?', ''), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, (list) => {
        const groups = groupQuestions(
          list.map((text) => asked(text)),
          words,
        );
        const members = groups.flatMap((group) => group.members.map(({ text }) => text));
        expect(members.sort()).toEqual([...list].sort());
      }),
    );
  });
});

describe('the index of questions', () => {
  it('finds the groups that comparing each with each finds', () => {
    const bag = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(bag, { maxLength: 30 }), (bags) => {
        const questions = bags.map((letters) => asked(letters.join(' ')));
        const letters = (text: string) => text.split(' ');
        const groups = groupQuestions(questions, letters).map(({ members }) => members);
        expect(groups).toEqual(comparedOneByOne(questions, letters));
      }),
    );
  });
});

describe('insights', () => {
  it('count questions, not small talk, and name the cause that is most frequent', () => {
    const told = insightsOf(
      [
        asked('budget de Pégase', { outcome: 'no-answer', cause: 'hidden' }),
        asked('le budget de Pégase ?', { outcome: 'no-answer', cause: 'hidden' }),
        asked('Pégase budget', { outcome: 'no-answer', cause: 'no-article' }),
        asked('Cloudwatt ?'),
        asked('bonjour', { outcome: 'not-a-question' }),
      ],
      new Map(),
      words,
    );
    expect(told).toMatchObject({ asked: 4, unanswered: 3 });
    expect(told.open).toEqual([
      { text: 'budget de Pégase', count: 3, unanswered: 3, cause: 'hidden' },
    ]);
    expect(told.causes).toEqual([
      { cause: 'hidden', count: 2 },
      { cause: 'no-article', count: 1 },
    ]);
  });
});

describe('what only named a subject', () => {
  it('was shown what there is on it, and is not listed without an answer', () => {
    const named = asked('Cloudwatt', { outcome: 'no-answer', cause: 'answered' });
    const told = insightsOf(
      [named, asked('girafes', { outcome: 'no-answer', cause: 'no-article' })],
      new Map(),
      words,
    );
    expect(told).toMatchObject({ asked: 2, unanswered: 1 });
    expect(told.open.map(({ text }) => text)).toEqual(['girafes']);
    expect(told.most.map(({ text }) => text)).toEqual(['Cloudwatt', 'girafes']);
  });
});

describe('/insights', () => {
  it('tells managers what was asked, what failed and what was disliked', async () => {
    const bot = await createTestBot();
    const answered = await bot.handle(question('Quand Cloudwatt fermera ?'));
    const ref = answered.replies[0]?.actions.find(({ kind }) => kind === 'unhelpful')?.ref ?? '';
    await bot.handle(press('unhelpful', ref));
    await bot.handle(question('Les girafes dorment ?'));
    await bot.handle(question('Où dorment les girafes ?'));
    const text = (await bot.handle(command('insights', '', MANAGER))).text();
    expect(text).toContain('3 questions, dont 67 % sans réponse');
    expect(text).toMatch(/girafes.* — 2 fois · aucun article n’en parle/);
    expect(text).toContain('sans raison donnée : 1');
    expect(text).toContain('Les questions des 30 derniers jours');
    expect(text).toContain('export --questions csv');
    const english = await bot.handle(command('insights', '', { ...MANAGER, locale: 'en' }));
    expect(english.text()).toContain('no reason given: 1');
    expect(english.text()).toContain('The questions of the last 30 days');
    expect((await bot.handle(command('insights', ''))).text()).not.toContain('girafes');
  });

  it('says so when nobody asked', async () => {
    const bot = await createTestBot();
    const told = await bot.handle(command('insights', 'week', { ...MANAGER, locale: 'en' }));
    expect(told.text()).toBe('Nobody asked a question.');
  });
});

describe('an export', () => {
  it('is CSV that any text survives, and that no spreadsheet runs', () => {
    const csv = toCsv([asked('=HYPERLINK("x"),\nici'), asked('simple')]);
    expect(csv).toBe(
      'at,channel,text,locale,outcome,cause,confidence\r\n' +
        `2026-11-22T12:00:00.000Z,C1,"'=HYPERLINK(""x""),\nici",fr,answered,answered,0.5\r\n` +
        '2026-11-22T12:00:00.000Z,C1,simple,fr,answered,answered,0.5\r\n',
    );
  });

  it('is JSON Lines without anybody’s name', () => {
    const [line = ''] = toJsonLines([asked('simple')]).split('\n');
    expect(Object.keys(JSON.parse(line)).sort()).toEqual([
      'at',
      'cause',
      'channel',
      'confidence',
      'locale',
      'outcome',
      'text',
    ]);
  });
});

/** Leader clustering as it is written down, without any index. */
function comparedOneByOne(questions: readonly Asked[], letters: (text: string) => string[]) {
  const groups: Asked[][] = [];
  const likeness = (one: Asked, other: Asked) => {
    const [a, b] = [letters(one.text), letters(other.text)];
    return a.filter((letter) => b.includes(letter)).length / new Set([...a, ...b]).size;
  };
  for (const question of questions) {
    const scores = groups.map(([leader = question]) => likeness(question, leader));
    const best = Math.max(0, ...scores);
    if (best >= 0.5) groups[scores.indexOf(best)]?.push(question);
    else groups.push([question]);
  }
  return groups.sort((a, b) => b.length - a.length);
}

function asked(text: string, rest: Partial<Asked> = {}): Asked {
  const at = new Date('2026-11-22T12:00:00Z');
  const told = { outcome: 'answered', cause: 'answered', confidence: 0.5 } as const;
  return { channel: 'C1', text, locale: 'fr', at, ...told, ...rest };
}
