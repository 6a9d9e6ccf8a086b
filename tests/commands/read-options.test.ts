import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { Option, Options } from '../../commands/command.ts';
import { readOptions } from '../../commands/read-options.ts';
import { settings } from '../../commands/settings.ts';
import { since } from '../../commands/since.ts';

function read(options: Options, text: string, locale: 'fr' | 'en' = 'fr') {
  const result = readOptions(options, { text }, locale);
  return 'problem' in result ? result.problem : result.values;
}

describe('the text after a command', () => {
  test.each([
    ['Quand ferme Cloudwatt ?', { question: 'Quand ferme Cloudwatt ?' }],
    [
      'Quand ? source:"Les Echos" depuis:2019',
      { question: 'Quand ?', source: 'Les Echos', from: '2019' },
    ],
    ['source:“Les Echos” Quand ?', { question: 'Quand ?', source: 'Les Echos' }],
    ['source:« Les Echos » Quand ?', { question: 'Quand ?', source: 'Les Echos' }],
    ["source:'Les Echos' Quand ?", { question: 'Quand ?', source: 'Les Echos' }],
    ['Quand ? source:‘Les Echos’', { question: 'Quand ?', source: 'Les Echos' }],
    ["Quand ? source:'L'Usine nouvelle'", { question: 'Quand ?', source: "L'Usine nouvelle" }],
    ["Qu'a dit l'Élysée d'OBS ?", { question: "Qu'a dit l'Élysée d'OBS ?" }],
    ['Quand ? from:"25 juillet 2019"', { question: 'Quand ?', from: '2019-07-25' }],
    ['Quand ? FROM:07/2019x', expect.stringContaining('pas une date')],
    ['Quand ? depuis:25/07/2019', { question: 'Quand ?', from: '2019-07-25' }],
    ['Quand ? as-of:"July 25, 2019"', { question: 'Quand ?', asOf: '2019-07-25' }],
    ['Quand ? partager:oui', { question: 'Quand ?', share: true }],
    ['Quand ? share:NO', { question: 'Quand ?', share: false }],
    // What people call the options, in either language.
    ["Qui ? depuis:2019 jusqu'à:2020", { question: 'Qui ?', from: '2019', to: '2020' }],
    ['Qui ? since:2019 jusqu’a:2020', { question: 'Qui ?', from: '2019', to: '2020' }],
    ['Qui ? de\u0301puis:2019 until:2020', { question: 'Qui ?', from: '2019', to: '2020' }],
    ['Qui ? éditeur:AFP dossier:etat', { question: 'Qui ?', source: 'AFP', collection: 'etat' }],
    ['Who? publisher:AFP folder:etat', { question: 'Who?', source: 'AFP', collection: 'etat' }],
    // What is no option of the command is part of the question, unless it ends it.
    ['Que dit note:bien ici ?', { question: 'Que dit note:bien ici ?' }],
    ['Que dit https://a.example', { question: 'Que dit https://a.example' }],
    ['Que se passe-t-il à 10:30', { question: 'Que se passe-t-il à 10:30' }],
    ['Question : réponse', { question: 'Question : réponse' }],
    ['Que dit Cloud Act: a history', { question: 'Que dit Cloud Act: a history' }],
    ['Que dit Huawei:Bruxelles', { question: 'Que dit Huawei:Bruxelles' }],
    ['port:443', { question: 'port:443' }],
    ['Que dit "note:bien"', { question: 'Que dit "note:bien"' }],
    ['Que dit « Le Monde » ?', { question: 'Que dit « Le Monde » ?' }],
    ['Quelle est la source : AFP ?', { question: 'Quelle est la source : AFP ?' }],
    // A quotation was parted from what stands right after it, and lost no blanks within.
    ['Que veut dire "O  B  S", au juste ?', { question: 'Que veut dire "O B S", au juste ?' }],
    ['Que dit « source:AFP », ici ?', { question: 'Que dit « source:AFP », ici ?' }],
  ])('%s', (text, values) => {
    expect(read(ask.options, text)).toEqual(values);
  });

  test.each([
    ['', /Il manque «\squestion\s»/],
    ['source:AFP', /Il manque «\squestion\s»/],
    ['Quand ? depuis:2019-02-30', /2019-02-30.*2019-07-25/],
    ['Quand ? partager:peut-être', /oui ou non/],
    ['Quand ? source:AFP source:Reuters', /deux fois/],
    ['Quand ? source:"Les Echos', /guillemet fermant/],
    [
      'Quand ? dosier:etat',
      /l’option «\sdosier\s»\. Vouliez-vous dire «\sdossier\s» \?.*guillemets/,
    ],
    ['Quand ? depui:2019 source:AFP', /Vouliez-vous dire «\sdepuis\s»/],
    ['Quand ? Edituer:AFP', /Vouliez-vous dire «\séditeur\s»/],
    ['Quand ? auteur:Dupont', /l’option «\sauteur\s»\. Pour chercher ces mots tels quels/],
    ['depui:2019', /Vouliez-vous dire «\sdepuis\s»/],
  ])('%s is refused with what to write', (text, problem) => {
    expect(read(ask.options, text)).toMatch(problem);
  });

  test('a required date may stand at the end of the topic, in words', () => {
    const dated = (text: string) => read(since.options, text);
    expect(dated('Flexible Engine 2019-07')).toEqual({ topic: 'Flexible Engine', date: '2019-07' });
    expect(dated('Cloudwatt 1er février 2020')).toEqual({ topic: 'Cloudwatt', date: '2020-02-01' });
    expect(dated('Cloudwatt date:2019')).toEqual({ topic: 'Cloudwatt', date: '2019' });
    expect(dated('budget depuis 2025')).toEqual({ topic: 'budget', date: '2025' });
    expect(dated('Cloudwatt depuis le 1er février 2020')).toEqual({
      topic: 'Cloudwatt',
      date: '2020-02-01',
    });
    expect(dated('the budget since:2025')).toEqual({ topic: 'the budget', date: '2025' });
    expect(dated('depuis 2025')).toMatch(/Il manque «\ssujet\s»/);
    expect(dated('Cloudwatt')).toMatch(/Il manque «\sdate\s»/);
  });

  test.each([
    ['Cloudwatt 2019-13', '2019-13'],
    ['Cloudwatt 31 février 2019', '31 février 2019'],
    ['Cloudwatt demain', 'demain'],
  ])('“%s”: what stands for the date and is none is told, with how to write one', (text, wrong) => {
    expect(read(since.options, text)).toMatch(
      new RegExp(`«\\s${wrong}\\s» n’est pas une date que je comprends. Écrivez 2019, 2019-07`),
    );
  });

  test('without a rest option, words are taken in order and too many are refused', () => {
    const language = settings.subcommands.language?.options ?? {};
    expect(read(language, 'FR')).toEqual({ language: 'fr' });
    expect(read(language, 'de')).toMatch(/l’un de : fr, en, auto/);
    expect(read(language, 'fr now')).toMatch(/^«\snow\s» est de trop\.$/);
    const collection = settings.subcommands.allow?.options ?? {};
    expect(read(collection, 'Ressources humaines')).toEqual({ collection: 'Ressources humaines' });
  });

  test('a choice is taken by its name in either language, or its value', () => {
    const period: Option = {
      type: 'choice',
      name: { fr: 'periode', en: 'period' },
      description: { fr: '', en: '' },
      choices: [{ value: '365', name: { fr: 'année', en: 'year' } }],
    };
    for (const text of ['année', 'ANNEE', 'year', '365', 'period:année', 'periode:Year'])
      expect(read({ period }, text)).toEqual({ period: '365' });
    expect(read({ period }, 'siècle')).toMatch(/l’un de : année\./);
    expect(read({ period }, 'century', 'en')).toMatch(/one of: year\./);
  });

  test('any text is read or refused, and a question without options stays whole', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        const result = readOptions(ask.options, { text }, 'en');
        const words = text.split(/\s+/).filter(Boolean);
        if (words.length === 0 || text.includes(':')) return true;
        return 'values' in result && result.values.question === words.join(' ');
      }),
    );
  });
});

describe('options by name', () => {
  const named = (options: Record<string, string>, locale: 'fr' | 'en' = 'fr') => {
    const result = readOptions(ask.options, { options }, locale);
    return 'problem' in result ? result.problem : result.values;
  };

  test('may have their name in either language, and empty ones count as unset', () => {
    const values = { question: 'Quand ?', asOf: '2019', from: '2018-01' };
    expect(named({ question: 'Quand ?', 'as-of': '2019', depuis: '2018-01' })).toEqual(values);
    expect(named({ question: 'Quand ?', source: ' ' })).toEqual({ question: 'Quand ?' });
  });

  test('an unknown one is refused', () => {
    expect(named({ question: 'Quand ?', colour: 'red' }, 'en')).toMatch(/do not know the option/);
  });
});
