import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keySentence } from '../../src/digest/key-sentence.ts';
import { standsAlone } from '../../src/digest/stands-alone.ts';
import { contentWords } from '../../src/digest/words-of.ts';

interface Labelled {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly title: string;
  readonly sentences: readonly string[];
  /** The sentences, by number, that a reader would accept. */
  readonly good: readonly number[];
}

const words = contentWords();
const DATA = new URL('../data/key-sentences/articles.jsonl', import.meta.url);
const ARTICLES = readFileSync(DATA, 'utf8')
  .trim()
  .split('\n')
  // Written by hand for this test alone.
  .map((line) => JSON.parse(line) as Labelled);

describe('the key sentence', () => {
  it.each(['fr', 'en'] as const)('is one that a reader accepts, nine times in ten (%s)', (lang) => {
    const articles = ARTICLES.filter((article) => article.lang === lang);
    const share = (choose: (article: Labelled) => string | undefined) =>
      articles.filter((article) => isGood(article, choose(article))).length / articles.length;
    const baselines = {
      lead: share(({ sentences }) => sentences[0]),
      longest: share(({ sentences }) => [...sentences].sort((a, b) => b.length - a.length)[0]),
      firstThatStandsAlone: share((a) => a.sentences.find((text) => standsAlone(text, a.lang))),
    };
    const ours = share(chosen);
    expect(articles.length).toBeGreaterThanOrEqual(20);
    expect(ours).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...Object.values(baselines)), JSON.stringify(baselines)).toBeLessThan(ours);
  });

  it('is a slice of the article, also below headings and across paragraphs', () => {
    const text =
      '# Énergie\n\nIl pleut.\n\nLe barrage de Sormes rouvrira le 3 mai, dit la préfecture.\n';
    const range = keySentence({ title: 'Sormes rouvre', text, lang: 'fr' }, words);
    expect(range && text.slice(range.start, range.end)).toBe(
      'Le barrage de Sormes rouvrira le 3 mai, dit la préfecture.',
    );
  });

  it('begins after the dateline of an agency', () => {
    const of = (text: string) => {
      const range = keySentence({ title: '', text, lang: 'fr' }, words);
      return range && text.slice(range.start, range.end);
    };
    const news = 'Belvolt a annoncé mardi la fermeture de son site de Troyes.';
    for (const dateline of ['PARIS (Reuters) - ', 'Troyes, 3 mars (AFP) – ', 'LYON (AFP) -- ']) {
      expect(of(`${dateline}${news}`)).toBe(news);
    }
    const bracket = 'Troyes (Aube) - une ville sans pont - attend la décision de Belvolt.';
    expect(of(bracket)).toBe(bracket);
  });

  it('names who acts rather than a role that others have as well', () => {
    const named = 'Belvolt fermera son site de Troyes en juin, selon le maire.';
    const text = `Le groupe a annoncé mardi la fermeture de son site. ${named}`;
    const range = keySentence({ title: '', text, lang: 'fr' }, words);
    expect(range && text.slice(range.start, range.end)).toBe(named);
  });

  it('is not there when no sentence stands alone', () => {
    const text =
      'Elle a dit non. Pourquoi ? Ce dernier ne le sait pas plus que les autres habitants.';
    expect(keySentence({ title: 'Non', text, lang: 'fr' }, words)).toBeUndefined();
    expect(keySentence({ title: '', text: '', lang: 'en' }, words)).toBeUndefined();
  });
});

describe('a sentence does not stand alone', () => {
  it.each([
    ['fr', 'Il a confirmé jeudi la fermeture du site de Troyes.'],
    ['fr', 'Cette décision coûtera trois millions d’euros à la ville.'],
    ['fr', 'Jeudi, elle a annoncé la fermeture du site de Troyes.'],
    ['fr', 'Mais le tribunal de Nantes a rejeté la demande des riverains.'],
    ['fr', 'La ville de Dole et ce dernier ont signé un accord jeudi soir.'],
    ['fr', 'Pourquoi la raffinerie de Fos est-elle à l’arrêt depuis lundi ?'],
    ['fr', '« Nous fermerons le site de Troyes avant la fin de juin. »'],
    ['fr', 'Ce week-end, lui et ses voisins ont bloqué la route de Troyes.'],
    ['fr', 'Telle est en substance la réponse du maire de Troyes aux riverains.'],
    ['fr', 'En quittant la salle, elle a promis un second vote avant l’été.'],
    ['fr', '« Nous fermerons le site de Troyes avant la fin de juin », a-t-il dit jeudi.'],
    ['fr', '« Petit accord », « texte flou », « mauvais coup »...'],
    ['fr', 'Le pont est fermé.Les riverains de Troyes attendent une déviation.'],
    ['fr', 'Troyes, une ville qui changeLes habitants attendent un second pont.'],
    ['fr', 'Crédit photo : Jeanne Dole pour le service de presse de Belvolt.'],
    ['fr', 'Lire aussi notre dossier sur la fermeture du site de Troyes.'],
    ['fr', 'Mis à jour le 3 mars avec la réponse de la direction de Belvolt.'],
    ['en', '“We will close the site before the end of June,” she told reporters.'],
    ['en', 'Reporting by Jane Dole in Leeds, editing by John Sorme in London.'],
    ['fr', 'Orange a dit que « le service sera coupé en février.'],
    ['en', 'This makes the group the third largest in all of Europe.'],
    ['en', 'However, the chief executive disputes the figures given.'],
    ['en', 'Orange and Belvolt met on Monday; the latter has agreed to pay.'],
    ['en', 'Too short to tell.'],
  ] as const)('%s: %s', (lang, text) => expect(standsAlone(text, lang)).toBe(false));
});

describe('a sentence stands alone', () => {
  it.each([
    ['fr', 'Il y a deux ans, Belvolt employait encore 460 personnes à Troyes.'],
    ['fr', 'Orange a confirmé l’arrêt de Cloudwatt, fixé au 1er février 2020.'],
    ['fr', 'Cette semaine, Belvolt a fermé son centre de données de Troyes.'],
    ['fr', '« Le site fermera en juin », a dit la directrice de Belvolt à l’AFP.'],
    ['fr', 'Cet été, Belvolt fermera son centre de données de Troyes.'],
    ['fr', 'Le film « Dernier quart » sort quand il neige encore sur les Vosges.'],
    ['fr', 'YouTube et PlayStation ont fermé leurs bureaux de la ville de Dole.'],
    ['fr', '« Le site fermera », « rien n’est sûr » : la direction de Belvolt hésite.'],
    ['en', 'Subscribers of Belvolt will get their money back by the end of May.'],
    ['en', 'This week Belvolt closed its data centre in the town of Leeds.'],
    ['en', 'Ferryman Foods has agreed to buy Osterby for $420 million in cash.'],
  ] as const)('%s: %s', (lang, text) => expect(standsAlone(text, lang)).toBe(true));
});

function chosen({ title, sentences, lang }: Labelled): string | undefined {
  const text = sentences.join(' ');
  const range = keySentence({ title, text, lang }, words);
  return range && text.slice(range.start, range.end);
}

function isGood({ sentences, good }: Labelled, sentence: string | undefined): boolean {
  return good.some((index) => sentences[index] === sentence);
}
