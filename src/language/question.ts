import { fold } from './fold.ts';
import type { Language } from './language.ts';

/** What a question asks for. */
export type Asked =
  | 'date'
  | 'duration'
  | 'money'
  | 'percent'
  | 'number'
  | 'person'
  | 'place'
  | 'reason'
  | 'definition'
  | 'yes-no'
  | 'other';

type Rule = readonly [Asked, RegExp];

/** Tried in order on the folded question; the first that fits tells. */
const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  fr: [
    [
      'duration',
      /\b(?:combien de temps|combien d'(?:annees|heures)|combien de (?:jours|mois|semaines|minutes|siecles)|quelle duree|pendant combien|depuis combien|quel delai|duree)\b/,
    ],
    [
      'date',
      /\b(?:quand|quelle (?:date|annee|epoque|periode)|quel (?:jour|mois|siecle|moment)|en quelle annee|a partir de quand|depuis quand|date de)\b/,
    ],
    ['percent', /\b(?:pourcentage|quel taux|quelle (?:part|proportion)|combien de pour ?cent)\b/],
    [
      'money',
      /\b(?:combien (?:coute|vaut|gagne|a coute|ont coute|rapporte|a paye|a investi|d'argent|d'euros|de dollars|de millions)|quel(?:le)? (?:est |sont |etait |a ete |fut )?(?:le |la |les )?(?:prix|montant|somme|cout|budget|chiffre d'affaires|salaire|financement|tarif|investissement|recettes?|valeur)|a combien s'eleve)/,
    ],
    [
      'number',
      /\b(?:combien|quel(?:le)? (?:est |sont |etait )?(?:le |la |l')?(?:nombre|population|superficie|taille|hauteur|longueur|distance|altitude|temperature|vitesse|poids|age))\b/,
    ],
    [
      'definition',
      /\bc'est (?:quoi|qui)\b|\bqui (?:est|etait|sont|etaient) (?!(?:le|la|les|l'|un|une|derriere|a|au|dans|en|pour|contre|avec|responsable|charge|mort|ne)\b)/,
    ],
    [
      'person',
      /\b(?:qui|quel(?:le)? (?:est|etait|fut) l[ea'] ?(?:president|ministre|directeur|auteur|roi|reine|fondateur|dirigeant|pdg|maire|realisateur|chanteur|peintre|nom)|par qui|avec qui|de qui)\b/,
    ],
    [
      'place',
      /\b(?:ou|dans quel(?:le)? (?:ville|pays|region|departement|lieu|etat)|quel(?:le)? (?:ville|pays|region|continent|capitale)|d'ou)\b/,
    ],
    [
      'reason',
      /\b(?:pourquoi|pk|pq|pkoi|pour quelle raison|quelle est la (?:raison|cause)|quelles sont les (?:raisons|causes)|a cause de quoi)\b/,
    ],
    [
      'definition',
      /\b(?:qu'est[- ]ce (?:que|qu'est)|c'est quoi|que signifie|que veut dire|quelle est la definition|definition)\b/,
    ],
    [
      'yes-no',
      /^(?:est[- ]ce qu|(?:est|sont|a|ont|peut|va|faut|doit|y a)[- ]t?-?(?:il|elle|on|ils|elles))/,
    ],
  ],
  en: [
    [
      'duration',
      /\b(?:how long|how many (?:years|days|hours|months|weeks|minutes)|what duration)\b/,
    ],
    [
      'date',
      /\b(?:when|what (?:year|date|day|month|time|century)|which (?:year|day|month|century)|since when)\b/,
    ],
    ['percent', /\b(?:percentage|per ?cent|what (?:share|proportion|rate))\b/],
    [
      'money',
      /\b(?:how much|what (?:is|was|were) the (?:price|cost|budget|revenue|salary|amount|value|turnover|funding))\b/,
    ],
    [
      'number',
      /\b(?:how many|what (?:is|was) the (?:number|population|size|height|length|distance|temperature|speed|weight|age)|how (?:big|tall|far|old|large|high|deep))\b/,
    ],
    [
      'definition',
      /\bwho (?:is|was|are|were) (?!(?:the|an?|behind|in|at|on|for|against|with|responsible|born)\b)/,
    ],
    ['person', /\b(?:who|whom|whose|what (?:is|was) the name)\b/],
    [
      'place',
      /\b(?:where|(?:what|which) (?:city|country|region|state|place|continent|town|island))\b/,
    ],
    ['reason', /\b(?:why|what (?:is|was) the (?:reason|cause)|how come)\b/],
    [
      'definition',
      /\b(?:what (?:does|do) .* (?:mean|stand for)|what is (?:a|an)\b|define|meaning of|definition)|^what(?:'s| is| are| was| were) (?:the )?(?!.*\b(?:of|in|on|at|for|to|from|by|with|about)\b)[\w'-]+(?: [\w'-]+){0,2} ?\?*$/,
    ],
    ['yes-no', /^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should)\b/],
  ],
};

/** What a question asks for, by its question words. */
export function askedFor(question: string, language: Language): Asked {
  const folded = fold(question).replace(/\s+/g, ' ').trim();
  return RULES[language].find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

const PRESENT: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:aujourd'hui|actuellement|maintenant|en ce moment|a l'heure actuelle|dernier(?:e|es|s)? (?:nouvelles?|chiffres?|etat)|actuel(?:le|s|les)?|desormais)\b/,
  en: /\b(?:today|currently|now|at present|at the moment|latest|current|nowadays|so far)\b/,
};

/** Does the question ask for how things are now? Only then is a newer article preferred. */
export function asksForPresent(question: string, language: Language): boolean {
  return PRESENT[language].test(fold(question));
}
