import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { ANYONE, answererOf } from './corpus.ts';

function article(text: string, rest: Partial<Article> = {}): Article {
  const id = `${text.length}-${text.slice(0, 20)}`;
  return { id, collection: '', title: 'Pégase', lang: 'fr', tags: [], text, ...rest };
}

const timeline = (...articles: readonly Article[]) =>
  answererOf(articles)
    .timeline('Pégase', ANYONE)
    .map(({ date, part, until }) =>
      [part, until ? 'by' : undefined, date].filter(Boolean).join(' '),
    );

const figures = (...articles: readonly Article[]) => answererOf(articles).figures('Pégase', ANYONE);

describe('a timeline is dated by what happens', () => {
  const told = { source: 'Le Journal', date: '2024-09-02' };

  test.each([
    ['Pégase a ouvert en février 2017, rappelle Le Journal en septembre 2024.', '2017-02'],
    ['Le Journal, en mars 2020, situe en 2017 le début de Pégase.', '2017'],
    ['Pégase a été vendu en 2015, selon Le Journal (2019).', '2015'],
    ['Pégase a été vendu en 2015, rapporte la presse de 2019.', '2015'],
    ['Le contrat de Pégase commence à la mi-2016.', 'mid 2016'],
    ['Pégase a fermé fin 2018.', 'late 2018'],
    ['Pégase sera arrêté d’ici 24 mois.', 'by 2026-09'],
    ['Pégase sera arrêté dans un délai de 24 mois, annonce sa maison mère.', 'by 2026-09'],
    ['Pégase fermera dans les deux ans qui suivent l’annonce de mai 2023.', 'by 2025-05'],
    ['Pégase avait été lancé il y a deux ans.', '2022'],
  ])('%s', (text, date) => {
    const before = 'Rien de tout cela n’intéresse personne ici.\n\n';
    expect(timeline(article(before + text, told))).toEqual([date]);
  });

  test.each([
    ['Pegasus will be shut down within 24 months.', 'by 2026-09'],
    ['Pegasus was sold two years ago.', '2022'],
    ['Pegasus was sold in 2015, according to Le Journal in March 2019.', '2015'],
  ])('%s', (text, date) => {
    const said = article(`Nobody cares about any of that here.\n\n${text}`, {
      ...told,
      title: 'Pegasus',
      lang: 'en',
    });
    const moments = answererOf([said]).timeline('Pegasus', ANYONE);
    expect(moments.map((one) => `${one.until ? 'by ' : ''}${one.date}`)).toEqual([date]);
  });

  test('news is of the day of its article, and of the day it tells of to come', () => {
    expect(
      timeline(
        article('Pégase fermera le 1er février 2020.', { date: '2019-07-25' }),
        article('Pégase va fermer ses portes l’hiver venu.', { date: '2019-07-25' }),
      ),
    ).toEqual(['2019-07-25', '2020-02-01']);
  });

  test('a year is too little to place what a text does not date itself', () => {
    const moments = timeline(
      article('Pégase est un service de messagerie.', { date: '2019' }),
      article('Pégase a été vendu en 2015.', { date: '2019' }),
    );
    expect(moments).toEqual(['2015']);
  });

  test('a sentence with two dates stands for both, where no other tells of them', () => {
    expect(timeline(article('Pégase, lancé en 2012, ferme le 1er février 2020.'))).toEqual([
      '2012',
      '2020-02-01',
    ]);
  });

  test('what a text says of itself, and the year in a name, are no events', () => {
    expect(
      timeline(
        article('Cette fiche retient l’année 2019 pour Pégase.', told),
        article('Pégase a été vendu en 2015, note l’article.', told),
        article('Rien ici.\n\nPégase applique la loi de 1978 à ses clients.', told),
      ),
    ).toEqual(['2015']);
  });

  test('what is put off to a year is of that year too', () => {
    const text = 'Pégase, fermé depuis l’incendie de mars 2023, est reporté à 2027.';
    expect(timeline(article(text, told))).toEqual(['2023-03', '2027']);
  });

  test('of what two languages tell of a date, the asker’s own is quoted', () => {
    const dates = 'le 2 septembre 2024 que Pégase fermera le 1er mai 2026';
    const twins = [
      article(`La direction dit ${dates}.`, { date: '2024-09-02' }),
      article('Pegasus, or Pégase, will shut down on 1 May 2026, it said on 2 September 2024.', {
        ...{ lang: 'en', date: '2024-09-02', title: 'Pégase, or Pegasus' },
      }),
    ];
    const asked = (locale: 'fr' | 'en') =>
      answererOf(twins)
        .timeline('Pégase', { ...ANYONE, locale })
        .map(({ quote }) => quote.lang);
    expect(new Set(asked('fr'))).toEqual(new Set(['fr']));
  });

  test('what no date can be given for comes last, undated', () => {
    const [dated, undated] = answererOf([
      article('Pégase garde les courriers de ses clients.'),
      article('Pégase a été vendu en 2015.'),
    ]).timeline('Pégase', ANYONE);
    expect(dated?.date).toBe('2015');
    expect(undated?.quote.text).toMatch(/courriers/);
    expect(undated?.date).toBeUndefined();
  });
});

