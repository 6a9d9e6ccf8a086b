import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { type Contents, composeDigest } from '../../src/digest/compose.ts';
import { mergeStories } from '../../src/digest/stories.ts';
import { contentWords } from '../../src/digest/words-of.ts';
import { render } from '../../src/discord/render.ts';
import { plainText } from '../../src/reply/plain.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { renderMessage } from '../../src/slack/render.ts';
import { article, libraryOf, shownIn } from './world.ts';

const words = contentWords();
const URL_TAIL = 'a-long-address-as-newspapers-have-them-in-their-archives-2026-03-02.html';

describe('a digest of a day with much news', () => {
  it('shows ten short stories, and says how many there are', async () => {
    const { reply, shown } = await compose(brief(37));
    expect(shown).toBe(10);
    expect(plainText(firstPage(reply))).toContain('10 sur 37');
    expect(plainText(firstPage(reply))).toContain('/digest off');
    expect(shownIn(reply)).toHaveLength(10);
    expect(reply.blocks.length).toBeGreaterThan((reply.visible ?? 0) + 26);
  });

  it.each([
    ['short', brief(37), 10],
    ['long', long(37), 4],
  ])('of %s stories fits into one message, closing lines too', async (_name, all, least) => {
    const { reply, shown } = await compose(all);
    expect(shown).toBeGreaterThanOrEqual(least);
    const kept = { ...reply, id: 'ref' };
    const more = `v1:more:ref:${reply.visible}"`;
    expect(JSON.stringify(renderMessage(kept))).toContain(more);
    if (least === 10) expect(JSON.stringify(render(kept))).toContain(more);
  });

  it('pings nobody and quotes word for word', async () => {
    const text =
      'La mairie de Brest a dit @everyone et <!channel> que le pont rouvrira en mai 2027.';
    const { reply } = await compose([article('x', { title: '<@U1> & @here', text })]);
    const slack = JSON.stringify(renderMessage(reply).blocks);
    expect(slack).not.toMatch(/"type":"(?:broadcast|user|usergroup)"/);
    expect(renderMessage(reply).text).not.toMatch(/<[!@]/);
    expect(render(reply).allowed_mentions.parse).toEqual([]);
    const [quote] = reply.blocks.filter(({ kind }) => kind === 'quote');
    expect(quote?.kind === 'quote' && quote.quote.text).toBe(text);
  });
});

describe('a story', () => {
  it('without a sentence that stands alone is told by its headline', async () => {
    const { reply } = await compose([
      article('x', { text: 'Il a dit oui. Pourquoi ?', date: '2026-03-02' }),
    ]);
    expect(plainText(reply)).toContain('x ouvre une usine · AFP · 2 mars 2026');
  });

  it('names its headline once, and the other publishers', async () => {
    const one = article('x', { source: 'Le Monde' });
    const { reply } = await compose([one, { ...one, id: 'y', source: 'AFP' }]);
    const text = plainText(reply);
    expect(text.match(/x ouvre une usine/g)).toHaveLength(1);
    expect(text).toContain('aussi dans AFP');
  });
});

async function compose(articles: readonly Article[]) {
  const contents: Contents = {
    ...{ locale: 'fr', title: 'Les nouveaux articles', missed: ['2026-03-01'] },
    stories: await mergeStories(articles, words),
    questions: ['Qui dirige Numergy ?', 'Combien a coûté Andromède ?'],
    setUp: {
      name: 'Anne',
      schedule: { time: '08:30', zone: 'Europe/Paris', days: 'every' },
      first: true,
    },
  };
  return composeDigest(contents, { library: libraryOf(...articles), words });
}

function brief(count: number) {
  return Array.from({ length: count }, (_, index) => article(`ville${index}`));
}

function long(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const names = Array.from({ length: 12 }, (_none, at) => `Quartier${index}x${at}`).join(', ');
    const text = `Les habitants des quartiers ${names} de la ville${index} ont obtenu vendredi une ligne de tramway.`;
    const title = `La ville${index} donne un tramway aux quartiers que l’on avait oubliés depuis des décennies`;
    return article(`v${index}`, { text, title, url: `https://example.org/${index}/${URL_TAIL}` });
  });
}

function firstPage(reply: Reply) {
  return { ...reply, blocks: reply.blocks.slice(0, reply.visible) };
}
