import { expect, test } from 'vitest';
import { meantPublishers } from '../../src/articles/meant-publisher.ts';
import { isPublisher, nearNames } from '../../src/articles/publisher.ts';

test.each([
  ['les echos', 'Les Échos', true],
  ['Les Echos', 'Les Echos, repris par Connecting Networks', true],
  ['Les Echos', 'Les Echos (édition du soir)', true],
  ['Le Monde', 'Le Monde diplomatique', false],
  ['Les', 'Les Echos', false],
  ['', ', repris par X', false],
  ['Les Echos, repris par X', 'Les Echos', false],
])('“%s” is “%s”: %s', (wanted, name, is) => {
  expect(isPublisher(wanted, name)).toBe(is);
});

test('near names share a word; without any all are offered', () => {
  const names = ['BFM Business', 'Les Echos', 'Le Monde'];
  expect(nearNames('business', names)).toEqual(['BFM Business']);
  expect(nearNames('le figaro', names)).toEqual(names);
});

test.each([
  ['les echos', ['les echos']],
  ['ÉCHOS', ['Les Echos']],
  ['courrier', ['Le Courrier de la Loue']],
  ['Courrier de la Loue', ['Le Courrier de la Loue']],
  ['monde', ['Le Monde', 'Le Monde diplomatique']],
  ['diplomatique', ['Le Monde diplomatique']],
  ['Le Monde', ['Le Monde']],
  ['mon', []],
  ['le', []],
  ['', []],
])('“%s” may mean %j', (wanted, meant) => {
  const repeated = 'Les Echos, repris par Connecting Networks';
  const names = ['Le Monde', 'Le Monde diplomatique', repeated, 'Les Echos', 'LES ECHOS'];
  expect(meantPublishers(wanted, [...names, 'Le Courrier de la Loue'])).toEqual(meant);
});
