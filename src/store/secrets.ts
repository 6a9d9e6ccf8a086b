import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ConfigError } from '../config/config.ts';

/** Keeps texts unreadable at rest: AES-256-GCM under the key of ENCRYPTION_KEY. */
export interface Secrets {
  /** Is there a key? Without one `seal` and `open` throw. */
  readonly available: boolean;
  /** `context` names what the text belongs to; it opens only under the same name. */
  seal(text: string, context: string): string;
  open(sealed: string, context: string): string;
}

const HOW = 'make one with `openssl rand -base64 32` and set ENCRYPTION_KEY to it';

/** Reads the key: 32 bytes as base64 or hex. Throws `ConfigError` when it is something else. */
export function secretsWith(encryptionKey: string | undefined): Secrets {
  if (encryptionKey === undefined) return { available: false, seal: noKey, open: noKey };
  const key = readKey(encryptionKey);
  return {
    available: true,
    seal: (text, context) => seal(key, text, context),
    open: (sealed, context) => open(key, sealed, context),
  };
}

function noKey(): never {
  throw new ConfigError(`Tokens can only be stored encrypted, and there is no key: ${HOW}.`);
}

function readKey(text: string): Buffer {
  const key = /^[\da-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length === 32) return key;
  throw new ConfigError(`ENCRYPTION_KEY is not 32 bytes in base64 or hex: ${HOW}.`);
}

function seal(key: Buffer, text: string, context: string): string {
  // GCM needs a nonce that never repeats under one key; 96 random bits are its standard.
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
  return ['v1', ...parts].join('.');
}

function open(key: Buffer, sealed: string, context: string): string {
  const [version, nonce, tag, body] = sealed.split('.');
  if (version !== 'v1' || !nonce || !tag || body === undefined) throw unreadable(context);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw unreadable(context, error);
  }
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

function unreadable(context: string, cause?: unknown): Error {
  return new Error(
    `What is stored for ${context} does not open with this ENCRYPTION_KEY: set the key it was stored with, or install again.`,
    { cause },
  );
}
