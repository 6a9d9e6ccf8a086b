import { describe } from 'vitest';
import { date, eachIsNothing, eachMeans } from './cases.ts';

describe('a French date is read as the press writes it', () => {
  eachMeans('fr', [
    ['Fermé le 1er février 2020.', '1er février 2020', date('2020-02-01')],
    ['Fermé le 1er févr. 2020.', '1er févr. 2020', date('2020-02-01')],
    ['Fermé le premier mai 1886.', 'premier mai 1886', date('1886-05-01')],
    ['avant le 31 janvier, dit-il', '31 janvier', date()],
    ['le 31 JANVIER 2020', '31 JANVIER 2020', date('2020-01-31')],
    ['le 2 fevrier 2019', '2 fevrier 2019', date('2019-02-02')],
    ['lundi 2 septembre', 'lundi 2 septembre', date()],
    ['Lundi 2 septembre 2024', 'Lundi 2 septembre 2024', date('2024-09-02')],
    ['le 2 sept. 2024', '2 sept. 2024', date('2024-09-02')],
    ['le 03/09/2024', '03/09/2024', date('2024-09-03')],
    ['le 03.09.2024', '03.09.2024', date('2024-09-03')],
    ['le 2024-09-02', '2024-09-02', date('2024-09-02')],
    ['repris en mars 2015 par', 'mars 2015', date('2015-03')],
    ['Mars 2015', 'Mars 2015', date('2015-03')],
    ['dès avril', 'avril', date()],
    ['en octobre prochain', 'octobre prochain', date()],
    ['le 1er février prochain', '1er février prochain', date()],
    ['en ce début 2017, les', 'début 2017', date('2017-01', '2017-04')],
    ['en service mi-2016', 'mi-2016', date('2016-05', '2016-08')],
    ['repoussée à 2027', '2027', date('2027')],
    ['fin 2018', 'fin 2018', date('2018-09', '2018-12')],
    ['fin mars 2015', 'fin mars 2015', date('2015-03-21', '2015-03-31')],
    ['mi-février 2020', 'mi-février 2020', date('2020-02-11', '2020-02-20')],
    ['au début du XXe siècle', 'début du XXe siècle', date('1901', '1933')],
    ["à l'automne 2012", 'automne 2012', date('2012-09', '2012-11')],
    ['automne 2012', 'automne 2012', date('2012-09', '2012-11')],
    ["à l'automne", 'automne', date()],
    ['hiver 2012', 'hiver 2012', date('2012')],
    ['premier trimestre 2019', 'premier trimestre 2019', date('2019-01', '2019-03')],
    ['au 3e trimestre de 2019', '3e trimestre de 2019', date('2019-07', '2019-09')],
    ['T1 2019', 'T1 2019', date('2019-01', '2019-03')],
    ['S2 2019', 'S2 2019', date('2019-07', '2019-12')],
    ['second semestre 2020', 'second semestre 2020', date('2020-07', '2020-12')],
    ['Lancée en 2012, il', '2012', date('2012')],
    ['depuis 2018', '2018', date('2018')],
    ['dès 1945', '1945', date('1945')],
    ['Lancé (2012) par', '2012', date('2012')],
    ['la crise de 2008 fut', '2008', date('2008')],
    ['2012-2020', '2012-2020', date('2012', '2020')],
    ['Darwin (1809-1882)', '1809-1882', date('1809', '1882')],
    ['saison 2006/2007', '2006/2007', date('2006', '2007')],
    ['de 2012 à 2015', '2012 à 2015', date('2012', '2015')],
    ['entre 1919 et 1922', '1919 et 1922', date('1919', '1922')],
    ['en 2003 et 2005', '2005', date('2005')],
    ['les années 1990', 'années 1990', date('1990', '1999')],
    ['les années 90', 'années 90', date('1990', '1999')],
    ['au XIXe siècle', 'XIXe siècle', date('1801', '1900')],
    ['au 19e siècle', '19e siècle', date('1801', '1900')],
    ['en 44 av. J.-C., César', '44 av. J.-C.', date()],
    ['au Ve siècle av. J.-C.', 'Ve siècle av. J.-C.', date()],
    ['du 3 au 5 mai 2019', '3 au 5 mai 2019', date('2019-05-03', '2019-05-05')],
    ['les 3 et 4 mai 2019', '3 et 4 mai 2019', date('2019-05-03', '2019-05-04')],
    [
      'du 31 janvier au 2 février 2020',
      '31 janvier au 2 février 2020',
      date('2020-01-31', '2020-02-02'),
    ],
    [
      'du 31 décembre au 2 janvier 2020',
      '31 décembre au 2 janvier 2020',
      date('2019-12-31', '2020-01-02'),
    ],
    ['entre avril et juillet 1994', 'avril et juillet 1994', date('1994-04', '1994-07')],
    ["racheté l'an dernier", "l'an dernier", date()],
    ['a confirmé jeudi Orange', 'jeudi', date()],
    ['jeudi dernier', 'jeudi dernier', date()],
  ]);
});

