import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { type LiveLibrary, openLibrary } from '../../src/library/open.ts';
import { projectFolder } from '../../src/library/project-folder.ts';
import { loadResources } from '../../src/library/resources.ts';
import { citation } from '../../src/reply/citation.ts';
import { spansText } from '../../src/reply/plain.ts';
import { wordingOf } from '../../src/reply/wording.ts';
import { openDiscord } from './discord.ts';
import type { AdapterHarness, Shown, ShownQuote } from './harness.ts';
import { openSlack } from './slack.ts';
import { openTerminal } from './terminal.ts';

/** Over the articles that the project ships; some of what is asked is in none of them. */
const QUESTIONS = [
  'Que conseille Orange aux clients de Cloudwatt avant la coupure ?',
  'À qui Orange a-t-il repris 33,3 % du capital de Cloudwatt ?',
  'Quelle fonction exerçait Axelle Lemaire en 2015 ?',
  'Quels groupes américains Cloudwatt et Numergy devaient-ils concurrencer ?',
  'Combien Orange et Thales ont-ils ajouté à l’argent public ?',
  'Pourquoi Orange ne veut-il plus garder trois services de cloud ?',
  'De combien d’années le contrat entre l’État et OBS peut-il être prolongé ?',
  'Quel média a repéré le communiqué d’Orange Business Services ?',
  'Quand les États-Unis devaient-ils ouvrir, selon l’accord de 2017 ?',
  'Qui signe l’article de 01net sur Flexible Engine ?',
  'Quels groupes chinois la Commission européenne veut-elle écarter de la 5G ?',
  'Sur quel logiciel Cloudwatt repose-t-il ?',
  'Combien de serveurs Numergy a-t-il achetés à Dell ?',
  'Quel restaurant livre des sushis le dimanche à Lyon ?',
  'Why had the merger of Cloudwatt and Numergy become so difficult?',
  'Which customers does Orange Business Services have to move to other products?',
  'What did Didier Renard offer to French customers who wanted sovereignty?',
  'What does Huawei say about the accusations of espionage?',
  'How tall is the Eiffel Tower?',
  'Which bank lent money to Cozy Cloud?',
];

const PLATFORMS = { terminal: openTerminal, Slack: openSlack, Discord: openDiscord };
const UNHURRIED = { QUESTIONS_PER_MINUTE_PERSON: '1000', QUESTIONS_PER_MINUTE_CHANNEL: '1000' };

/** What a reader is told: the passages, and whether they are said to be an answer. */
interface Told {
  readonly question: string;
  readonly answered: boolean;
  readonly quotes: readonly ShownQuote[];
}

describe('the same questions on every platform', () => {
  let library: LiveLibrary;
  beforeAll(async () => {
    const paths = [join(projectFolder(), 'corpus')];
    library = await openLibrary({ paths, cache: '', watch: false, resources: loadResources() });
  });
  afterAll(() => library.close());

  test('get the same quotes, to the letter, from the same articles', async () => {
    const expected = QUESTIONS.map((question) => toldBy(library, question));
    // Otherwise this would compare nothing.
    expect(expected.filter(({ answered }) => answered).length).toBeGreaterThan(5);
    expect(expected.filter(({ answered }) => !answered).length).toBeGreaterThan(2);

    for (const [platform, open] of Object.entries(PLATFORMS)) {
      const here = await open(library, UNHURRIED);
      try {
        expect(await interview(here), platform).toEqual(expected);
        expect(here.violations(), platform).toEqual([]);
        expect(here.complaints(), platform).toEqual([]);
      } finally {
        await here.close();
      }
    }
  }, 60_000);
});

/** What the articles say, read from the articles themselves. */
function toldBy(library: LiveLibrary, question: string): Told {
  const today = new Date().toISOString().slice(0, 10);
  const answer = library.ask(question, { visibility: 'all', today, locale: 'fr' });
  const answered = answer.outcome === 'answered';
  // Of passages that are no answer two are shown at first.
  const quotes = answered ? answer.quotes : answer.nearest.slice(0, 2);
  return { question, answered, quotes: quotes.map((quote) => shownQuote(library, quote)) };
}

function shownQuote(library: LiveLibrary, quote: Quote): ShownQuote {
  const { text = '' } = library.article(quote.article) ?? {};
  return {
    text: text.slice(quote.start, quote.end),
    from: spansText(citation(quote, 'fr')),
  };
}

async function interview(here: AdapterHarness): Promise<readonly Told[]> {
  for (const question of QUESTIONS) await here.ask(question);
  return here.shown().map((message, at) => ({
    question: QUESTIONS[at] ?? 'nobody asked',
    answered: !isRefusal(message),
    quotes: message.quotes,
  }));
}

function isRefusal({ text }: Shown): boolean {
  const { notFound, factMissing, unsure } = wordingOf('fr').answer;
  return [notFound, factMissing, unsure].some((refusal) => text.startsWith(refusal('')));
}
