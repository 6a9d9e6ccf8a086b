import type { Filters } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import { fold } from '../language/fold.ts';

/** Why filters leave nothing: a publisher or a folder that no article has; and which there are. */
export function unknownFilter(library: Library, { source, collection }: Filters) {
  const { sources, collections } = library.holdings('all');
  return unknownIn('source', source, sources) ?? unknownIn('collection', collection, collections);
}

function unknownIn(
  option: string,
  wanted: readonly string[] | undefined,
  known: readonly { readonly name: string }[],
): string | undefined {
  const names = known.map(({ name }) => name).filter(Boolean);
  const folded = new Set(names.map(fold));
  const unknown = wanted?.find((name) => !folded.has(fold(name)));
  if (unknown === undefined) return undefined;
  const remedy = names.length === 0 ? `leave --${option} out` : `there are: ${names.join(', ')}`;
  return `no article has the ${option} “${unknown}”; ${remedy}`;
}
