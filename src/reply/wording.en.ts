import type { PartialDate } from '../language/partial-date.ts';
import { dateText } from './dates.ts';
import { alternatives, counted, listed, quoted } from './plural.ts';
import { echoed } from './shorten.ts';
import type { Wording } from './wording.fr.ts';

const q = (text: string) => quoted('en', text);
const count = (n: number, one: string, other: string) => counted('en', n, one, other);
const day = (date: PartialDate) => dateText(date, 'en');
const on = (date: PartialDate) => `${date.length === 10 ? 'on' : 'in'} ${day(date)}`;

/** The bot's words in English. */
export const en: Wording = {
  answer: {
    disagreement: 'The sources differ on this; here they are, oldest first.',
    correction: (from, to) => `I read ${q(to)} for ${q(from)}.`,
    understood: (question) => `Understood as: ${q(question)}.`,
    others: 'Other passages on the topic:',
    notFound: (which) => `I do not find the answer in the articles${which}.`,
    factMissing: (which) =>
      `The articles${which} speak of this topic, but I do not find what you ask in them.`,
    unsure: (which) =>
      which === '' ? 'I have no sure answer.' : `I have no sure answer in the articles${which}.`,
    subject: (subject, which) =>
      `Here is what the articles${which} say about ${q(echoed(subject))}:`,
    perhaps: 'These passages may answer; it is for you to judge:',
    unmatched: (words, which) =>
      `No passage ${which === '' ? '' : 'of theirs '}speaks of ${words.map(echoed).map(q).join(' or of ')}.`,
    nearest: 'The closest passages, most likely not an answer:',
    unknownSource: (name) => `No publisher is called ${q(name)}.`,
    severalSources: (name) => `Several publishers may be ${q(name)}.`,
    unknownCollection: (name) => `No folder is called ${q(name)}.`,
    known: (names) => `You can choose: ${listed('en', names)}.`,
    noneKnown: '/sources shows them all.',
    noArticle: (which) => `There is no article${which}.`,
    otherDates: (articles, which, dates) =>
      `I have ${count(articles, 'article', 'articles')}${which}, ${dates ?? 'undated'}.`,
  },
  citation: {
    untitled: 'Untitled article',
    also: (names) => `also in ${listed('en', names)}`,
    language: { fr: 'in French', en: 'in English' },
    undated: 'undated',
  },
  actions: {
    more: 'More',
    share: 'Share',
    helpful: '👍',
    unhelpful: '👎',
    withdraw: 'Withdraw',
    watch: 'Notify me',
    unwatch: 'Stop telling me',
  },
  reasons: {
    'wrong-passage': 'It is the wrong passage',
    outdated: 'It is outdated',
    'not-an-answer': 'It does not answer the question',
    'article-missing': 'An article is missing',
  },
  press: {
    thanks: 'Thank you, noted.',
    thanksReason: 'Thank you, noted: it helps to mend what is missing.',
    alreadyNoted: 'Your opinion of this answer is noted already.',
    onlyAsker: 'Only the person who asked can do that.',
    formTooLate: 'The form could not open in time. Press 👎 once more.',
    expired: 'I no longer have this answer in memory. Ask again.',
    nothingMore: 'That is all I have.',
    withdrawn: 'Answer withdrawn.',
    shared: 'Shared here, with your name.',
    alreadyShared: 'This answer is shared already.',
    sharedBy: (name) => `Shared by ${name}`,
    sharedByAsker: 'Shared by the person who asked',
    unsure: 'I was interrupted; the message may have gone out already. Look before you try again.',
    nothingToShare: 'None of these passages can be shown here.',
    stale: 'A passage is no longer available as it was; I do not quote it any more.',
    watching: 'All right. I will tell you when an article answers it.',
    alreadyWatching: 'I am watching this question for you already.',
    unwatched: 'All right, I will not tell you any more.',
  },
  trouble: {
    failed: (id) =>
      `Something went wrong on my side. Try again; if it goes on, give this number to whoever looks after me: ${id}.`,
    personLimit: (limit, seconds) =>
      `You asked me ${count(limit, 'question', 'questions')} within a minute. Try again in ${count(seconds, 'second', 'seconds')}.`,
    channelLimit: (limit, seconds) =>
      `This channel asked me ${count(limit, 'question', 'questions')} within a minute. Try again in ${count(seconds, 'second', 'seconds')}.`,
    busy: 'Too many questions are waiting right now. Try again in a minute.',
    tooLong: (length, limit) =>
      `Your message has ${count(length, 'character', 'characters')}; I read ${count(limit, 'character', 'characters')} at most. Ask your question in a sentence or two.`,
    unknownCommand: (name) => `I do not know ${q(name)}.`,
    perhapsCommand: (names) => `Did you mean ${names.map((name) => `/${name}`).join(' or ')}?`,
    seeHelp: (help) => `/${help} shows what I can do.`,
    managersOnly: 'This command is for those who manage this workspace. Ask one of them.',
    stopped: 'All right, I keep quiet in this thread. Mention me to go on.',
  },
  input: {
    usage: 'How to write it:',
    unknownOption: (name) => `I do not know the option ${q(name)}.`,
    strangeOption: (name, near) =>
      `I do not know the option ${q(echoed(name))}.${near === undefined ? '' : ` Did you mean ${q(near)}?`} To search for these words as they are, put them in quotation marks.`,
    missing: (name) => `${q(name)} is missing.`,
    missingDate: (name) =>
      `${q(name)} is missing at the end. Write 2019, 2019-07, 2019-07-25 or “25 July 2019”.`,
    notADate: (value) =>
      `${q(value)} is no date that I understand. Write 2019, 2019-07, 2019-07-25 or “25 July 2019”.`,
    notABoolean: (value) => `Write yes or no, not ${q(value)}.`,
    notAChoice: (value, choices) =>
      `${q(value)} is not possible. Write one of: ${choices.join(', ')}.`,
    tooMuch: (text) => `I do not know what to do with ${q(text)}.`,
    onlyNumber:
      'A number alone is no question, and I am not waiting for a choice. Ask in a few words.',
    unclosed: (text) => `The closing quotation mark is missing: ${text}`,
    twice: (name) => `The option ${q(name)} is given twice.`,
    inverted: (from, to) =>
      `The period starts ${on(from)} and ends before that, ${on(to)}. Swap the two dates.`,
    subcommand: (forms) => `Write ${alternatives('en', forms)}.`,
  },
  help: {
    intro:
      'Ask a question in English or French: I answer with exact quotes from the articles, with their publisher and date, or I say that I do not find it.',
    ways: 'In private, just write to me. In a channel, mention me; in the thread of my answer “and Numergy?” or “why?” will do, and “stop” makes me keep quiet.',
    typed:
      'After an answer: /more shows the rest, /good and /bad say what you think of it, /watch will tell you when an article answers; “and Numergy?” or “why?” will do to go on. /quit ends.',
    greeting: 'Hello!',
    thanks: 'You are welcome!',
    short: (help) =>
      `Ask me a question about the articles, in English or French; /${help} shows what I can do.`,
    channels: 'for the channels of Slack and Discord',
    managers: 'for those who manage this workspace',
    options: 'Options are written name:value, for example: /search Cloudwatt from:2019',
  },
  holdings: {
    title: 'What I know',
    articles: (n) => count(n, 'article', 'articles'),
    span: (oldest, newest) =>
      oldest === newest ? `of ${day(oldest)}` : `from ${day(oldest)} to ${day(newest)}`,
    sources: 'Publishers',
    collections: 'Folders',
    others: (n) => `and ${count(n, 'other', 'others')}`,
    unnamed: '(in no folder)',
    empty: 'I have no article to quote here.',
    fill: 'Put .md, .txt or .jsonl files into the folder of articles, corpus or the one that CORPUS names: they count at once.',
    newest: (date) => `The newest: ${day(date)}.`,
  },
  found: {
    nothing: (topic, which) =>
      `No passage ${which === '' ? '' : `of the articles${which} `}speaks of ${q(topic)}.`,
    passages: (words) => `The passages closest to ${q(words)}`,
    timeline: (topic) => `${topic}, date by date`,
    undated: 'Undated',
    until: (date) => `By ${date}`,
    part: {
      early: (year) => `Early ${year}`,
      mid: (year) => `Mid-${year}`,
      late: (year) => `Late ${year}`,
    },
    nothingBetween: (topic) => `No passage dates an event on ${q(topic)} to that time.`,
    nothingSince: (topic, since, which) =>
      `Nothing new on ${q(topic)} since ${day(since)}${which === '' ? '' : ` in the articles${which}`}.`,
    since: (topic, since) => `Articles published on ${q(topic)} since ${day(since)}`,
    figures: (topic) => `${topic} in figures`,
    noFigures: (topic, which) =>
      `I found no figure on ${q(topic)} that I am sure of${which === '' ? '' : ` in the articles${which}`}.`,
    nearFigures: (topic) => `Found no sure figure on ${q(topic)}: the passages closest to it`,
    measure: {
      revenue: 'Revenue',
      profit: 'Result',
      funding: 'Money put in or spent',
      price: 'Price or cost',
      stake: 'Share of the capital',
      market: 'Market share',
      growth: 'Change',
    },
    measured: (what) => `${what}: `,
    figureDate: (date) => `as of ${day(date)}`,
  },
  status: {
    title: 'How I am',
    problems: (n) => count(n, 'file rejected', 'files rejected'),
    remaining: (n) => `and ${count(n, 'other', 'others')}: npm run check-corpus shows them`,
    week: (n) => `${count(n, 'question', 'questions')} in the last seven days`,
    unanswered: (percent) => `${percent}% without an answer`,
    nextDigest: (when) => `Next digest: ${when}`,
    noDigest: 'No digest is planned here.',
  },
  settings: {
    title: 'Settings',
    language: {
      fr: 'Language of my public posts: French',
      en: 'Language of my public posts: English',
      auto: 'Language of my public posts: that of this space if it has one, else that of whoever asks',
    },
    languageHere:
      'This is for my public posts, in Slack and Discord. Here, the language is chosen at the start: LOCALE=en npm start, or LOCALE=fr npm start.',
    listen: {
      on: 'In this channel I also answer questions that do not mention me, when I find the answer.',
      off: 'In this channel I answer only when I am mentioned.',
    },
    restricted: (name, open) =>
      `Restricted folder ${q(name)}: ${open ? 'open here' : 'closed here'}`,
    notRestricted: (name) => `${q(name)} is not a restricted folder.`,
    notHere:
      'A restricted folder cannot be opened in a direct message or in a channel shared with another organisation.',
    byConfiguration: (name) =>
      `${q(name)} is open here by the bot’s configuration; it is closed there, in COLLECTION_CHANNELS.`,
    channelOnly: 'This is set in a channel.',
    how: '/settings language, listen, allow and deny change them.',
  },
  forget: {
    done: (n) =>
      n === 0
        ? 'I kept nothing of you.'
        : `Done: ${count(n, 'item', 'items')} deleted (questions, answers and search results shown, opinions, watches). Your next question will leave some again.`,
  },
};
