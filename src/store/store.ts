import { randomBytes } from 'node:crypto';
import type { Platform } from '../bot/events.ts';
import { type Claims, claimsIn } from './claims.ts';
import type { Tools } from './context.ts';
import { type Conversations, conversationsIn } from './conversations.ts';
import { backup, exportLines } from './copies.ts';
import { type Database, openDatabase, type Where, wipe } from './database.ts';
import { type Feedback, feedbackIn } from './feedback.ts';
import { forgetPerson, forgetWorkspace, purge } from './forgetting.ts';
import { type Installations, installationsIn } from './installations.ts';
import { anonymousOwner, type Owner } from './owner.ts';
import { openPeople, type People } from './people.ts';
import { type Questions, questionsIn } from './questions.ts';
import { type Replies, repliesIn } from './replies.ts';
import { prune } from './retention.ts';
import { type Secrets, secretsWith } from './secrets.ts';
import { type SettingsTable, settingsIn } from './settings.ts';
import { type Watches, watchesIn } from './watches.ts';

/** All that the bot remembers. */
export interface Store {
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly replies: Replies;
  readonly feedback: Feedback;
  readonly questions: Questions;
  readonly settings: SettingsTable;
  readonly installations: Installations;
  readonly watches: Watches;
  readonly people: People;
  readonly secrets: Secrets;
  /** Who this process is, for leases. */
  readonly owner: Owner;
  /** For repositories that live elsewhere (the digest's). */
  readonly tools: Tools;
  /** Drops what is older than some days; returns how many rows went. */
  prune(now: Date, days: number): Promise<number>;
  /** Deletes all that is known of a person, by hash; returns how many things that were. */
  forgetPerson(person: string): Promise<number>;
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>;
  /** Deletes everything; returns how many rows went. */
  purge(): Promise<number>;
  /** All that is remembered, as JSON lines without line ends. */
  export(): AsyncIterable<string>;
  /** Writes a copy to a new file while the bot runs. SQLite only. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly now: () => Date;
  readonly encryptionKey?: string | undefined;
  readonly hashSalt?: string | undefined;
  /** Who this process is; without it, only leases tell whether another process is gone. */
  readonly owner?: Owner;
}

/** Opens the database, brings its tables up to date, and gives access to what is in it. */
export async function openStore(where: Where, options: StoreOptions): Promise<Store> {
  const secrets = secretsWith(options.encryptionKey);
  const database = await openDatabase(where);
  const tools: Tools = { db: database.db, now: options.now, newRef };
  const people = await openPeople(database.db, options.hashSalt);
  const owner = options.owner ?? anonymousOwner(newRef());
  return {
    ...repositories(tools, secrets),
    claims: claimsIn(tools, people, owner),
    people,
    secrets,
    owner,
    tools,
    ...upkeep(tools, database),
  };
}

function repositories(tools: Tools, secrets: Secrets) {
  return {
    conversations: conversationsIn(tools),
    replies: repliesIn(tools),
    feedback: feedbackIn(tools),
    questions: questionsIn(tools),
    settings: settingsIn(tools),
    installations: installationsIn(tools, secrets),
    watches: watchesIn(tools, secrets),
  };
}

function upkeep(tools: Tools, database: Database) {
  return {
    prune: (now: Date, days: number) => prune(tools, now, days),
    forgetPerson: (person: string) => thenWipe(database, forgetPerson(tools, person)),
    forgetWorkspace: (platform: Platform, workspace: string) =>
      thenWipe(database, forgetWorkspace(tools, platform, workspace)),
    purge: () => thenWipe(database, purge(tools)),
    export: () => exportLines(database),
    backup: (file: string) => backup(database, file),
    close: () => database.db.destroy(),
  };
}

async function thenWipe<Result>(database: Database, deleting: Promise<Result>): Promise<Result> {
  const result = await deleting;
  await wipe(database);
  return result;
}

/** 96 random bits: not to be guessed, so that a button cannot be made up. */
function newRef(): string {
  return randomBytes(12).toString('base64url');
}
