import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared/schemas', import.meta.url));
const given = process.env.VERBATIM_SCHEMAS;

/** The folder of Slack's official schemas and samples, where there is one. */
export const schemas: string | undefined = given ?? (existsSync(beside) ? beside : undefined);

if (schemas === undefined) {
  console.warn(
    "Left out: checks against Slack's own schemas and samples. Set VERBATIM_SCHEMAS to a folder with slack-manifest-*.json and slack-samples/.",
  );
}
