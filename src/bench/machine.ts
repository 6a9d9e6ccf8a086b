/** What measuring needs of its process; the command line has it. */
export interface Machine {
  /** Resident memory now, as it is: nobody collects a bot's garbage for it. Bytes. */
  residentBytes(): number;
  /** The most resident memory so far. Bytes. */
  peakBytes(): number;
  /** Spent by this process since its start, in all threads. */
  cpuSeconds(): number;
  secondsSinceStart(): number;
  /** Runs a job (JSON) in a fresh process; resolves with what it printed. Rejects when it fails. */
  runFresh(job: string): Promise<string>;
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
