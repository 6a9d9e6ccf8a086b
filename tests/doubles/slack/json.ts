/** Anything that came over the wire as an object. */
export type Json = { readonly [name: string]: unknown };

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function items(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The arguments of a call: a form whose values may be JSON, or a JSON body. */
export function parseBody(body: string, contentType: string): Json {
  if (contentType.includes('json')) {
    const parsed: unknown = JSON.parse(body || '{}');
    return isRecord(parsed) ? parsed : {};
  }
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [name, decode(value)]);
  return Object.fromEntries(entries);
}

function decode(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
