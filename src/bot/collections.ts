import { ConfigError } from '../config/config.ts';
import { fold } from '../language/fold.ts';
import type { Place, Platform } from './events.ts';

/** Which collections are restricted, and in which channels the configuration opens them. */
export interface Restrictions {
  /** Folded names of the restricted collections. */
  readonly restricted: ReadonlySet<string>;
  /** Folded name → `slack:T1/C1`. */
  readonly opened: ReadonlyMap<string, ReadonlySet<string>>;
}

const PLATFORMS: readonly Platform[] = ['terminal', 'slack', 'discord'];
const FORM = 'COLLECTION_CHANNELS is written finance=slack:T1/C1,discord:G1/C2;rh=slack:T1/C3';

/**
 * Reads RESTRICTED_COLLECTIONS and COLLECTION_CHANNELS. A collection that only the map names is
 * restricted as well: whoever says where it may be quoted does not want it elsewhere. Throws
 * `ConfigError`.
 */
export function readRestrictions(
  names: readonly string[] | undefined,
  map: string | undefined,
): Restrictions {
  const opened = new Map<string, ReadonlySet<string>>();
  for (const part of (map ?? '').split(';').filter((text) => text.trim())) {
    const [name = '', channels, ...rest] = part.split('=').map((text) => text.trim());
    if (name === '' || !channels || rest.length > 0) throw misread(part);
    const known = opened.get(fold(name)) ?? [];
    opened.set(fold(name), new Set([...known, ...channels.split(',').map(readChannel)]));
  }
  return { restricted: new Set([...(names ?? []).map(fold), ...opened.keys()]), opened };
}

function readChannel(text: string): string {
  const [, platform = '', path] = /^\s*([a-z]+):([^\s:/]*\/[^\s:/]+)\s*$/.exec(text) ?? [];
  const known = PLATFORMS.some((name) => name === platform);
  if (!known || path === undefined) throw misread(text);
  return `${platform}:${path}`;
}

function misread(part: string): ConfigError {
  return new ConfigError(`COLLECTION_CHANNELS: “${part.trim()}” does not parse. ${FORM}.`);
}

/** The channel of a place as the map writes it: the same for all its threads. */
export function channelName({ platform, workspace, channel }: Place): string {
  return `${platform}:${workspace}/${channel}`;
}

/**
 * The restricted collections among `known` that a place may not see. Only a plain channel can be
 * opened one, by the configuration or by its settings; direct messages and channels shared with
 * other organisations never. `settings` undefined: they could not be read, so nothing is open.
 */
export function hiddenCollections(
  place: Place,
  { restricted, opened }: Restrictions,
  settings: readonly string[] | undefined,
  known: readonly string[],
): ReadonlySet<string> {
  const open = (name: string) =>
    place.kind === 'channel' &&
    settings !== undefined &&
    (opened.get(name)?.has(channelName(place)) === true || settings.some((s) => fold(s) === name));
  const closed = (name: string) => restricted.has(fold(name)) && !open(fold(name));
  return new Set([...known, ...restricted].filter(closed));
}
