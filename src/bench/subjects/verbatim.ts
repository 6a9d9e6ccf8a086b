import { readCorpora } from '../../articles/corpora.ts';
import type { Ask, Library } from '../../articles/library.ts';
import { Answerer } from '../../library/answerer.ts';
import { openLibrary } from '../../library/open.ts';
import { loadResources } from '../../library/resources.ts';
import { openIndex } from '../../library/saved-index.ts';
import type { Subject } from '../measure.ts';

const ASK: Ask = { visibility: 'all', today: '2026-01-01', locale: 'fr' };

/** This project: whole answers, from reading the question to the checked quotes. */
export const verbatim: Subject = {
  async read(corpus) {
    const corpora = await readCorpora([corpus]);
    const resources = loadResources();
    return {
      async index() {
        const index = await openIndex({
          corpora,
          name: corpus,
          folder: '',
          tools: resources.tools,
          log: () => {},
        });
        const answerer = new Answerer(index, resources);
        return {
          articles: corpora.articles.length,
          passages: index.size,
          ask: (question) => answerer.ask(question, ASK),
        };
      },
    };
  },

  async open(corpus, cache) {
    const resources = loadResources();
    const library = await openLibrary({ paths: [corpus], cache, watch: false, resources });
    return { ...sizeOf(library), ask: (question) => library.ask(question, ASK) };
  },
};

function sizeOf(library: Library) {
  const { articles, passages } = library.holdings('all');
  return { articles, passages };
}
