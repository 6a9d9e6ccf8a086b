import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Config } from '../config/config.ts';
import { type Owner, ownerOf } from '../store/owner.ts';
import { openStore, type Store } from '../store/store.ts';

/** Opens the database that the configuration names. */
export function openConfiguredStore(config: Config, now: () => Date): Promise<Store> {
  const { DATABASE_URL: url, DATABASE_FILE: file } = config;
  return openStore(url === undefined ? { file } : { url }, {
    now,
    owner: thisProcess(),
    encryptionKey: config.ENCRYPTION_KEY,
    hashSalt: config.HASH_SALT,
  });
}

/** So that another process can tell whether this one is gone. */
function thisProcess(): Owner {
  return ownerOf({ host: hostname(), pid: process.pid, start: randomUUID(), isRunning });
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks only whether the process is there.
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
