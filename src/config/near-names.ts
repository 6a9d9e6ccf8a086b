import { edits } from '../language/edits.ts';
import { environment } from './config.ts';

const KNOWN = Object.keys(environment.shape);
const OF_PLATFORMS = /^(?:SLACK|DISCORD)_/;
/** Letters that may be wrong in any name, and in one that begins as those of the platforms do. */
const SLIP = 2;
const WRONG_WORD = 5;

/** Variables that nobody reads and that look like one of a platform: a token would go unnoticed. */
export function nearNames(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env)
    .filter((name) => !KNOWN.includes(name) && env[name]?.trim())
    .flatMap((name) => {
      const meant = meantBy(name);
      return meant === undefined ? [] : [`${name} is not a setting; did you mean ${meant}?`];
    });
}

function meantBy(name: string): string | undefined {
  const most = OF_PLATFORMS.test(name) ? WRONG_WORD : SLIP;
  const [first] = KNOWN.filter((known) => OF_PLATFORMS.test(known))
    .filter((known) => Math.abs(known.length - name.length) <= most)
    .map((known) => ({ known, distance: edits(name, known) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return first?.known;
}
