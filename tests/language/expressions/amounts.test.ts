import { describe, expect, test } from 'vitest';
import { findExpressions } from '../../../src/language/expressions/index.ts';
import {
  duration,
  eachIsNothing,
  eachMeans,
  money,
  number,
  percent,
  quantity,
  slicesOf,
} from './cases.ts';

const NBSP = '\u00a0';
const THIN = '\u202f';

describe('sums in French', () => {
  eachMeans('fr', [
    ["75 millions d'euros", "75 millions d'euros", money(75e6, 'EUR')],
    ['75 millions d’euros', '75 millions d’euros', money(75e6, 'EUR')],
    ['1,5 milliard de dollars', '1,5 milliard de dollars', money(1.5e9, 'USD')],
    ['1.1 million de dollars', '1.1 million de dollars', money(1.1e6, 'USD')],
    ["un million d'euros", "un million d'euros", money(1e6, 'EUR')],
    ['mille euros', 'mille euros', money(1000, 'EUR')],
    ['3,5 M€', '3,5 M€', money(3.5e6, 'EUR')],
    ['12 Mds€', '12 Mds€', money(12e9, 'EUR')],
    ['3 Md€', '3 Md€', money(3e9, 'EUR')],
    ["3 Mds d'euros", "3 Mds d'euros", money(3e9, 'EUR')],
    ['500 k€', '500 k€', money(500e3, 'EUR')],
    ['839.000 euros', '839.000 euros', money(839_000, 'EUR')],
    [`12${NBSP}345,67${NBSP}€`, `12${NBSP}345,67${NBSP}€`, money(12_345.67, 'EUR')],
    [`1${THIN}200${THIN}€`, `1${THIN}200${THIN}€`, money(1200, 'EUR')],
    ['9,99€', '9,99€', money(9.99, 'EUR')],
    ['vendu à 9 euros', '9 euros', money(9, 'EUR')],
    ['20 francs suisses', '20 francs suisses', money(20, 'CHF')],
    ['5 dollars canadiens', '5 dollars canadiens', money(5, 'CAD')],
    ['500 livres sterling', '500 livres sterling', money(500, 'GBP')],
    ['5 millions de livres', '5 millions de livres', money(5e6, 'GBP')],
    ['50 centimes', '50 centimes', money(0.5, 'EUR')],
    ['100 USD', '100 USD', money(100, 'USD')],
    ['-5 M€', '-5 M€', money(-5e6, 'EUR')],
  ]);
});

describe('sums in English', () => {
  eachMeans('en', [
    ['$1.5 billion', '$1.5 billion', money(1.5e9, 'USD')],
    ['$ 20 million', '$ 20 million', money(20e6, 'USD')],
    ['US$ 20m', 'US$ 20m', money(20e6, 'USD')],
    ['C$5', 'C$5', money(5, 'CAD')],
    ['EUR 20m', 'EUR 20m', money(20e6, 'EUR')],
    ['€20m', '€20m', money(20e6, 'EUR')],
    ['£3bn', '£3bn', money(3e9, 'GBP')],
    ['7,731,004 SEK', '7,731,004 SEK', money(7_731_004, 'SEK')],
    ['a million dollars', 'a million dollars', money(1e6, 'USD')],
    ['half a million dollars', 'half a million dollars', money(5e5, 'USD')],
    ['5 US dollars', '5 US dollars', money(5, 'USD')],
    ['20 Swiss francs', '20 Swiss francs', money(20, 'CHF')],
    ['50 cents', '50 cents', money(0.5, 'USD')],
    ['20 million euros', '20 million euros', money(20e6, 'EUR')],
  ]);
});

