import { announcesLinks, isFurniture, isLink } from '../articles/furniture.ts';
import { isMenu } from '../articles/navigation.ts';
import { type Block, withoutMark } from './blocks.ts';
import { listAt } from './lists.ts';

/** Leaves out what sites put around a text, and the links that a `See also:` announces. */
export function withoutFurniture(text: string, all: readonly Block[]): Block[] {
  const contents = all.map(({ start, end }) => text.slice(start, end));
  const menus = menuItems(all, contents);
  let isAnnounced = false;
  return all.filter(({ kind }, at) => {
    const content = contents[at] ?? '';
    const isLeftOut = kind !== 'row' && isFurniture(content, contents[at + 1]);
    isAnnounced = isLeftOut ? announcesLinks(content) : isAnnounced && isLink(content);
    return !isAnnounced && !isLeftOut && !menus.has(at);
  });
}

/** The blocks that are items of menus, by number. */
function menuItems(all: readonly Block[], contents: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < all.length; at += 1) {
    const { length } = all[at]?.kind === 'item' ? listAt(all, at) : [];
    if (isMenu(contents.slice(at, at + length).map(withoutMark)))
      for (let item = at; item < at + length; item += 1) found.add(item);
    at += Math.max(0, length - 1);
  }
  return found;
}
