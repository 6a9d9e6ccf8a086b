import { OAuth2Routes, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What answering takes, and nothing beside it. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  // To find its own posts again after a crash, and to reply to a message.
  PermissionFlagsBits.ReadMessageHistory;

/** The address that adds the bot to a server; Discord offers a person's own account there too. */
export function inviteLink(application: string): string {
  const address = new URL(OAuth2Routes.authorizationURL);
  address.searchParams.set('client_id', application);
  address.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  address.searchParams.set('permissions', String(PERMISSIONS));
  return address.href;
}
