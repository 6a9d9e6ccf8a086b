import { plainMiniSearch } from '../../index/postings.ts';
import { plainPassages } from './overlap.ts';
import { HITS, type Peer, quoteFrom } from './peer.ts';

/** As its readme begins. */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch',
  open({ articles }) {
    const passages = plainPassages(articles);
    const engine = plainMiniSearch();
    engine.addAll(passages);
    return ({ question }) => {
      const hits = engine.search(question).slice(0, HITS);
      return quoteFrom(
        passages,
        question,
        // MiniSearch gives ids back untyped; ours are numbers.
        hits.map(({ id, score }) => ({ id: Number(id), score })),
      );
    };
  },
};
