import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemas } from '../../support/schemas.ts';

interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

/** Says what in a request body is not as Discord's own description of its API wants it. */
export type Validator = (method: string, path: string, body: unknown) => readonly string[];

/** The official document, where there is one; else nothing is held against it. */
export function officialSchema(): Validator {
  const file = join(schemas ?? '', 'discord-openapi.json');
  return schemas !== undefined && existsSync(file) ? validator(readDocument(file)) : () => [];
}

function readDocument(file: string): Document {
  // The file is Discord's OpenAPI document; a wrong one fails at the first look-up below.
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

function validator(document: Document): Validator {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'discord', components: document.components });
  const compiled = new Map<string, ValidateFunction | undefined>();
  const routes = Object.keys(document.paths).sort(literalFirst);
  return (method, path, body) => {
    const route = routes.find((candidate) => matches(candidate, path));
    if (!route) return [`${method} ${path}: no such route in the document`];
    const name = `${method} ${route}`;
    if (!compiled.has(name)) compiled.set(name, compile(ajv, document.paths[route], method));
    const validate = compiled.get(name);
    if (!validate || validate(withoutFalseAlarms(body))) return [];
    return [`${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`];
  };
}

function compile(
  ajv: Ajv2020,
  route: Readonly<Record<string, Operation>> | undefined,
  method: string,
): ValidateFunction | undefined {
  const schema = route?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  return schema && ajv.compile(absolute(schema));
}

/** References of a route's schema, made to point into the whole document. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"discord#/'));
}

function matches(route: string, path: string): boolean {
  const want = route.split('/');
  const have = path.split('/');
  return (
    want.length === have.length &&
    want.every((part, index) => part.startsWith('{') || part === have[index])
  );
}

const literalFirst = (a: string, b: string): number => a.split('{').length - b.split('{').length;

/** The document wants an integer where the service takes, and returns, the number as a string. */
function withoutFalseAlarms(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((command: { default_member_permissions?: unknown }) =>
    typeof command.default_member_permissions === 'string'
      ? { ...command, default_member_permissions: Number(command.default_member_permissions) }
      : command,
  );
}
