/**
 * Which group each member is in, and which members a group has, as chains through flat arrays: a
 * list of its own for each of 60,000 groups took twenty times the time to load.
 */
export class Grouping {
  /** By member: its group. -1 stands for none here and below. */
  #groups: Int32Array;
  /** By member: the one that came to its group before it. */
  #before: Int32Array;
  /** By group: the member that came last. */
  #newest: Int32Array = new Int32Array(0);

  /** `groups` are the groups of the members 0, 1, 2 …, as `groups()` gave them. */
  constructor(groups: Int32Array = new Int32Array(0)) {
    this.#groups = groups.slice();
    this.#before = new Int32Array(groups.length).fill(-1);
    for (let member = 0; member < groups.length; member += 1) {
      const group = groups[member] ?? -1;
      if (group >= 0) this.#chain(member, group);
    }
  }

  /** Puts a member that is in no group yet into one. */
  put(member: number, group: number): void {
    this.#groups = withRoomFor(member, this.#groups);
    this.#before = withRoomFor(member, this.#before);
    this.#groups[member] = group;
    this.#chain(member, group);
  }

  groupOf(member: number): number {
    return this.#groups[member] ?? -1;
  }

  /** In the order that they came in. */
  members(group: number): number[] {
    const found: number[] = [];
    for (let member = this.#newest[group] ?? -1; member >= 0; member = this.#before[member] ?? -1) {
      found.push(member);
    }
    return found.reverse();
  }

  /** The groups of the first members. */
  groups(members: number): Int32Array {
    return withRoomFor(members - 1, this.#groups).slice(0, members);
  }

  #chain(member: number, group: number): void {
    this.#newest = withRoomFor(group, this.#newest);
    this.#before[member] = this.#newest[group] ?? -1;
    this.#newest[group] = member;
  }
}

/** The array, or a longer one whose new places say -1. */
function withRoomFor(at: number, array: Int32Array): Int32Array {
  if (at < array.length) return array;
  const longer = new Int32Array(Math.ceil((at + 1) * 1.5)).fill(-1);
  longer.set(array);
  return longer;
}
