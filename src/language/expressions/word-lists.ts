export type Words = ReadonlySet<string>;
export type Table<T> = ReadonlyMap<string, T>;

/** Words as they are written in code: one after the other. */
export const words = (list: string): Words => new Set(list.split(/\s+/).filter(Boolean));

/** `a=1 b=2`; a `_` in a key stands for a space. */
export function numbers(list: string): Table<number> {
  return new Map([...strings(list)].map(([key, value]) => [key, Number(value)]));
}

export function strings(list: string): Table<string> {
  const pairs = list.split(/\s+/).filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key.replaceAll('_', ' '), value];
    }),
  );
}