describe('shares', () => {
  eachMeans('fr', [
    ['44,4 %', '44,4 %', percent(44.4)],
    [`44,4${NBSP}%`, `44,4${NBSP}%`, percent(44.4)],
    ['(22,2%)', '22,2%', percent(22.2)],
    ['25 pour cent', '25 pour cent', percent(25)],
    ['25 pourcents', '25 pourcents', percent(25)],
    ['0,5 point', '0,5 point', percent(0.5, 'point')],
    ['3 points de pourcentage', '3 points de pourcentage', percent(3, 'point')],
    ['une hausse de +20 %', '+20 %', percent(20)],
    ['recul de -3,2 %', '-3,2 %', percent(-3.2)],
    ['entre 0,5 et 5 %', '0,5 et 5 %', { kind: 'percent', unit: '%' }],
    ['10 à 20 %', '10 à 20 %', { kind: 'percent', unit: '%' }],
    ['un tiers des 27', 'un tiers', number(1 / 3)],
    ['les deux tiers', 'deux tiers', number(2 / 3)],
    ['les deux autres tiers', 'deux autres tiers', number(2 / 3)],
    ['trois quarts', 'trois quarts', number(0.75)],
    ['dépensé la moitié', 'la moitié', number(0.5)],
  ]);
  eachMeans('en', [
    ['25 percent', '25 percent', percent(25)],
    ['25 per cent', '25 per cent', percent(25)],
    ['98 % of', '98 %', percent(98)],
    ['2 percentage points', '2 percentage points', percent(2, 'point')],
    ['10-20%', '10-20%', { kind: 'percent', unit: '%' }],
    ['one third of them', 'one third', number(1 / 3)],
    ['two-thirds of them', 'two-thirds', number(2 / 3)],
    ['half of them', 'half', number(0.5)],
  ]);
});

describe('durations', () => {
  eachMeans('fr', [
    ['dans les 24 mois', '24 mois', duration(24, 'month')],
    ["d'ici 24 mois", "d'ici 24 mois", duration(24, 'month')],
    ['d’ici à deux ans', 'd’ici à deux ans', duration(2, 'year')],
    ['Après six ans', 'six ans', duration(6, 'year')],
    ['pour deux ans et demi', 'deux ans et demi', duration(2.5, 'year')],
    ['pendant un an', 'un an', duration(1, 'year')],
    ['une demi-heure', 'demi-heure', duration(0.5, 'hour')],
    ['8 ou 9 ans', '8 ou 9 ans', { kind: 'duration', unit: 'year' }],
    ['trois siècles', 'trois siècles', duration(3, 'century')],
    ['à 9 heures de route', '9 heures', duration(9, 'hour')],
    ["vingt-quatre heures d'attente", 'vingt-quatre heures', duration(24, 'hour')],
    ['quinze jours', 'quinze jours', duration(15, 'day')],
    ['45 secondes', '45 secondes', duration(45, 'second')],
  ]);
  eachMeans('en', [
    ['half an hour', 'half an hour', duration(0.5, 'hour')],
    ['an hour and a half', 'an hour and a half', duration(1.5, 'hour')],
    ['a 10-year contract', '10-year', duration(10, 'year')],
    ['a 20 - hour flight', '20 - hour', duration(20, 'hour')],
    ['a 65-year-old man', '65-year-old', duration(65, 'year')],
    ['within 24 months', '24 months', duration(24, 'month')],
    ['six weeks', 'six weeks', duration(6, 'week')],
    ['two centuries', 'two centuries', duration(2, 'century')],
  ]);
});