describe('what is new since a date', () => {
  const since = (date: string, ...articles: readonly Article[]) =>
    answererOf(articles)
      .since('Pégase', date, ANYONE)
      .map(({ text }) => text);

  test('a later start never finds more: a date stands for all of its days', () => {
    const one = article('Pégase ferme ses portes.', { date: '2019' });
    for (const date of ['2018', '2019', '2019-07', '2019-12-31']) {
      expect(since(date, one)).toHaveLength(1);
    }
    for (const date of ['2020', '2020-01-01']) expect(since(date, one)).toEqual([]);
  });

  test('of an article, rather a sentence that is not of before', () => {
    const text = 'Pégase a été vendu en 2015.\n\nPégase gagne des clients.';
    expect(since('2019', article(text, { date: '2020-03-01' }))).toEqual([
      'Pégase gagne des clients.',
    ]);
    expect(since('2014', article(text, { date: '2020-03-01' }))).toEqual([
      'Pégase a été vendu en 2015.',
    ]);
  });
});

describe('figures side by side', () => {
  test('the same value of several publishers is one line, the first to state it in front', () => {
    const found = figures(
      article('L’État a versé 75 millions d’euros à Pégase.', { source: 'B', date: '2019' }),
      article('Pégase a reçu de l’État 75 millions d’euros.', { source: 'A', date: '2015' }),
      article('Pégase a reçu un financement de 150 millions d’euros.', {
        source: 'C',
        date: '2020',
      }),
    );
    expect(found.map(({ amount }) => amount)).toEqual([75_000_000, 150_000_000]);
    expect(found[0]?.quote.source).toBe('A');
    expect(found[0]?.quote.also.map(({ source }) => source)).toEqual(['B']);
  });

  test('one amount for two measures stays two lines', () => {
    const found = figures(
      article('L’État a versé 75 millions d’euros à Pégase.', { source: 'A', date: '2015' }),
      article('Les ventes de Pégase atteignent 75 millions d’euros.', {
        source: 'B',
        date: '2016',
      }),
    );
    expect(found.map(({ measure }) => measure)).toEqual(['funding', 'revenue']);
    expect(found.flatMap(({ quote }) => quote.also)).toEqual([]);
  });

  test('a share stands with what it is of, and under no heading where nothing says', () => {
    const found = figures(
      article('Pégase possède 44,4 % de Lumina depuis 2015.', { date: '2015' }),
      article('L’État soutient Pégase, dont il détient 23 %, depuis 2016.', { date: '2016' }),
      article('Pégase a acquis une part de 12,5 % du reste.', { date: '2017' }),
      article('Pegasus, or Pégase, bought 33.3% from Thales.', { date: '2018', lang: 'en' }),
    );
    expect(found.map(({ measure, value }) => [measure, value])).toEqual([
      ['stake', '44,4 % de Lumina'],
      ['stake', '23 %'],
      [undefined, '12,5 %'],
      ['stake', '33.3% from Thales'],
    ]);
    for (const { quote, value } of found) expect(quote.text).toContain(value);
  });

  test('what bounds a figure is part of it', () => {
    const [less, exact] = figures(
      article('Les ventes de Pégase sont de moins de 3 millions d’euros.', { date: '2015' }),
      article('Les ventes de Pégase sont de 3 millions d’euros en tout.', { date: '2016' }),
    );
    expect([less?.value, exact?.value]).toEqual([
      'moins de 3 millions d’euros',
      '3 millions d’euros',
    ]);
  });

  test('counts of a few things, durations that tell when, and ages are left out', () => {
    const found = figures(
      article('Pégase se compare à trois groupes et à deux sociétés.'),
      article('Un an après, Pégase a 1 200 clients, deux ans avant les autres.'),
      article('Pégase a signé un contrat de trois ans.'),
      article('Un homme de 46 ans dirige Pégase avec Léa Roy, trente ans, sa fille.'),
    );
    expect(found.map(({ value }) => value)).toEqual(['1 200 clients', 'trois ans']);
  });

  test('of a list of figures, none is taken for that of the topic', () => {
    const list = 'Ada recueille 48 % des voix, Pégase 31 %, Ève 12 % et Noé 9 %.';
    expect(figures(article(list))).toEqual([]);
    expect(figures(article('Pégase recueille 31 % des voix.'))).toHaveLength(1);
  });

  test('of a table, the figures are those of the row that names the topic', () => {
    const table = '| Service | Tarif plein |\n|---|---|\n| Pégase | 42 € |\n| Lumina | 95 € |';
    const found = figures(article(table, { title: 'Guide' }));
    expect(found.map(({ value, measure }) => [value, measure])).toEqual([['42 €', 'price']]);
  });

  test('or of the column, and of a row and a column together', () => {
    const table = '| An | Prix Pégase | Prix Lumina |\n|---|---|---|\n| 2020 | 12 € | 15 € |';
    expect(figures(article(table, { title: 'Guide' })).map(({ value }) => value)).toEqual(['12 €']);
  });

  test('what a terminal would obey is no figure', () => {
    expect(figures(article('Pégase vit à \u001b[2J\u001b[0m\u001b[31mParis\u001b[0m.'))).toEqual(
      [],
    );
  });

  describe('an amount that two languages state is one line, the asker’s language in front', () => {
    const english = { lang: 'en', source: 'A', date: '2015' } as const;
    const french = { source: 'B', date: '2019' };

    test('whichever article is older', () => {
      const [first, ...others] = figures(
        article('The State gave Pégase 75 million euros.', english),
        article('L’État a versé 75 millions d’euros à Pégase.', french),
      );
      expect(others).toEqual([]);
      expect([first?.quote.lang, first?.measure]).toEqual(['fr', 'funding']);
      expect(first?.quote.also.map(({ source }) => source)).toEqual(['A']);
    });

    test('also where the sentence leaves the topic to its title', () => {
      const [first] = figures(
        article('The State gave Pégase 75 million euros.', english),
        article('La France se disait prête à y mettre 75 millions d’euros.', french),
      );
      expect(first?.value).toBe('75 millions d’euros');
      expect(first?.measure).toBe('funding');
    });

    test('a share only with the same names and numbers around it', () => {
      const told = article('Only a third of the 27 followed Pégase, says Lumina.', english);
      const same = article('Un tiers des 27 pays l’a suivi, selon Lumina.', french);
      const other = article('Un tiers des clients est parti, selon Altair.', french);
      expect(figures(told, same).map(({ quote }) => quote.lang)).toEqual(['fr']);
      expect(figures(told, other).map(({ quote }) => quote.lang)).toEqual(['en']);
    });
  });
});
