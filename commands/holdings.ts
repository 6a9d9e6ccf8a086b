import type { Holdings } from '../src/articles/library.ts';
import type { Locale } from '../src/language/language.ts';
import type { Block, Span } from '../src/reply/reply.ts';
import { type Wording, wordingOf } from '../src/reply/wording.ts';
import type { Context } from './command.ts';

/** So many publishers are named; a longer list would be a page of its own. */
const NAMED = 30;

/** What the articles are that this place may read: how many, from when, by whom, in which folders. */
export function holdingsBlocks({ library, visibility, locale }: Context): Block[] {
  const words = wordingOf(locale).holdings;
  const holdings = library.holdings(visibility);
  const heading: Block = { kind: 'heading', text: words.title };
  if (holdings.articles === 0) return [heading, paragraph(words.empty)];
  return [
    heading,
    paragraph(extent(holdings, words)),
    ...named(words.sources, holdings.sources, locale),
    ...named(words.collections, holdings.collections, locale),
  ];
}

function extent({ articles, oldest, newest }: Holdings, words: Wording['holdings']): string {
  const count = words.articles(articles);
  if (oldest === undefined || newest === undefined) return `${count}.`;
  return `${count}, ${words.span(oldest, newest)}.`;
}

function named(
  title: string,
  items: readonly { readonly name: string; readonly articles: number }[],
  locale: Locale,
): Block[] {
  if (items.length === 0) return [];
  const words = wordingOf(locale).holdings;
  const most = items.toSorted((a, b) => b.articles - a.articles).slice(0, NAMED);
  const rows = most.map(({ name, articles }): Span[] => [
    { text: name || words.unnamed, style: 'strong' },
    ` — ${words.articles(articles)}`,
  ]);
  const left = items.length - most.length;
  const rest: Span[][] = left === 0 ? [] : [[words.others(left)]];
  return [paragraph(title), { kind: 'list', items: [...rows, ...rest] }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [text] };
}
