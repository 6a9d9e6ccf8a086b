import { counted, listed, quoted } from '../reply/plural.ts';
import type { DigestWording } from './wording.fr.ts';

const q = (text: string) => quoted('en', text);
const count = (n: number, one: string, other: string) => counted('en', n, one, other);

/** The digest's words in English. */
export const en: DigestWording = {
  post: {
    title: (day) => `New articles, ${day}`,
    late: (title) => `${title} (late)`,
    preview: (title) => `Preview: ${title}`,
    dated: (date) => `articles, ${date}`,
    shown: (shown, all) => `${shown} of ${all}; the others are behind “More”.`,
    shownOfMany: (shown, all, behind) =>
      `${shown} of ${all}; the next ${behind} are behind “More”.`,
    missed: (first, last) =>
      first === last
        ? `No digest on ${first}: the articles of that day are here.`
        : `No digest from ${first} to ${last}: the articles of those days are here.`,
    unanswered: 'Asked here, and not answered by the articles:',
    nothing: 'No new article since the last digest.',
    lookback: (years) => `No new article. The same week, ${count(years, 'year', 'years')} ago:`,
    somebody: 'somebody in this workspace',
    first: (who, rhythm) =>
      `${who} turned this digest on: ${rhythm}. To stop it: /digest off. To pause it: /digest pause 2 weeks.`,
    stop: (who) => `Turned on by ${who}. To stop it: /digest off.`,
  },
  rhythm: {
    every: (time, zone) => `every day at ${time} (${zone})`,
    weekdays: (time, zone) => `Monday to Friday at ${time} (${zone})`,
  },
  gone: (channel, cause) =>
    `I could not post the daily digest in the channel ${channel} (${cause}). It is paused. When I can write there again, /digest on starts it again.`,
  operator: (channel, cause) =>
    `The daily digest of the channel ${channel} failed three times in a row: ${cause}`,
  command: {
    managersOnly: 'Only those who manage this workspace can change the digest. Ask one of them.',
    channelOnly:
      'A digest is posted in a channel. Write this command in the channel that you want.',
    notInTerminal: (day) =>
      `A digest is posted in a channel of Slack or Discord, not in a terminal. /digest preview ${day} shows what it would say of a past day.`,
    notHere: 'The daily digest is not available here.',
    none: 'This channel has no digest. /digest on 08:30 starts one.',
    badTime: (text) => `${q(text)} is not a time. Write for example 08:30 or 5 pm.`,
    badZone: (text) => `I do not know the time zone ${q(text)}.`,
    perhaps: (zones) => `Did you mean ${listed('en', zones)}?`,
    zoneExample: 'Write for example Europe/London.',
    badPause: (text) =>
      `${q(text)} is not a length of time. Write for example “2 weeks” or “until 2027-01-05”.`,
    badDate: (text) => `${q(text)} is not a day to come. Write for example 2027-01-05.`,
    on: (rhythm, next) => `All right: ${rhythm}. First digest: ${next}.`,
    changed: (rhythm, next) => `Changed: ${rhythm}. Next digest: ${next}.`,
    baseline: (n) =>
      `The ${count(n, 'article that is here already does', 'articles that are here already do')} not count as new.`,
    paused: (next) => `Paused. It goes on: ${next}.`,
    pausedForGood: 'Paused until /digest on.',
    skipped: (day, next) => `No digest on ${day}. The one after: ${next}.`,
    tooLateToSkip: (day) => `Too late to leave out ${day}: that day is done already.`,
    off: 'The digest of this channel is off.',
    posted: 'The digest is posted.',
    already: 'Today’s digest has been posted here already; there is one a day.',
    onlyNothing: 'No new article: I post nothing.',
    later: 'The digest is ready, but the platform did not take it; I try again in a few minutes.',
    underway:
      'Today’s digest is being posted. If it is not there yet, it comes within some minutes, once.',
    refused:
      'The platform refused the digest; its articles wait for the next one. /digest status says why.',
    nothingToPreview: 'No new article. /digest preview YYYY-MM-DD shows a past day.',
    newestDay: (date) => `Newest article: ${date}.`,
    nothingThatDay: (date) => `No article of that date: ${date}.`,
    filters: {
      collections: (names) => `Folders: ${names.join(', ')}`,
      sources: (names) => `Publishers: ${names.join(', ')}`,
      query: (query) => `Search: ${query}`,
    },
    whenEmpty: {
      silent: 'When nothing is new: nothing is posted',
      line: 'When nothing is new: one line says so',
      lookback: 'When nothing is new: a look at the same week of another year',
    },
    next: (next) => `Next digest: ${next}`,
    noNext: 'No digest is planned.',
    setUpBy: (who) => `Turned on by ${who}`,
    failure: (cause) => `Last failure: ${cause}`,
    waiting: (n) => `${count(n, 'new article waits', 'new articles wait')} for the next digest`,
  },
  why: {
    unknown: (text) => `I find no article ${q(text)} here.`,
    baseline:
      'This article was here already when the digest of this channel was turned on: it does not count as new.',
    waiting: 'This article is new: the next digest will decide.',
    shown: (day) => `This article was in the digest of ${day}.`,
    overCap: (day) =>
      `This article was not among the first ones in the digest of ${day}: others came before it.`,
    merged: (day, into) =>
      `In the digest of ${day} this article stands with ${into === undefined ? 'another one' : q(into)}, which says the same.`,
    filtered: (day, rule) => `On ${day} this article was left out: ${rule}.`,
    rules: {
      removed: 'it was gone from the folder of articles',
      hidden: 'this channel may not read it',
      collection: 'its folder is not followed here',
      source: 'its publisher is not followed here',
      query: 'it lacks the words of the search',
    },
  },
};
