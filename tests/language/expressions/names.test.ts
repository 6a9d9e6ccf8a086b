import { describe, expect, test } from 'vitest';
import { findExpressions } from '../../../src/language/expressions/index.ts';
import { eachIsNothing, eachMeans, organisation, person, place, slicesOf } from './cases.ts';

describe('persons in French', () => {
  eachMeans('fr', [
    ['reconnaît Didier Renard.', 'Didier Renard', person],
    ['selon Jean-Noël de Galzain,', 'Jean-Noël de Galzain', person],
    ['du député Raphaël Gauvain critique', 'Raphaël Gauvain', person],
    ['M. Guyot a rappelé', 'Guyot', person],
    ['Mme Le Pen', 'Le Pen', person],
    ['le président Macron', 'Macron', person],
    ["la secrétaire d'Etat Sarah El Haïry", 'Sarah El Haïry', person],
    ['avec Emmanuel MACRON,', 'Emmanuel MACRON', person],
    ['selon Ursula von der Leyen', 'Ursula von der Leyen', person],
    ['le roi Louis XIV régnait', 'Louis XIV', person],
    ['Mohammed ben Salmane', 'Mohammed ben Salmane', person],
    ['Édith Piaf', 'Édith Piaf', person],
    ['les députés de Theresa May ont', 'Theresa May', person],
    ['Jean d’Ormesson', 'Jean d’Ormesson', person],
  ]);
});

describe('persons in English', () => {
  eachMeans('en', [
    ['by J. K. Rowling in', 'J. K. Rowling', person],
    ['by J.R.R. Tolkien in', 'J.R.R. Tolkien', person],
    ['Colonel Robert E. Lee was', 'Robert E. Lee', person],
    ['General Ulysses S. Grant', 'Ulysses S. Grant', person],
    ['CEO Tim Cook said', 'Tim Cook', person],
    ['Mr Smith', 'Smith', person],
    ['Dr. King', 'King', person],
    ['Detective Inspector Denton', 'Denton', person],
    ['Queen Elizabeth II reigned', 'Elizabeth II', person],
    ['Martin Luther King Jr. spoke', 'Martin Luther King Jr.', person],
    ['Anthony van Dyck', 'Anthony van Dyck', person],
  ]);
});

describe('organisations in French', () => {
  eachMeans('fr', [
    ['la Caisse des Dépôts et', 'Caisse des Dépôts', organisation],
    [
      'le Ministère de la Jeunesse et des Sports',
      'Ministère de la Jeunesse et des Sports',
      organisation,
    ],
    ["le ministère de l'Agriculture", "ministère de l'Agriculture", organisation],
    ['la Commission européenne Ursula', 'Commission européenne', organisation],
    ["l'Agence Spatiale européenne", 'Agence Spatiale européenne', organisation],
    ["l'université Purdue", 'université Purdue', organisation],
    ["l'Union européenne", 'Union européenne', organisation],
    ["l'Assemblée nationale", 'Assemblée nationale', organisation],
    ['sa distribution OpenStack', 'OpenStack', organisation],
    ["le groupe PSA, d'abord", 'PSA', organisation],
    ["d'Orange Business Services (OBS)", 'Orange Business Services', organisation],
    ["d'Orange Business Services (OBS)", 'OBS', organisation],
    ["le PDG d'Acmé, hier", 'Acmé', organisation],
    ["l'opérateur Libertel a", 'Libertel', organisation],
    ['la société Basefarm a', 'Basefarm', organisation],
    ['racheté par Huawei', 'Huawei', organisation],
    ["a dit à l'AFP", 'AFP', organisation],
  ]);
});

describe('organisations in English', () => {
  eachMeans('en', [
    ['the University of Oxford', 'University of Oxford', organisation],
    ['Warner Music Group signed', 'Warner Music Group', organisation],
    ['at Acme Widgets Inc', 'Acme Widgets Inc', organisation],
    ['George Washington University', 'George Washington University', organisation],
    ['the Bank of England', 'Bank of England', organisation],
    ['on YouTube', 'YouTube', organisation],
    ['the NFL season', 'NFL', organisation],
    ['the CEO of Initech', 'Initech', organisation],
    ['the European Commission', 'European Commission', organisation],
  ]);
});

describe('places', () => {
  eachMeans('fr', [
    ['À Paris, on', 'Paris', place],
    ['en France', 'France', place],
    ['au Japon', 'Japon', place],
    ['aux États-Unis', 'États-Unis', place],
    ['aux Etats Unis', 'Etats Unis', place],
    ["en Côte d'Ivoire", "Côte d'Ivoire", place],
    ['la rue Victor Hugo', 'rue Victor Hugo', place],
    ["l'île de Ré", 'île de Ré', place],
    ['né à Sarlat en', 'Sarlat', place],
    ['à Trèbes (Dordogne)', 'Trèbes', place],
    ['à Sin-le-Noble hier', 'Sin-le-Noble', place],
    ['la ville de Vire est', 'Vire', place],
    ['à Nice, hier', 'Nice', place],
  ]);
  eachMeans('en', [
    ['in London , they', 'London', place],
    ['the United States of America', 'United States of America', place],
    ['the U.S. Senate', 'U.S.', place],
    ['in the US .', 'US', place],
    ['in Astoria , Oregon', 'Astoria', place],
    ['Hyde Park', 'Hyde Park', place],
    ['the Hudson River', 'Hudson River', place],
    ['on Lake Superior', 'Lake Superior', place],
    ['born in Eisleben .', 'Eisleben', place],
    ['New York City', 'New York City', place],
  ]);
});

describe('no name in French', () => {
  eachIsNothing('fr', [
    'Le Cloud Act est une loi.',
    'Résultat, la 5G. Ensuite rien.',
    'Une page se tourne.',
    'La TVA et le PIB',
    "l'Etat et la République",
    'les Français et les Chinois',
    'le service IaaS',
    'il a reçu des chats',
    'ALERTE INFO EN DIRECT',
  ]);
});

describe('no name in English', () => {
  eachIsNothing('en', [
    'The Cloud Act is a law.',
    'Will you come?',
    'It turkey tastes us',
    'DNA and RNA',
    'BREAKING NEWS ABOUT US',
    'They speak English and French.',
  ]);
});

test('a surname that the text has introduced is the person again', () => {
  const text = 'Didier Renard assure. Selon Renard, rien. Renard le dit.';
  expect(slicesOf(text, findExpressions(text, 'fr'))).toEqual([
    'Didier Renard',
    'Renard',
    'Renard',
  ]);
});

test('a company named inside a sentence is known at the head of another', () => {
  const text = 'Orange continue.\nLa filiale d’Orange ferme.';
  expect(slicesOf(text, findExpressions(text, 'fr'))).toEqual(['Orange', 'Orange']);
  expect(findExpressions('Orange ou citron ?', 'fr')).toEqual([]);
});

test('a gloss of small words is no organisation', () => {
  const text = 'une apnée du sommeil (SAS) et la Société de bourse (SDB)';
  expect(slicesOf(text, findExpressions(text, 'fr'))).not.toContain('SAS');
});

test('names do not run over the end of a line', () => {
  const text = 'par Stéphane Richard\nBoulanger de métier';
  expect(slicesOf(text, findExpressions(text, 'fr'))).toEqual(['Stéphane Richard']);
});
