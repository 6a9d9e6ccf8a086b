import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { completeLine } from '../../src/terminal/complete.ts';
import { createTestBot } from '../support/bot.ts';

const bot = await createTestBot();
const complete = (line: string) => completeLine(line, { bot, commands: COMMANDS, locale: 'fr' });

describe('completion', () => {
  test('of the names of commands, and of what is typed for buttons', () => {
    expect(complete('/s')[0]).toEqual(['/search', '/sources', '/since', '/status', '/settings']);
    expect(complete('/mo')).toEqual([['/more '], '/mo']);
    expect(complete('/share')[0]).toEqual([]);
  });

  test('of publishers, in quotation marks where they have spaces', () => {
    expect(complete('/ask quand ferme Cloudwatt source:le')).toEqual([
      ['source:"Les Echos"', 'source:"Le Monde"'],
      'source:le',
    ]);
    expect(complete('/ask quand source:"Les E')[0]).toEqual(['source:"Les Echos"']);
    expect(complete('/ask quand source:a')[0]).toEqual(['source:AFP']);
  });

  test('of folders and topics', () => {
    expect(complete('/search Pégase collection:fi')[0]).toEqual(['collection:finance']);
    expect(complete('/timeline clou')[0]).toEqual(['Cloudwatt']);
  });

  test('of the names of options, in the language of whoever types', () => {
    expect(complete('/ask quand so')[0]).toEqual(['source:']);
  });

  test('of what an option may be by any of its names, and of one that needs none', () => {
    expect(complete('/ask quand éditeur:a')[0]).toEqual(['éditeur:AFP']);
    expect(complete('/help ')[0]).toEqual(COMMANDS.map(({ name }) => name));
    expect(complete('/help ti')[0]).toEqual(['timeline']);
  });

  test('of sub-commands', () => {
    expect(complete('/settings la')[0]).toEqual(['language']);
  });

  test('leaves questions alone', () => {
    expect(complete('Quand ferme Cl')).toEqual([[], 'Quand ferme Cl']);
  });
});
