import type { Filters } from '../answer/answer.ts';
import type { Library } from '../articles/library.ts';
import { isPublisher, nearNames } from '../articles/publisher.ts';
import { fold } from '../language/fold.ts';

/** Why filters leave nothing: a publisher or a folder that no article has; and which there are. */
export function unknownFilter(library: Library, { source, collection }: Filters) {
  // To count the holdings of a large corpus takes longer than to answer.
  if (!source?.length && !collection?.length) return undefined;
  const { sources, collections } = library.holdings('all');
  return (
    unknownIn('source', source, sources, isPublisher) ??
    unknownIn('collection', collection, collections, (wanted, name) => fold(wanted) === fold(name))
  );
}

function unknownIn(
  option: string,
  wanted: readonly string[] | undefined,
  known: readonly { readonly name: string }[],
  isOne: (wanted: string, name: string) => boolean,
): string | undefined {
  const names = known.map(({ name }) => name).filter(Boolean);
  const unknown = wanted?.find((name) => !names.some((have) => isOne(name, have)));
  if (unknown === undefined) return undefined;
  const remedy =
    names.length === 0
      ? `leave --${option} out`
      : `there are: ${nearNames(unknown, names).join(' | ')}`;
  return `no article has the ${option} “${unknown}”; ${remedy}`;
}
