import { hostname } from 'node:os';
import { type Owner, ownerOf } from '../../src/store/owner.ts';

/** The running process, as an owner of claims. */
export function ownProcess(): Owner {
  return ownerOf({
    host: hostname(),
    pid: process.pid,
    start: String(process.uptime()),
    isRunning(pid) {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    },
  });
}
