/** The process that works on something, so that another one can tell whether it still lives. */
export interface Owner {
  /** `host/pid/start`, unique to this start of the process. */
  readonly name: string;
  /** Surely no longer running? False when that cannot be known from here. */
  isGone(owner: string): boolean;
}

/** What `ownerOf` knows of the running process. */
export interface Process {
  readonly host: string;
  readonly pid: number;
  /** Anything that differs between two starts under the same pid (containers reuse pid 1). */
  readonly start: string;
  /** Is a process with this pid running on this host? */
  isRunning(pid: number): boolean;
}

/**
 * An owner by host and process id. On the same host a dead process is known at once, so that what
 * it left is taken up by the next start; from another host only the end of its lease tells.
 */
export function ownerOf({ host, pid, start, isRunning }: Process): Owner {
  const name = `${host}/${pid}/${start}`;
  return {
    name,
    isGone(other) {
      const [otherHost, otherPid] = other.split('/');
      if (otherHost !== host || other === name) return false;
      return Number(otherPid) === pid || !isRunning(Number(otherPid));
    },
  };
}

/** An owner that knows nothing of processes: only leases tell. */
export function anonymousOwner(name: string): Owner {
  return { name, isGone: () => false };
}
