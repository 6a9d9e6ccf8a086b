import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BESIDE = fileURLToPath(new URL('../../../shared/schemas', import.meta.url));

/**
 * The folder of what the platforms publish about their APIs: slack-manifest-*.json, slack-samples/
 * and discord-openapi.json. They are theirs and no part of the project; where they are absent, the
 * checks against them are left out, and that is told.
 */
export const officialSchemas: string | undefined =
  process.env.VERBATIM_SCHEMAS ?? (existsSync(BESIDE) ? BESIDE : undefined);

/** What vitest runs before all tests: said once, not by each file that would look into the folder. */
export default function tell(): void {
  if (officialSchemas !== undefined) return;
  console.warn(
    "Left out: checks against the platforms' own schemas. Set VERBATIM_SCHEMAS to a folder with slack-manifest-*.json, slack-samples/ and discord-openapi.json.",
  );
}
