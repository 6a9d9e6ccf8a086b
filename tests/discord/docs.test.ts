import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environment } from '../../src/config/config.ts';

const docs = readFileSync('docs/discord.md', 'utf8');

/** First column of the table under a heading. */
function firstColumn(heading: string): readonly string[] {
  const section = docs.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => row.split(' | ')[0]?.slice(2) ?? '');
}

const sources = [
  ...readdirSync('src/discord').map((name) => `src/discord/${name}`),
  'src/cli/register.ts',
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('docs/discord.md', () => {
  test('explains messages that the bot does say', () => {
    const own = firstColumn('When something goes wrong').filter(
      (message) => !message.includes('Discord’s own') && !message.includes("Discord's own"),
    );
    const said = own.flatMap((message) => /[`"]([^`"]{12,}[^`"…]*)[`"]/.exec(message)?.[1] ?? []);
    expect(said.length).toBeGreaterThan(8);
    for (const words of said) expect(sources).toContain(words.replace(/^… | …$/g, ''));
  });

  test('lists the settings that there are', () => {
    const listed = firstColumn('All settings').flatMap((cell) => cell.match(/\w+/g) ?? []);
    const known = Object.keys(environment.shape).filter((key) => key.startsWith('DISCORD_'));
    expect([...listed].sort()).toEqual(known.sort());
  });
});
