import type { Article } from './article.ts';
import { echo, error, type Finding, problemsOf, warning } from './findings.ts';
import type { Corpus } from './locate.ts';
import type { FileReading } from './read-file.ts';

/** A reading and the corpus that it is from. */
export interface Owned {
  readonly reading: FileReading;
  readonly corpus: Corpus;
}

/**
 * Gives every article an id of its own: where one occurs twice, the later is named after its
 * corpus (`news/x.md`), and if that is taken too, it is reported and left out. A reading without
 * such an article is returned as it is.
 */
export function identify(owned: readonly Owned[]): readonly FileReading[] {
  const taken = new Map<string, string>();
  return owned.map((one) => identifyOne(one, taken));
}

function identifyOne({ reading, corpus }: Owned, taken: Map<string, string>): FileReading {
  const findings: Finding[] = [];
  const articles = reading.articles.flatMap((article) => {
    const id = freeId(article, corpus, taken);
    const isSlip = id === undefined || taken.get(article.id) === corpus.label;
    if (isSlip && id !== article.id) findings.push(twice(article, id, reading.lines?.get(article)));
    if (id === undefined) return [];
    taken.set(id, corpus.label);
    return id === article.id ? article : { ...article, id };
  });
  if (findings.length === 0 && articles.every((one, index) => one === reading.articles[index]))
    return reading;
  const problems = [...reading.problems, ...problemsOf(reading.file, findings)];
  return { ...reading, articles, problems };
}

function freeId(article: Article, corpus: Corpus, taken: ReadonlyMap<string, string>) {
  return [article.id, `${corpus.label}/${article.id}`].find((id) => !taken.has(id));
}

function twice(article: Article, id: string | undefined, line: number | undefined): Finding {
  const remedy = 'Give each article an id of its own.';
  const used = `The id ${echo(article.id)} was used before;`;
  return id === undefined
    ? error(`${used} this one is skipped.`, remedy, line)
    : warning(`${used} this one is called ${echo(id)}.`, remedy, line);
}
