import type { Filters } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import { meantPublishers } from '../articles/meant-publisher.ts';
import { nearNames } from '../articles/publisher.ts';
import { fold } from '../language/fold.ts';

/** The filters with their publishers as the articles have them, or what is wrong with them. */
export type NamedFilters<Given extends Filters> =
  | { readonly filters: Given; readonly readings: readonly string[] }
  | { readonly problem: string };

/** Reads the names in filters; one that no article has is a problem, told with those that there are. */
export function namedFilters<Given extends Filters>(
  library: Library,
  filters: Given,
): NamedFilters<Given> {
  // To count the holdings of a large corpus takes longer than to answer.
  if (!filters.source?.length && !filters.collection?.length) return { filters, readings: [] };
  const { sources, collections } = library.holdings('all');
  const names = sources.map(({ name }) => name);
  const source: string[] = [];
  for (const wanted of filters.source ?? []) {
    const [meant, ...others] = meantPublishers(wanted, names);
    if (meant === undefined) return unknown('source', wanted, names);
    if (others.length > 0) return several(wanted, [meant, ...others]);
    source.push(meant);
  }
  const folders = collections.map(({ name }) => name);
  const isFolder = (wanted: string) => folders.some((name) => fold(name) === fold(wanted));
  const folder = filters.collection?.find((wanted) => !isFolder(wanted));
  if (folder !== undefined) return unknown('collection', folder, folders);
  const read = source.length === 0 ? filters : { ...filters, source };
  return { filters: read, readings: readings(filters.source ?? [], source) };
}

/** What is not read as it is written. */
function readings(written: readonly string[], read: readonly string[]): string[] {
  return written.flatMap((name, at) =>
    read[at] === name ? [] : [`the source “${name}” is read as “${read[at]}”`],
  );
}

function unknown(option: string, wanted: string, known: readonly string[]) {
  const names = known.filter(Boolean);
  const remedy =
    names.length === 0
      ? `leave --${option} out`
      : `there are: ${nearNames(wanted, names).join(' | ')}`;
  return { problem: `no article has the ${option} “${wanted}”; ${remedy}` };
}

function several(wanted: string, names: readonly string[]) {
  return { problem: `the source “${wanted}” may be any of: ${names.join(' | ')}` };
}
