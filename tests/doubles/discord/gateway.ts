import type { IncomingMessage } from 'node:http';
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildPayload, userPayload } from './payloads.ts';
import type { World } from './world.ts';

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  /** All that was dispatched, for resuming; the sequence number is the index plus one. */
  readonly sent: { readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
}

/** Frames as they come: parsed, not yet believed. */
interface Frame {
  readonly op: number;
  readonly d: unknown;
}

/** Discord's gateway: sessions that survive their connections. */
export class Gateway {
  readonly #world: World;
  readonly #sockets = new Set<WebSocket>();
  readonly #sessions = new Map<string, Session>();
  readonly #server = new WebSocketServer({ noServer: true });
  heartbeatMs = 41_250;
  shards = 1;
  /** A zombie accepts everything and acknowledges no heartbeat. */
  zombie = false;
  identifies = 0;
  resumes = 0;
  heartbeats = 0;
  /** Intents of each identify, in order. */
  readonly intents: number[] = [];
  url = '';

  constructor(world: World) {
    this.#world = world;
  }

  upgrade(request: IncomingMessage, socket: import('node:stream').Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => this.#welcome(client));
  }

  /** Sessions that have a connection now. */
  get connected(): number {
    return this.#open().length;
  }

  /** The event goes to the shard of the server; private ones to the first. */
  dispatch(t: string, d: unknown, guild: string | undefined, needs = 0): void {
    for (const session of this.#sessions.values()) {
      if (!isFor(session, guild) || (session.intents & needs) !== needs) continue;
      session.sent.push({ t, d: forIntents(t, d, session, this.#world) });
      transmit(session, session.sent.length - 1);
    }
  }

  /** Sends the event about this id once more, under a new sequence number. */
  repeat(t: string, id: string): void {
    for (const session of this.#sessions.values()) {
      const last = session.sent.findLast((event) => event.t === t && isAbout(event.d, id));
      if (!last) continue;
      session.sent.push(last);
      transmit(session, session.sent.length - 1);
    }
  }

  askToReconnect(): void {
    for (const session of this.#open())
      send(session.socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidate(resumable: boolean): void {
    const sessions = this.#open();
    if (!resumable) this.#sessions.clear();
    for (const session of sessions)
      send(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  /** Closes every connection for a reason, such as a token that was reset. */
  dismiss(reason: GatewayCloseCodes): void {
    for (const socket of this.#sockets) socket.close(reason);
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #open(): Session[] {
    return [...this.#sessions.values()].filter((session) => session.socket);
  }

  #welcome(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#forget(socket));
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data))));
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatMs } });
  }

  #forget(socket: WebSocket): void {
    this.#sockets.delete(socket);
    for (const session of this.#sessions.values())
      if (session.socket === socket) session.socket = undefined;
  }

  #receive(socket: WebSocket, frame: Frame): void {
    // The op decides the shape of `d`; discord.js is trusted to keep to its own types.
    if (frame.op === GatewayOpcodes.Identify)
      this.#identify(socket, frame.d as GatewayIdentifyData);
    if (frame.op === GatewayOpcodes.Resume) this.#resume(socket, frame.d as GatewayResumeData);
    if (frame.op === GatewayOpcodes.Heartbeat) this.#beat(socket);
  }

  #beat(socket: WebSocket): void {
    this.heartbeats += 1;
    if (!this.zombie) send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
  }

  #identify(socket: WebSocket, identify: GatewayIdentifyData): void {
    this.identifies += 1;
    this.intents.push(identify.intents);
    const refusal = this.#refusal(identify);
    if (refusal) {
      socket.close(refusal);
      return;
    }
    const shard: [number, number] = identify.shard ? [...identify.shard] : [0, 1];
    const id = this.#world.clock.snowflake();
    const session: Session = { id, shard, intents: identify.intents, sent: [], socket };
    this.#sessions.set(id, session);
    this.#greet(session, shard);
  }

  #refusal(identify: GatewayIdentifyData): number | undefined {
    if (identify.token !== this.#world.token) return GatewayCloseCodes.AuthenticationFailed;
    const wantsContent = identify.intents & GatewayIntentBits.MessageContent;
    if (wantsContent && !this.#world.messageContentGranted)
      return GatewayCloseCodes.DisallowedIntents;
    const [id, count] = identify.shard ?? [0, 1];
    return id >= count ? GatewayCloseCodes.InvalidShard : undefined;
  }

  #greet(session: Session, shard: [number, number]): void {
    const guilds = [...this.#world.guilds.values()].filter((guild) => isFor(session, guild.id));
    const ready: GatewayReadyDispatchData = {
      v: 10,
      user: userPayload(this.#world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard,
      application: {
        id: this.#world.applicationId,
        flags: ApplicationFlags.Embedded,
        flags_new: '0',
      },
    };
    const greetings = [
      { t: GatewayDispatchEvents.Ready, d: ready },
      ...guilds.map((guild) => ({
        t: GatewayDispatchEvents.GuildCreate,
        d: guildPayload(this.#world, guild),
      })),
    ];
    session.sent.push(...greetings);
    for (const index of greetings.keys()) transmit(session, index);
  }

  #resume(socket: WebSocket, resume: GatewayResumeData): void {
    this.resumes += 1;
    const session = this.#sessions.get(resume.session_id);
    if (!session) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    for (let index = resume.seq; index < session.sent.length; index += 1) transmit(session, index);
    session.sent.push({ t: GatewayDispatchEvents.Resumed, d: {} });
    transmit(session, session.sent.length - 1);
  }
}

function isAbout(event: unknown, id: string): boolean {
  return event !== null && typeof event === 'object' && 'id' in event && event.id === id;
}

function isFor(session: Session, guild: string | undefined): boolean {
  const [id, count] = session.shard;
  return guild ? Number((BigInt(guild) >> 22n) % BigInt(count)) === id : id === 0;
}

/** A message's text is kept from a client that may not read it. */
function forIntents(t: string, d: unknown, session: Session, world: World): unknown {
  if (t !== GatewayDispatchEvents.MessageCreate) return d;
  if (session.intents & GatewayIntentBits.MessageContent) return d;
  const message = d as { guild_id?: string; author: { id: string }; mentions: { id: string }[] };
  const mayRead =
    !message.guild_id ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
  return mayRead ? d : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

function transmit(session: Session, index: number): void {
  const event = session.sent[index];
  if (event) send(session.socket, { op: GatewayOpcodes.Dispatch, s: index + 1, ...event });
}

function send(socket: WebSocket | undefined, frame: object): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(frame));
}
