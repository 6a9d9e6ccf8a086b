import { create, insertMultiple, search } from '@orama/orama';
import stopword from 'stopword';
import type { Language } from '../../language/language.ts';
import { createStemmer } from '../../language/stem.ts';
import { plainPassages } from './overlap.ts';
import { HITS, mainLanguage, type Peer, quoteFrom } from './peer.ts';

const NAMES = { fr: 'french', en: 'english' } as const;

/**
 * With what Orama lets one set for a language: stemmer and stop words. It ships neither for French,
 * and its English stemmer is faulty, so it is given Snowball's.
 */
export const oramaPeer: Peer = {
  name: 'Orama',
  async open(set) {
    const passages = plainPassages(set.articles);
    const engine = createEngine(mainLanguage(set));
    const documents = passages.map(({ id, title, text }) => ({ id: String(id), title, text }));
    await insertMultiple(engine, documents);
    return ({ question }) => {
      const found = search(engine, { term: question, limit: HITS });
      if (found instanceof Promise) throw new Error('Orama answers at once when it has no hooks');
      const hits = found.hits.map(({ id, score }) => ({ id: Number(id), score }));
      return quoteFrom(passages, question, hits);
    };
  },
};

function createEngine(language: Language) {
  return create({
    schema: { title: 'string', text: 'string' },
    components: {
      tokenizer: {
        language: NAMES[language],
        stemming: true,
        stemmer: createStemmer(language),
        stopWords: [...(language === 'fr' ? stopword.fra : stopword.eng)],
      },
    },
  });
}
