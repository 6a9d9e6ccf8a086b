import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What answering takes, and nothing beside it. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  // To find its own posts again after a crash, and to reply to a message.
  PermissionFlagsBits.ReadMessageHistory;

/** The page for people; `OAuth2Routes.authorizationURL` is the API's, which only leads here. */
const PAGE = 'https://discord.com/oauth2/authorize';

/** The address that adds the bot to a server; Discord offers a person's own account there too. */
export function inviteLink(application: string): string {
  const address = new URL(PAGE);
  address.searchParams.set('client_id', application);
  address.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
  address.searchParams.set('permissions', String(PERMISSIONS));
  return address.href;
}
