import { counted, listed, quoted } from '../reply/plural.ts';
import type { Rule } from './filters.ts';

const q = (text: string) => quoted('fr', text);
const count = (n: number, one: string, other: string) => counted('fr', n, one, other);

/** The digest's words in French; `wording.en.ts` has the same shape. */
export const fr = {
  post: {
    title: (day: string) => `Les nouveaux articles, ${day}`,
    late: (title: string) => `${title} (en retard)`,
    preview: (title: string) => `Aperçu : ${title}`,
    dated: (date: string) => `articles, ${date}`,
    shown: (shown: number, all: number) => `${shown} sur ${all} ; les autres derrière « Suite ».`,
    shownOfMany: (shown: number, all: number, behind: number) =>
      `${shown} sur ${all} ; les ${behind} suivants derrière « Suite ».`,
    missed: (first: string, last: string) =>
      first === last
        ? `Pas de résumé le ${first} : les articles de ce jour sont ici.`
        : `Pas de résumé du ${first} au ${last} : les articles de ces jours sont ici.`,
    unanswered: 'Questions posées ici, auxquelles les articles ne répondent pas :',
    nothing: 'Aucun nouvel article depuis le dernier résumé.',
    lookback: (years: number) =>
      `Aucun nouvel article. La même semaine, il y a ${count(years, 'an', 'ans')} :`,
    somebody: 'une personne de cet espace',
    first: (who: string, rhythm: string) =>
      `${who} a activé ce résumé : ${rhythm}. Pour l’arrêter : /digest off. Pour une pause : /digest pause 2 semaines.`,
    stop: (who: string) => `Résumé activé par ${who}. Pour l’arrêter : /digest off.`,
  },
  rhythm: {
    every: (time: string, zone: string) => `chaque jour à ${time} (${zone})`,
    weekdays: (time: string, zone: string) => `du lundi au vendredi à ${time} (${zone})`,
  },
  gone: (channel: string, cause: string) =>
    `Je n’ai pas pu publier le résumé quotidien dans le canal ${channel} (${cause}). Il est en pause. Quand je pourrai de nouveau y écrire, /digest on le relance.`,
  operator: (channel: string, cause: string) =>
    `Le résumé quotidien du canal ${channel} a échoué trois fois de suite : ${cause}`,
  command: {
    managersOnly:
      'Seules les personnes qui gèrent cet espace peuvent changer le résumé. Demandez à l’une d’elles.',
    channelOnly: 'Un résumé se publie dans un canal. Écrivez cette commande dans le canal voulu.',
    notInTerminal: (day: string) =>
      `Un résumé se publie dans un canal de Slack ou de Discord, pas dans un terminal. /digest preview ${day} montre ce qu’il dirait d’un jour passé.`,
    notHere: 'Le résumé quotidien n’est pas disponible ici.',
    none: 'Ce canal n’a pas de résumé. /digest on 08:30 en crée un.',
    badTime: (text: string) => `${q(text)} n’est pas une heure. Écrivez par exemple 08:30 ou 8h30.`,
    badZone: (text: string) => `Je ne connais pas le fuseau horaire ${q(text)}.`,
    perhaps: (zones: readonly string[]) => `Vouliez-vous dire ${listed('fr', zones)} ?`,
    zoneExample: 'Écrivez par exemple Europe/Paris.',
    badPause: (text: string) =>
      `${q(text)} n’est pas une durée. Écrivez par exemple « 2 semaines » ou « jusqu’au 2027-01-05 ».`,
    badDate: (text: string) =>
      `${q(text)} n’est pas un jour à venir. Écrivez par exemple 2027-01-05.`,
    on: (rhythm: string, next: string) => `C’est entendu : ${rhythm}. Premier résumé : ${next}.`,
    changed: (rhythm: string, next: string) =>
      `C’est changé : ${rhythm}. Prochain résumé : ${next}.`,
    baseline: (n: number) =>
      `Les ${count(n, 'article déjà présent ne compte', 'articles déjà présents ne comptent')} pas comme nouveaux.`,
    paused: (next: string) => `En pause. Reprise : ${next}.`,
    pausedForGood: 'En pause jusqu’à /digest on.',
    skipped: (day: string, next: string) => `Pas de résumé le ${day}. Le suivant : ${next}.`,
    tooLateToSkip: (day: string) =>
      `Trop tard pour sauter le résumé du ${day} : ce jour est déjà traité.`,
    off: 'Le résumé de ce canal est arrêté.',
    posted: 'Le résumé est publié.',
    already: 'Le résumé du jour est déjà publié ici ; il n’y en a qu’un par jour.',
    onlyNothing: 'Aucun nouvel article : je ne publie rien.',
    later:
      'Le résumé est prêt, mais la plateforme ne l’a pas pris ; je réessaie dans quelques minutes.',
    underway:
      'Le résumé du jour est en cours de publication. S’il n’est pas encore là, il vient dans quelques minutes, une seule fois.',
    refused:
      'La plateforme a refusé le résumé ; ses articles attendent le prochain. /digest status en dit la raison.',
    nothingToPreview: 'Aucun nouvel article. /digest preview AAAA-MM-JJ montre un jour passé.',
    newestDay: (date: string) => `Article le plus récent : ${date}.`,
    nothingThatDay: (date: string) => `Aucun article à cette date : ${date}.`,
    filters: {
      collections: (names: readonly string[]) => `Dossiers : ${names.join(', ')}`,
      sources: (names: readonly string[]) => `Éditeurs : ${names.join(', ')}`,
      query: (query: string) => `Recherche : ${query}`,
    },
    whenEmpty: {
      silent: 'Sans nouveauté : rien n’est publié',
      line: 'Sans nouveauté : une ligne le dit',
      lookback: 'Sans nouveauté : un regard sur la même semaine d’une autre année',
    },
    next: (next: string) => `Prochain résumé : ${next}`,
    noNext: 'Aucun résumé n’est prévu.',
    setUpBy: (who: string) => `Activé par ${who}`,
    failure: (cause: string) => `Dernier échec : ${cause}`,
    waiting: (n: number) =>
      `${count(n, 'nouvel article attend', 'nouveaux articles attendent')} le prochain résumé`,
  },
  why: {
    unknown: (text: string) => `Je ne trouve pas d’article ${q(text)} ici.`,
    baseline:
      'Cet article était déjà là quand le résumé de ce canal a été activé : il ne compte pas comme nouveau.',
    waiting: 'Cet article est nouveau : le prochain résumé en décidera.',
    shown: (day: string) => `Cet article était dans le résumé du ${day}.`,
    overCap: (day: string) =>
      `Cet article n’était pas parmi les premiers du résumé du ${day} : d’autres sont passés devant.`,
    merged: (day: string, into: string | undefined) =>
      `Dans le résumé du ${day}, cet article est réuni avec ${into === undefined ? 'un autre' : q(into)}, qui dit la même chose.`,
    filtered: (day: string, rule: string) => `Le ${day}, cet article a été écarté : ${rule}.`,
    rules: {
      removed: 'il avait disparu du dossier des articles',
      hidden: 'ce canal ne peut pas le lire',
      collection: 'son dossier n’est pas suivi ici',
      source: 'son éditeur n’est pas suivi ici',
      query: 'il ne contient pas les mots de la recherche',
    } satisfies Record<Rule, string>,
  },
};

/** What every language must have words for. */
export type DigestWording = typeof fr;
