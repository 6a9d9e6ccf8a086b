import { evaluate, evaluateWith, type Scores } from '../../evaluation/evaluate.ts';
import { type EvaluationSet, readSet } from '../../evaluation/sets.ts';
import { loadResources } from '../../library/resources.ts';
import { WHOLE } from '../engines.ts';
import { miniSearchPeer } from './minisearch.ts';
import { oramaPeer } from './orama.ts';
import { sqlitePeer } from './sqlite.ts';
import { stagesOf } from './stages.ts';

/** What one engine's answers to one set are worth. */
export interface Quality {
  readonly kind: 'quality';
  readonly engine: string;
  readonly scores: Scores;
}

/** Asks a set's questions of every peer, of each stage of this project, and of the whole. */
export async function measureQuality(
  folder: string,
  tell: (doing: string) => void,
): Promise<Quality[]> {
  return compareOn(await readSet(folder), tell);
}

export async function compareOn(
  set: EvaluationSet,
  tell: (doing: string) => void,
): Promise<Quality[]> {
  const resources = loadResources();
  const peers = [miniSearchPeer, oramaPeer, sqlitePeer, ...stagesOf(resources)];
  const compared: Quality[] = [];
  for (const { name, open } of peers) {
    tell(`${set.name}: ${name}`);
    const respond = await open(set);
    compared.push({ kind: 'quality', engine: name, scores: evaluateWith(set, respond) });
  }
  tell(`${set.name}: ${WHOLE}`);
  return [...compared, { kind: 'quality', engine: WHOLE, scores: evaluate(set, resources) }];
}
