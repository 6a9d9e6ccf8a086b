import type { Owner } from '../store/owner.ts';

/** How long an attempt may take before another process looks what became of it. */
const LEASE_MS = 5 * 60_000;
/** A lease that ends later than this was given by a clock that has jumped back since. */
const IMPLAUSIBLE_MS = 60 * 60_000;

/** Something that is to be posted by one process at a time. */
export interface Leased {
  readonly owner: string;
  readonly leaseUntil: Date;
}

/** May this process try it? An attempt that still runs, or waits for its next turn, stands. */
export function isFree({ owner, leaseUntil }: Leased, us: Owner, now: Date): boolean {
  const wait = leaseUntil.getTime() - now.getTime();
  return wait <= 0 || wait > IMPLAUSIBLE_MS || us.isGone(owner);
}

/** Until when an attempt that begins now has it for itself. */
export function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