describe('an English date is read as the press writes it', () => {
  eachMeans('en', [
    ['postponed to 2027', '2027', date('2027')],
    ['on 1 February 2020', '1 February 2020', date('2020-02-01')],
    ['on February 1st, 2020', 'February 1st, 2020', date('2020-02-01')],
    ['on the 2nd of May 1992', '2nd of May 1992', date('1992-05-02')],
    ['in Feb. 2020', 'Feb. 2020', date('2020-02')],
    ['on Sept. 2', 'Sept. 2', date()],
    ['May 5 , 1992', 'May 5 , 1992', date('1992-05-05')],
    ['Monday, September 2, 2024', 'Monday, September 2, 2024', date('2024-09-02')],
    ['early 2017', 'early 2017', date('2017-01', '2017-04')],
    ['mid-2016', 'mid-2016', date('2016-05', '2016-08')],
    ['the end of 2018', 'end of 2018', date('2018-09', '2018-12')],
    ['late 18th century', 'late 18th century', date('1767', '1800')],
    ['early 1990s', 'early 1990s', date('1990', '1992')],
    ['autumn 2012', 'autumn 2012', date('2012-09', '2012-11')],
    ['the summer of 2012', 'summer of 2012', date('2012-06', '2012-08')],
    ['Q1 2019', 'Q1 2019', date('2019-01', '2019-03')],
    ['first half of 2020', 'first half of 2020', date('2020-01', '2020-06')],
    ['second quarter of 2020', 'second quarter of 2020', date('2020-04', '2020-06')],
    ['the 1990s', '1990s', date('1990', '1999')],
    ['in the 19th century', '19th century', date('1801', '1900')],
    ['the nineteenth century', 'nineteenth century', date('1801', '1900')],
    ['in May', 'May', date()],
    ['since July', 'July', date()],
    ['In 1969 , to', '1969', date('1969')],
    ['by 2020', '2020', date('2020')],
    ['in 1956 and 1972', '1972', date('1972')],
    ['( 1916 , 1931 )', '1931', date('1931')],
    ['from 2012 to 2015', '2012 to 2015', date('2012', '2015')],
    ['( 1940 -- 1942 )', '1940 -- 1942', date('1940', '1942')],
    ['( 2011 -- 12 )', '2011 -- 12', date('2011', '2012')],
    ['a 2014 American film', '2014', date('2014')],
    ['May 3-5, 2019', 'May 3-5, 2019', date('2019-05-03', '2019-05-05')],
    ['between March and June 2019', 'March and June 2019', date('2019-03', '2019-06')],
    [
      '( March 6 , 1933 -- June 6 , 2008 )',
      'March 6 , 1933 -- June 6 , 2008',
      date('1933-03-06', '2008-06-06'),
    ],
    ['44 BC', '44 BC', date()],
    ['2024-09-02', '2024-09-02', date('2024-09-02')],
    ['13/09/2024', '13/09/2024', date('2024-09-13')],
    ['last year', 'last year', date()],
    ['on Thursday', 'Thursday', date()],
  ]);
});

describe('a day that could be the month stays open in English', () => {
  eachMeans('en', [['03/09/2024', '03/09/2024', date('2024')]]);
});

describe('the day of the article dates what is said from there', () => {
  eachMeans(
    'fr',
    [
      ["racheté l'an dernier", "l'an dernier", date('2018')],
      ["l'année dernière", "l'année dernière", date('2018')],
      ['cette année', 'cette année', date('2019')],
      ["l'an prochain", "l'an prochain", date('2020')],
      ['le mois dernier', 'le mois dernier', date('2019-06')],
      ['la semaine dernière', 'la semaine dernière', date('2019-07-15', '2019-07-21')],
      ['hier', 'hier', date('2019-07-24')],
      ['jeudi', 'jeudi', date()],
      ['jeudi dernier', 'jeudi dernier', date('2019-07-18')],
      ['lundi prochain', 'lundi prochain', date('2019-07-29')],
      ['en juin dernier', 'juin dernier', date('2019-06')],
      ['le 1er février prochain', '1er février prochain', date('2020-02-01')],
      ["l'été dernier", 'été dernier', date('2018-06', '2018-08')],
      ['le 12 juillet', '12 juillet', date('2019-07-12')],
      ['dès octobre', 'octobre', date('2019-10')],
      ['le 25 janvier', '25 janvier', date()],
    ],
    { on: '2019-07-25' },
  );
});

describe('the weekday finds the year even from the month or the year of the article', () => {
  eachMeans('fr', [['lundi 2 septembre', 'lundi 2 septembre', date('2024-09-02')]], {
    on: '2024-09',
  });
  eachMeans('fr', [['mardi 31 décembre', 'mardi 31 décembre', date('2024-12-31')]], {
    on: '2025',
  });
});

describe('in English as well', () => {
  eachMeans(
    'en',
    [
      ['last year', 'last year', date('2019')],
      ['next month', 'next month', date('2021-01')],
      ['yesterday', 'yesterday', date('2020-12-30')],
      ['last Monday', 'last Monday', date('2020-12-28')],
      ['on January 4', 'January 4', date('2021-01-04')],
    ],
    { on: '2020-12-31' },
  );
});

describe('no date in French', () => {
  eachIsNothing('fr', [
    'il a été reçu',
    'la planète Mars et la lune',
    'au mi-temps de la partie',
    'le jeu Anno 2008',
    'il est 20h30',
    'à 14:30',
    'le premier venu',
  ]);
});

describe('no date in English', () => {
  eachIsNothing('en', [
    'we may go',
    'a long march',
    'the fall of the wall',
    'a spring in the step',
    'at 5 p.m. sharp',
    'the second of them',
    'Windows 2000',
  ]);
});
