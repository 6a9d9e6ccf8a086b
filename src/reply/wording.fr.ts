import type { Measure } from '../articles/library.ts';
import type { Language } from '../language/language.ts';
import type { PartialDate } from '../language/partial-date.ts';
import { dateText } from './dates.ts';
import { alternatives, counted, listed, quoted } from './plural.ts';
import type { ActionKind, Reason } from './reply.ts';
import { echoed } from './shorten.ts';

const q = (text: string) => quoted('fr', text);
const count = (n: number, one: string, other: string) => counted('fr', n, one, other);
const day = (date: PartialDate) => dateText(date, 'fr');
const on = (date: PartialDate) => `${isDay(date) ? 'le' : 'en'} ${day(date)}`;

/** The bot's words in French; `wording.en.ts` has the same shape. */
export const fr = {
  answer: {
    disagreement:
      'Les sources divergent sur ce point ; les voici, de la plus ancienne à la plus récente.',
    correction: (from: string, to: string) => `J’ai lu ${q(to)} pour ${q(from)}.`,
    understood: (question: string) => `Compris comme : ${q(question)}.`,
    others: 'D’autres passages sur le sujet :',
    notFound: (which: string) => `Je ne trouve pas la réponse dans les articles${which}.`,
    factMissing: (which: string) =>
      `Les articles${which} parlent de ce sujet, mais je n’y trouve pas ce que vous demandez.`,
    unsure: (which: string) =>
      which === ''
        ? 'Je n’ai pas de réponse sûre.'
        : `Je n’ai pas de réponse sûre dans les articles${which}.`,
    subject: (subject: string, which: string) =>
      `Voici ce que les articles${which} disent sur ${q(echoed(subject))} :`,
    perhaps: 'Ces passages répondent peut-être, à vous de juger :',
    unmatched: (words: readonly string[], which: string) =>
      `Aucun passage ${which === '' ? 'ne' : 'n’y'} parle de ${words.map(echoed).map(q).join(' ni de ')}.`,
    nearest: 'Les passages les plus proches, sans doute pas une réponse :',
    unknownSource: (name: string) => `Aucun éditeur ne s’appelle ${q(name)}.`,
    severalSources: (name: string) => `Plusieurs éditeurs peuvent être ${q(name)}.`,
    unknownCollection: (name: string) => `Aucun dossier ne s’appelle ${q(name)}.`,
    known: (names: readonly string[]) => `Vous pouvez choisir : ${listed('fr', names)}.`,
    noneKnown: '/sources les montre tous.',
    noArticle: (which: string) => `Aucun article${which}.`,
    otherDates: (articles: number, which: string, dates: string | undefined) =>
      `J’ai ${count(articles, 'article', 'articles')}${which}, ${dates ?? 'sans date'}.`,
  },
  citation: {
    untitled: 'Article sans titre',
    also: (names: readonly string[]) => `aussi dans ${listed('fr', names)}`,
    language: { fr: 'en français', en: 'en anglais' } satisfies Record<Language, string>,
    undated: 'sans date',
  },
  actions: {
    more: 'Suite',
    share: 'Partager',
    helpful: '👍',
    unhelpful: '👎',
    withdraw: 'Retirer',
    watch: 'Me prévenir',
    unwatch: 'Ne plus me prévenir',
  } satisfies Record<ActionKind, string>,
  reasons: {
    'wrong-passage': 'Ce n’est pas le bon passage',
    outdated: 'C’est dépassé',
    'not-an-answer': 'Cela ne répond pas à la question',
    'article-missing': 'Il manque un article',
  } satisfies Record<Reason, string>,
  press: {
    thanks: 'Merci, c’est noté.',
    thanksReason: 'Merci, c’est noté : cela aide à corriger ce qui manque.',
    alreadyNoted: 'Votre avis sur cette réponse est déjà noté.',
    onlyAsker: 'Seule la personne qui a posé la question peut faire cela.',
    formTooLate: 'Le formulaire n’a pas pu s’ouvrir à temps. Appuyez encore une fois sur 👎.',
    expired: 'Je n’ai plus cette réponse en mémoire. Reposez la question.',
    nothingMore: 'C’est tout ce que j’ai.',
    withdrawn: 'Réponse retirée.',
    shared: 'Partagé ici, avec votre nom.',
    alreadyShared: 'Cette réponse est déjà partagée.',
    sharedBy: (name: string) => `Partagé par ${name}`,
    sharedByAsker: 'Partagé par la personne qui a posé la question',
    unsure:
      'J’ai été interrompu ; le message est peut-être déjà parti. Regardez avant de recommencer.',
    nothingToShare: 'Aucun de ces passages ne peut être montré ici.',
    stale: 'Un passage n’est plus disponible tel quel ; je ne le cite plus.',
    watching: 'D’accord. Je vous préviendrai quand un article y répondra.',
    alreadyWatching: 'Je surveille déjà cette question pour vous.',
    unwatched: 'D’accord, je ne vous préviendrai plus.',
  },
  trouble: {
    failed: (id: string) =>
      `Quelque chose n’a pas marché de mon côté. Réessayez ; si cela dure, donnez ce numéro à la personne qui s’occupe de moi : ${id}.`,
    personLimit: (limit: number, seconds: number) =>
      `Vous m’avez posé ${count(limit, 'question', 'questions')} en une minute. Réessayez dans ${count(seconds, 'seconde', 'secondes')}.`,
    channelLimit: (limit: number, seconds: number) =>
      `Ce canal m’a posé ${count(limit, 'question', 'questions')} en une minute. Réessayez dans ${count(seconds, 'seconde', 'secondes')}.`,
    busy: 'Trop de questions attendent en ce moment. Réessayez dans une minute.',
    tooLong: (length: number, limit: number) =>
      `Votre message fait ${count(length, 'caractère', 'caractères')} ; je lis ${count(limit, 'caractère', 'caractères')} au plus. Posez votre question en une ou deux phrases.`,
    unknownCommand: (name: string) => `Je ne connais pas ${q(name)}.`,
    perhapsCommand: (names: readonly string[]) =>
      `Vouliez-vous dire ${names.map((name) => `/${name}`).join(' ou ')} ?`,
    seeHelp: (help: string) => `/${help} montre ce que je sais faire.`,
    managersOnly:
      'Cette commande est réservée à ceux qui gèrent cet espace. Demandez à l’un d’eux.',
    stopped: 'D’accord, je me tais dans ce fil. Mentionnez-moi pour reprendre.',
  },
  input: {
    usage: 'Comment l’écrire :',
    unknownOption: (name: string) => `Je ne connais pas l’option ${q(name)}.`,
    strangeOption: (name: string, near: string | undefined) =>
      `Je ne connais pas l’option ${q(echoed(name))}.${near === undefined ? '' : ` Vouliez-vous dire ${q(near)} ?`} Pour chercher ces mots tels quels, mettez-les entre guillemets.`,
    missing: (name: string) => `Il manque ${q(name)}.`,
    missingDate: (name: string) =>
      `Il manque ${q(name)} à la fin. Écrivez 2019, 2019-07, 2019-07-25 ou « 25 juillet 2019 ».`,
    notADate: (value: string) =>
      `${q(value)} n’est pas une date que je comprends. Écrivez 2019, 2019-07, 2019-07-25 ou « 25 juillet 2019 ».`,
    notABoolean: (value: string) => `Écrivez oui ou non, et pas ${q(value)}.`,
    notAChoice: (value: string, choices: readonly string[]) =>
      `${q(value)} n’est pas possible. Écrivez l’un de : ${choices.join(', ')}.`,
    tooMuch: (text: string) => `${q(text)} est de trop.`,
    onlyNumber:
      'Un nombre seul n’est pas une question, et je n’attends pas de choix. Posez votre question en quelques mots.',
    unclosed: (text: string) => `Il manque le guillemet fermant : ${text}`,
    twice: (name: string) => `L’option ${q(name)} est donnée deux fois.`,
    inverted: (from: string, to: string) =>
      `La période commence ${on(from)} et finit avant, ${on(to)}. Inversez les deux dates.`,
    subcommand: (forms: readonly string[]) => `Écrivez ${alternatives('fr', forms)}.`,
  },
  help: {
    intro:
      'Posez une question en français ou en anglais : je réponds par des citations exactes des articles, avec leur éditeur et leur date, ou je dis que je ne trouve pas.',
    ways: 'En privé, écrivez-moi simplement. Dans un canal, mentionnez-moi ; dans le fil de ma réponse, « et Numergy ? » ou « pourquoi ? » suffit, et « stop » me fait taire.',
    typed:
      'Après une réponse : /more montre la suite, /good et /bad disent ce que vous en pensez, /watch vous préviendra quand un article y répondra ; « et Numergy ? » ou « pourquoi ? » suffit pour continuer. /quit termine.',
    greeting: 'Bonjour !',
    thanks: 'Avec plaisir !',
    short: (help: string) =>
      `Posez-moi une question sur les articles, en français ou en anglais ; /${help} montre ce que je sais faire.`,
    channels: 'pour les canaux de Slack et de Discord',
    managers: 'pour ceux qui gèrent cet espace',
    options: 'Les options s’écrivent nom:valeur, par exemple : /search Cloudwatt depuis:2019',
  },
  holdings: {
    title: 'Ce que je sais',
    articles: (n: number) => count(n, 'article', 'articles'),
    span: (oldest: PartialDate, newest: PartialDate) => {
      const first = `${isDay(oldest) ? 'du' : 'de'} ${day(oldest)}`;
      return oldest === newest ? first : `${first} ${isDay(newest) ? 'au' : 'à'} ${day(newest)}`;
    },
    sources: 'Éditeurs',
    collections: 'Dossiers',
    others: (n: number) => `et ${count(n, 'autre', 'autres')}`,
    unnamed: '(hors dossier)',
    empty: 'Je n’ai aucun article à citer ici.',
    fill: 'Mettez des fichiers .md, .txt ou .jsonl dans le dossier des articles, corpus ou celui que nomme CORPUS : ils comptent aussitôt.',
    newest: (date: PartialDate) => `Le plus récent : ${day(date)}.`,
  },
  found: {
    nothing: (topic: string, which: string) =>
      `Aucun passage ${which === '' ? '' : `des articles${which} `}ne parle de ${q(topic)}.`,
    passages: (words: string) => `Les passages les plus proches de ${q(words)}`,
    timeline: (topic: string) => `${topic}, date par date`,
    undated: 'Sans date',
    until: (date: string) => `D’ici ${date}`,
    part: {
      early: (year: string) => `Début ${year}`,
      mid: (year: string) => `Mi-${year}`,
      late: (year: string) => `Fin ${year}`,
    },
    nothingBetween: (topic: string) =>
      `Aucun passage ne date de cette période un événement sur ${q(topic)}.`,
    nothingSince: (topic: string, since: PartialDate, which: string) =>
      `Rien de nouveau sur ${q(topic)} depuis ${isDay(since) ? 'le ' : ''}${day(since)}${which === '' ? '' : ` dans les articles${which}`}.`,
    since: (topic: string, since: PartialDate) =>
      `Articles parus depuis ${since.length > 7 ? 'le ' : ''}${day(since)} sur ${q(topic)}`,
    figures: (topic: string) => `${topic} en chiffres`,
    noFigures: (topic: string, which: string) =>
      `Je n’ai pas trouvé de chiffre sûr sur ${q(topic)}${which === '' ? '' : ` dans les articles${which}`}.`,
    nearFigures: (topic: string) =>
      `Pas de chiffre sûr trouvé sur ${q(topic)}\u00a0: les passages les plus proches`,
    measure: {
      revenue: 'Recettes',
      profit: 'Résultat',
      funding: 'Argent apporté ou dépensé',
      price: 'Prix ou coût',
      stake: 'Part du capital',
      market: 'Part de marché',
      growth: 'Évolution',
    } satisfies Record<Measure, string>,
    measured: (what: string) => `${what}\u00a0: `,
    figureDate: (date: PartialDate) => (isDay(date) ? `au ${day(date)}` : day(date)),
  },
  status: {
    title: 'Mon état',
    problems: (n: number) => count(n, 'fichier refusé', 'fichiers refusés'),
    remaining: (n: number) => `et ${count(n, 'autre', 'autres')} : npm run check-corpus les montre`,
    week: (n: number) => `${count(n, 'question', 'questions')} ces sept derniers jours`,
    unanswered: (percent: number) => `${percent} % sans réponse`,
    nextDigest: (when: string) => `Prochain résumé : ${when}`,
    noDigest: 'Aucun résumé n’est prévu ici.',
  },
  settings: {
    title: 'Réglages',
    language: {
      fr: 'Langue de mes messages publics : français',
      en: 'Langue de mes messages publics : anglais',
      auto: 'Langue de mes messages publics : celle de cet espace s’il en a une, sinon celle de la personne qui demande',
    },
    languageHere:
      'Cela règle mes messages publics, dans Slack et Discord. Ici, la langue se choisit au lancement : LOCALE=fr npm start, ou LOCALE=en npm start.',
    listen: {
      on: 'Dans ce canal, je réponds aussi aux questions où l’on ne me mentionne pas, quand je trouve la réponse.',
      off: 'Dans ce canal, je ne réponds que si l’on me mentionne.',
    },
    restricted: (name: string, open: boolean) =>
      `Dossier restreint ${q(name)} : ${open ? 'ouvert ici' : 'fermé ici'}`,
    notRestricted: (name: string) => `${q(name)} n’est pas un dossier restreint.`,
    notHere:
      'Un dossier restreint ne peut être ouvert ni en message direct, ni dans un canal partagé avec une autre organisation.',
    byConfiguration: (name: string) =>
      `${q(name)} est ouvert ici par la configuration du bot ; il se referme là, dans COLLECTION_CHANNELS.`,
    channelOnly: 'Ce réglage se fait dans un canal.',
    how: '/settings language, listen, allow et deny les changent.',
  },
  forget: {
    done: (n: number) =>
      n === 0
        ? 'Je ne gardais rien de vous.'
        : `C’est fait : ${count(n, 'élément effacé', 'éléments effacés')} (questions, réponses et résultats de recherche montrés, avis, surveillances). La prochaine question en laissera de nouveau.`,
  },
};

/** What every language must have words for. */
export type Wording = typeof fr;

/** `le 2 mars 2015` takes an article, `mars 2015` and `2015` do not. */
function isDay(date: PartialDate): boolean {
  return date.length === 10;
}
