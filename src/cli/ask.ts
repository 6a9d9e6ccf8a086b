import type { Command } from 'commander';
import { noneLeft } from '../../commands/none-left.ts';
import type { Answer } from '../answer/answer.ts';
import type { Ask } from '../articles/library.ts';
import { noArticles } from '../articles/report.ts';
import { type Config, readConfig } from '../config/config.ts';
import { localDate } from '../config/time-zone.ts';
import type { PartialDate } from '../language/partial-date.ts';
import { type LiveLibrary, openLibrary } from '../library/open.ts';
import { loadResources } from '../library/resources.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { notice } from '../reply/notices.ts';
import type { Reply } from '../reply/reply.ts';
import { wordingOf } from '../reply/wording.ts';
import { widthFor } from '../terminal/limits.ts';
import { render } from '../terminal/render.ts';
import { collect, corpusPaths, dateArgument, misuse, verb } from './arguments.ts';
import { namedFilters } from './ask-filters.ts';
import { answerLine, type QuestionId } from './ask-line.ts';
import { type LiveIo, wantsColors } from './io.ts';
import { questionLines } from './question-lines.ts';

type AskIo = Pick<LiveIo, 'out' | 'err' | 'env' | 'isTTY' | 'stdin' | 'columns'>;

interface Options {
  readonly corpus?: readonly string[];
  readonly json?: true;
  readonly source?: readonly string[];
  readonly collection?: readonly string[];
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: PartialDate;
  readonly explain?: true;
  readonly glossary?: string;
  readonly questions?: string;
}

/** `npm run ask -- "question"`. Returns the exit code; opens no database. */
export async function ask(argv: readonly string[], io: AskIo): Promise<number> {
  const command = askCommand(io).parse([...argv], { from: 'user' });
  const options = command.opts<Options>();
  const question = command.args.length > 0 ? command.args.join(' ') : undefined;
  checkUsage(command, question, options);
  const config = readConfig(io.env);
  const paths = corpusPaths(options.corpus, config);
  const tell = (message: string) => io.err(`${message}\n`);
  const library = await openLibrary({
    paths,
    cache: config.INDEX_CACHE,
    watch: false,
    resources: loadResources(options.glossary ?? config.GLOSSARY, tell),
    log: tell,
  });
  try {
    const [first] = library.articles('all');
    const isEmpty = first === undefined;
    if (isEmpty) io.err(`${noArticles(paths)}\n`);
    // A script gets its line for each question all the same: docs/json.md promises it.
    if (isEmpty && !options.json) return 1;
    const written = askWith(options, config);
    const named = isEmpty ? { filters: written, readings: [] } : namedFilters(library, written);
    if ('problem' in named) return misuse(command, named.problem);
    for (const reading of named.readings) tell(reading);
    const { filters: ask } = named;
    const searched = library.holdings('all', ask).articles;
    const asking = { library, options, io, ask, searched };
    return question === undefined ? await askAll(asking) : askOne(asking, question);
  } finally {
    await library.close();
  }
}

function askCommand(io: AskIo): Command {
  return verb('ask', io)
    .description('Answer a question with quotes from articles.')
    .argument('[question...]', 'in French or English')
    .option(
      '--corpus <path>',
      'a folder or file of articles; may be repeated (default: CORPUS, else corpus/)',
      collect,
    )
    .option('--json', 'print one line of JSON, as docs/json.md promises it')
    .option('--source <name>', 'only what this publisher wrote; may be repeated', collect)
    .option('--collection <name>', 'only this folder; may be repeated', collect)
    .option('--from <date>', 'only articles of this day and later', dateArgument)
    .option('--to <date>', 'only articles up to this day', dateArgument)
    .option('--as-of <date>', 'answer as on this day: later articles do not exist', dateArgument)
    .option('--explain', 'tell why each quote is there: terms, features and weights')
    .option('--glossary <file>', 'a glossary of your own (default: GLOSSARY)')
    .option('--questions <file>', 'answer one {"id","question"} a line, - for standard input')
    .addHelpText('after', AFTER);
}

const AFTER = `
A date is 2019, 2019-07 or 2019-07-25.
Exit code: 0, 1 for a failure or a line of --questions that could not be read, 2 for wrong usage.
`;

function checkUsage(
  command: Command,
  question: string | undefined,
  { questions, from, to }: Options,
) {
  if (question === undefined && questions === undefined) {
    misuse(
      command,
      'what is the question? Write it in quotation marks, or name a file with --questions',
    );
  }
  if (question?.trim() === '') {
    misuse(command, 'the question is empty: write it in quotation marks');
  }
  if (question !== undefined && questions !== undefined) {
    misuse(command, 'a question and --questions: give one of them');
  }
  if (from && to && to < from.slice(0, to.length)) {
    misuse(command, `the period ends (${to}) before it starts (${from}): swap --from and --to`);
  }
}

function askWith({ source, collection, from, to, asOf }: Options, config: Config): Ask {
  return {
    visibility: 'all',
    today: localDate(new Date(), config.TIME_ZONE),
    locale: config.LOCALE,
    ...(source && { source }),
    ...(collection && { collection }),
    ...(from && { from }),
    ...(to && { to }),
    ...(asOf && { asOf }),
  };
}

interface Asking {
  readonly library: LiveLibrary;
  readonly options: Options;
  readonly io: AskIo;
  readonly ask: Ask;
  /** How many articles the filters leave. */
  readonly searched: number;
}

/** Answers a file of questions, each as soon as it is read. */
async function askAll(asking: Asking): Promise<number> {
  const { io, options } = asking;
  let exitCode = 0;
  for await (const read of questionLines(options.questions ?? '-', io.stdin)) {
    if ('problem' in read) {
      io.err(`line ${read.line} ${read.problem}\n`);
      exitCode = 1;
    } else {
      if (!options.json) io.out(`› ${read.question}\n\n`);
      askOne(asking, read.question, read.id);
    }
  }
  return exitCode;
}

function askOne(asking: Asking, question: string, id: QuestionId = null): number {
  const { library, options, io, ask, searched } = asking;
  const started = performance.now();
  const answer = library.ask(question, ask);
  const tookMs = performance.now() - started;
  const line = () => answerLine(id, answer, { searched, tookMs });
  io.out(options.json ? `${line()}\n` : drawn(answer, asking));
  if (options.explain) {
    const explained = `${library.explain(question, ask)}\n`;
    if (options.json) io.err(explained);
    else io.out(explained);
  }
  return 0;
}

/** As the chat shows it, without buttons: nobody is there to press them. */
function drawn(answer: Answer, { io, ask, library }: Asking): string {
  const reply = noneLeft({ ...ask, library }, ask) ?? replyTo(answer, ask);
  const whole = { ...reply, visible: reply.blocks.length };
  return `${render(whole, { width: widthFor(io.columns()), colors: wantsColors(io) }).text}\n`;
}

function replyTo(answer: Answer, ask: Ask): Reply {
  const { locale } = ask;
  if (answer.outcome !== 'not-a-question') {
    return answerReply(answer, { locale, others: [], filters: ask });
  }
  const { intro } = wordingOf(locale).help;
  return notice(locale, intro, 'help');
}
