import { datedAhead } from '../articles/ahead.ts';
import { readCorpora } from '../articles/corpora.ts';
import { formatReport, noArticles } from '../articles/report.ts';
import { readConfig } from '../config/config.ts';
import { localDate } from '../config/time-zone.ts';
import { collect, corpusPaths, verb } from './arguments.ts';
import type { Io } from './io.ts';

const AFTER = `
A line is file:line: severity: what is wrong — what to do. An error means that the file (or that
line of a .jsonl file) is left out; with a warning the article is served all the same.
Exit code: 1 when there are errors or no articles, 0 when there are only warnings or none, 2 for
wrong usage.
`;

/** `npm run check-corpus`: prints what is wrong with the articles. Returns the exit code. */
export async function checkCorpus(argv: readonly string[], io: Io): Promise<number> {
  const command = verb('check-corpus', io)
    .description('Report the files of the corpus that cannot be read as articles, and why.')
    .argument('[path...]', 'folders or files of articles')
    .option('--corpus <path>', 'the same; may be repeated (default: CORPUS, else corpus/)', collect)
    .addHelpText('after', AFTER)
    .parse([...argv], { from: 'user' });
  const { corpus = [] } = command.opts<{ corpus?: readonly string[] }>();
  const named = [...command.args, ...corpus];
  const config = readConfig(io.env);
  const paths = corpusPaths(named.length > 0 ? named : undefined, config);
  const { files, articles, problems: found } = await readCorpora(paths);
  const ahead = datedAhead(files.values(), localDate(new Date(), config.TIME_ZONE));
  const problems = [...found, ...ahead];
  io.out(`${formatReport(problems, { files: files.size, articles: articles.length })}\n`);
  if (articles.length === 0) {
    io.out(`${noArticles(paths)}\n`);
    return 1;
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
