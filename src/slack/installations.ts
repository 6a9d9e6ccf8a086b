import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { workspaceOf } from './received.ts';

/** The part of an installation that answering needs; the rest is kept as it came. */
const installation = z.looseObject({
  bot: z.looseObject({ token: z.string().min(1) }),
  isEnterpriseInstall: z.boolean().default(false),
});

/**
 * Installations of a distributed app, by team or, for a whole organisation, by enterprise. The
 * store encrypts them; without ENCRYPTION_KEY it refuses to keep them.
 */
export function installationStore({
  installations,
}: Pick<Store, 'installations'>): InstallationStore {
  return {
    async storeInstallation(given) {
      await installations.save('slack', ownerOf(given), given);
    },
    async fetchInstallation(query) {
      const found = await findFor(installations, query);
      const parsed = installation.safeParse(found);
      if (!parsed.success) throw new Error(`Verbatim is not installed in ${nameOf(query)}.`);
      // What was checked is what this folder reads; Bolt wrote the rest, and reads it back.
      return parsed.data as unknown as Installation;
    },
    async deleteInstallation(query) {
      await installations.remove('slack', nameOf(query));
    },
  };
}

async function findFor(
  installations: Store['installations'],
  query: InstallationQuery<boolean>,
): Promise<unknown> {
  const found = await installations.find('slack', nameOf(query));
  // A team of an organisation may have no installation of its own.
  if (found !== undefined || query.enterpriseId === undefined) return found;
  return installations.find('slack', query.enterpriseId);
}

function nameOf(query: InstallationQuery<boolean>): string {
  return workspaceOf({
    team: query.teamId || undefined,
    enterprise: query.enterpriseId || undefined,
    wholeOrganisation: query.isEnterpriseInstall,
  });
}

function ownerOf(given: Installation): string {
  return workspaceOf({
    team: given.team?.id,
    enterprise: given.enterprise?.id,
    wholeOrganisation: given.isEnterpriseInstall ?? false,
  });
}
