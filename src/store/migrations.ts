import type { CreateTableBuilder, Kysely, Migration, MigrationProvider } from 'kysely';

/**
 * The schema's history, oldest first. A migration that was released never changes. Every statement
 * is `if not exists`, so that one that was cut short can run again.
 *
 * `contact` (watches, subscriptions) is the one place where a person's platform id is kept, since
 * a promise to tell somebody needs it; it is sealed when ENCRYPTION_KEY is set.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-conversation': { up: conversation },
  '002-digest': { up: digest },
  '003-announcements': { up: announcements },
};

/** For Kysely's `Migrator`. */
export const migrations: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };

// A migration sees the tables as they were then, not as `Tables` says they are now.
type Untyped = Kysely<unknown>;

async function conversation(db: Untyped): Promise<void> {
  await create(db, 'meta', ['name'], { name: 'text', value: 'text' });
  await create(db, 'claims', ['platform', 'key'], {
    platform: 'text',
    key: 'text',
    workspace: 'text',
    channel: 'text',
    person: 'text',
    state: 'text',
    owner: 'text',
    lease_until: 'text',
    attempts: 'integer',
    event: 'text?',
    accepted_at: 'text',
  });
  await index(db, 'claims', ['state', 'accepted_at']);
  await create(db, 'conversations', ['platform', 'workspace', 'channel', 'thread', 'speaker'], {
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    thread: 'text',
    speaker: 'text',
    asker: 'text',
    question: 'text',
    filters: 'text',
    started: 'integer',
    stopped: 'integer',
    last_speaker: 'text',
    last_asked: 'integer',
    updated_at: 'text',
  });
  await replies(db);
  await people(db);
}

async function replies(db: Untyped): Promise<void> {
  await create(db, 'replies', ['ref'], {
    ref: 'text',
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    thread: 'text',
    place_kind: 'text',
    person: 'text?',
    audience: 'text',
    question: 'text',
    filters: 'text',
    locale: 'text',
    tone: 'text',
    visible: 'integer?',
    blocks: 'text',
    created_at: 'text',
  });
  await create(db, 'feedback', ['ref', 'person'], {
    ref: 'text',
    person: 'text',
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    verdict: 'text',
    reason: 'text?',
    at: 'text',
  });
  await create(db, 'questions', ['id'], {
    id: 'text',
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    person: 'text',
    text: 'text',
    locale: 'text',
    outcome: 'text',
    confidence: 'double precision',
    cause: 'text',
    at: 'text',
  });
  await index(db, 'questions', ['at']);
}

async function people(db: Untyped): Promise<void> {
  await create(db, 'settings', ['scope', 'platform', 'workspace', 'subject', 'key'], {
    scope: 'text',
    platform: 'text',
    workspace: 'text',
    subject: 'text',
    key: 'text',
    value: 'text',
    updated_at: 'text',
  });
  await create(db, 'installations', ['platform', 'workspace'], {
    platform: 'text',
    workspace: 'text',
    sealed: 'text',
    updated_at: 'text',
  });
}

async function digest(db: Untyped): Promise<void> {
  const place = { platform: 'text', workspace: 'text', channel: 'text' } as const;
  await create(db, 'watches', ['id'], {
    id: 'text',
    ...place,
    thread: 'text',
    place_kind: 'text',
    person: 'text',
    contact: 'text',
    question: 'text',
    filters: 'text',
    locale: 'text',
    state: 'text',
    article: 'text?',
    tried: 'integer?',
    content: 'text?',
    owner: 'text?',
    lease_until: 'text?',
    attempts: 'integer?',
    created_at: 'text',
    fired_at: 'text?',
  });
  await index(db, 'watches', ['state']);
  await create(db, 'subscriptions', ['platform', 'workspace', 'channel'], {
    ...place,
    place_kind: 'text',
    time: 'text',
    time_zone: 'text',
    days: 'text',
    filters: 'text',
    when_empty: 'text',
    locale: 'text',
    state: 'text',
    paused_until: 'text?',
    failures: 'integer',
    failure: 'text?',
    person: 'text',
    contact: 'text',
    set_up_by: 'text',
    announced: 'integer',
    cursor: 'integer',
    active_from: 'text',
    created_at: 'text',
    updated_at: 'text',
  });
  await ledger(db, place);
}

async function ledger(db: Untyped, place: Record<string, ColumnType>): Promise<void> {
  await create(db, 'digest_ledger', ['platform', 'workspace', 'channel', 'local_date'], {
    ...place,
    local_date: 'text',
    state: 'text',
    due_at: 'text',
    owner: 'text',
    lease_until: 'text',
    attempts: 'integer',
    content: 'text?',
    message: 'text?',
    reply_ref: 'text?',
    updated_at: 'text',
  });
  await index(db, 'digest_ledger', ['state', 'due_at']);
  await create(db, 'seen_articles', ['platform', 'workspace', 'channel', 'article'], {
    ...place,
    article: 'text',
    bucket: 'text',
    detail: 'text?',
    local_date: 'text',
    at: 'text',
  });
  await create(db, 'known_articles', ['article'], {
    article: 'text',
    fingerprint: 'text',
    seq: 'integer',
    at: 'text',
  });
  await index(db, 'known_articles', ['fingerprint']);
  await index(db, 'known_articles', ['seq']);
}

async function announcements(db: Untyped): Promise<void> {
  await create(db, 'announcements', ['platform', 'workspace', 'channel', 'message'], {
    platform: 'text',
    workspace: 'text',
    channel: 'text',
    message: 'text',
    attempts: 'integer',
    due_at: 'text',
    since: 'text',
  });
}

/** A question mark marks a column that may be null. */
type ColumnType = 'text' | 'text?' | 'integer' | 'integer?' | 'double precision';

async function create(
  db: Untyped,
  table: string,
  key: readonly string[],
  columns: Readonly<Record<string, ColumnType>>,
): Promise<void> {
  let builder: TableBuilder = db.schema.createTable(table).ifNotExists();
  for (const [name, type] of Object.entries(columns)) builder = column(builder, name, type);
  await builder.addPrimaryKeyConstraint(`${table}_key`, [...key]).execute();
}

type TableBuilder = CreateTableBuilder<string, string>;

function column(builder: TableBuilder, name: string, type: ColumnType): TableBuilder {
  switch (type) {
    case 'text?':
      return builder.addColumn(name, 'text');
    case 'integer?':
      return builder.addColumn(name, 'integer');
    default:
      return builder.addColumn(name, type, (c) => c.notNull());
  }
}

async function index(db: Untyped, table: string, columns: readonly string[]): Promise<void> {
  const builder = db.schema.createIndex(`${table}_by_${columns.join('_')}`).ifNotExists();
  await builder
    .on(table)
    .columns([...columns])
    .execute();
}