describe('quantities in French', () => {
  eachMeans('fr', [
    ['5 500 salariés', '5 500 salariés', quantity(5500, 'salarié')],
    [`5${THIN}500 salariés`, `5${THIN}500 salariés`, quantity(5500, 'salarié')],
    ['30.000 foyers', '30.000 foyers', quantity(30_000, 'foyer')],
    ['2000 salariés', '2000 salariés', quantity(2000, 'salarié')],
    ['trois services', 'trois services', quantity(3, 'service')],
    ["une dizaine d'établissements", "une dizaine d'établissements", quantity(10, 'établissement')],
    ['deux douzaines d’œufs', 'deux douzaines d’œufs', quantity(24, 'œuf')],
    ['soixante-dix-sept clients', 'soixante-dix-sept clients', quantity(77, 'client')],
    ['quatre-vingt-douze pays', 'quatre-vingt-douze pays', quantity(92, 'pays')],
    ['vingt et un élèves', 'vingt et un élèves', quantity(21, 'élève')],
    ['trois cent mille habitants', 'trois cent mille habitants', quantity(300_000, 'habitant')],
    ['deux cent trois chevaux-vapeur', 'deux cent trois chevaux', quantity(203, 'ch')],
    ["3 millions d'habitants", "3 millions d'habitants", quantity(3e6, 'habitant')],
    ['12 journaux', '12 journaux', quantity(12, 'journal')],
    ['150 sapeurs-pompiers', '150 sapeurs-pompiers', quantity(150, 'sapeur-pompier')],
    ['15 nouveaux clients', '15 nouveaux clients', quantity(15, 'client')],
    ['20 °C', '20 °C', quantity(20, '°C')],
    ['-5 °C', '-5 °C', quantity(-5, '°C')],
    ['100 Go', '100 Go', quantity(100, 'GB')],
    ['10 km', '10 km', quantity(10, 'km')],
    ['10km', '10km', quantity(10, 'km')],
    ['3 km/h', '3 km/h', quantity(3, 'km/h')],
    ['4,5 mètres', '4,5 mètres', quantity(4.5, 'm')],
    ['28 163 km2', '28 163 km2', quantity(28_163, 'km²')],
    ['3 tonnes', '3 tonnes', quantity(3, 't')],
    ['des milliers de clients', 'milliers de clients', { kind: 'quantity', unit: 'client' }],
    ['a marqué 30 points', '30 points', quantity(30, 'point')],
  ]);
});

describe('quantities in English', () => {
  eachMeans('en', [
    ['twenty-five services', 'twenty-five services', quantity(25, 'service')],
    ['twenty - five services', 'twenty - five services', quantity(25, 'service')],
    [
      'two hundred and five thousand people',
      'two hundred and five thousand people',
      quantity(205_000, 'person'),
    ],
    ['206 individuals', '206 individuals', quantity(206, 'individual')],
    ['3 million active users', '3 million active users', quantity(3e6, 'user')],
    ['a dozen countries', 'a dozen countries', quantity(12, 'country')],
    ['hundreds of people', 'hundreds of people', { kind: 'quantity', unit: 'person' }],
    ['10 churches', '10 churches', quantity(10, 'church')],
    ['26 miles', '26 miles', quantity(26, 'mi')],
    ['5 feet', '5 feet', quantity(5, 'ft')],
    ['1,040 pages', '1,040 pages', quantity(1040, 'page')],
    ['16 GB', '16 GB', quantity(16, 'GB')],
  ]);
});

describe('a number without a unit is a number', () => {
  eachMeans('fr', [
    ['investir 150 millions dans', '150 millions', number(150e6)],
    ['estimé à 100 000 (58 %)', '100 000', number(100_000)],
    ['les 27', '27', number(27)],
    ['6 millions facturés', '6 millions', number(6e6)],
    ['ils sont quatre', 'quatre', number(4)],
  ]);
  eachMeans('en', [
    ['a total of 1,234.5', '1,234.5', number(1234.5)],
    ['party of 22 was', '22', number(22)],
    ['more than two million', 'two million', number(2e6)],
  ]);
});

describe('figures that count nothing are left alone', () => {
  eachIsNothing('fr', [
    'à 9 heures',
    'page 12',
    'article 5',
    'les articles 27 à 29',
    'au 01 23 45 67 89',
    'au +33 1 23 45 67 89',
    'la version 2.0',
    'le protocole 1.2.3',
    'le G7',
    'la 5G',
    'la Covid-19',
    'un véhicule neuf',
    'un service',
    'un point-presse',
    'un jour, peut-être',
    'tous les deux',
    'victoire 3-0',
    '(1) la phénoménologie',
    'le 12e arrondissement',
    'niveau 3',
    'la loi 1234',
  ]);
  eachIsNothing('en', [
    'page 12',
    'the 5G rollout',
    'call 555-123-4567',
    'release 2.0',
    'Apollo 11 landed',
    'the second time',
    'a day',
    'the Final Four',
    'won 3 -- 1',
    'at 9:30',
    'one of them',
  ]);
});

test('two expressions side by side stay two', () => {
  const text = "de 14,2 milliards d'euros en 2003 à 50 % en 2019";
  expect(slicesOf(text, findExpressions(text, 'fr'))).toEqual([
    "14,2 milliards d'euros",
    '2003',
    '50 %',
    '2019',
  ]);
});
