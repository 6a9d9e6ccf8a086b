import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared/schemas', import.meta.url));
const given = process.env.VERBATIM_SCHEMAS;

/** The folder of the platforms' official schemas and samples, where there is one. */
export const schemas: string | undefined = given ?? (existsSync(beside) ? beside : undefined);

/** What vitest runs before all tests: said once, not by each file that would look into the folder. */
export default function tell(): void {
  if (schemas !== undefined) return;
  console.warn(
    'Left out: checks against the schemas and samples of Slack and Discord. Set VERBATIM_SCHEMAS to a folder with slack-manifest-*.json, slack-samples/ and discord-openapi.json.',
  );
}
