import type { Citation, Quote } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { Locale } from '../language/language.ts';
import { citation, titleOf } from '../reply/citation.ts';
import type { Block, Span } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import type { Quoting } from './compose.ts';
import { keySentence } from './key-sentence.ts';
import type { Story } from './stories.ts';

/** Longer headlines are cut: the sentence below says the news. Characters. */
const HEADLINE = 140;

/** A story in the digest: its headline, then the sentence that tells its news, and where it is from. */
export function storyBlock(story: Story, locale: Locale, quoting: Quoting): Block {
  const bare = quoteOf(story, { start: 0, end: 0 });
  const range = keySentence(story.lead, quoting.words);
  const quote = range && quoting.library.verify(quoteOf(story, range));
  if (quote === undefined) {
    // No sentence stands alone: the headline and where it is from have to do.
    return { kind: 'paragraph', spans: citation(bare, locale) };
  }
  return { kind: 'quote', quote, lead: [headline(quote, locale)] };
}

function headline(quote: Quote, locale: Locale): Span {
  const text = shorten(titleOf(quote, locale), HEADLINE);
  return { text, style: 'strong', ...(quote.url === undefined ? {} : { href: quote.url }) };
}

function quoteOf({ lead, others }: Story, { start, end }: { start: number; end: number }): Quote {
  const text = lead.text.slice(start, end);
  const also = otherPublishers(lead, others).map(cite);
  return { ...cite(lead), start, end, text, highlights: [], also };
}

/** One article of each other publisher: "aussi dans Le Monde, AFP". */
function otherPublishers(lead: Article, others: readonly Article[]): Article[] {
  const names = new Set([lead.source]);
  return others.filter(({ source }) => {
    const isNew = source !== undefined && !names.has(source);
    names.add(source);
    return isNew;
  });
}

/** Where an article is from. */
function cite({ id, title, source, date, url, collection, lang }: Article): Citation {
  return {
    article: id,
    title,
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    collection,
    lang,
  };
}
