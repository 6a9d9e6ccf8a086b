import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord, type Json, text } from './json.ts';

/** Socket Mode: envelopes out, acknowledgements in. */
export class SocketMode {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #acked = new Map<string, Json>();
  /** How many connections were ever made. */
  connections = 0;
  /** False: the socket opens, and no hello comes. */
  greets = true;
  /** False: pings are not answered, as on a connection that died unnoticed. */
  alive = true;

  constructor(http: Server) {
    http.on('upgrade', (request, socket, head) => {
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws));
    });
  }

  get connected(): number {
    return this.#sockets.size;
  }

  /** What the app answered to an envelope; undefined while it has not. */
  ackOf(envelope: string): Json | undefined {
    return this.#acked.get(envelope);
  }

  /** Sends one envelope on the newest connection. Returns its id. */
  send(type: string, payload: Json, retry?: { attempt: number; reason: string }): string {
    const id = randomUUID();
    this.sendRaw(
      JSON.stringify({
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(retry && { retry_attempt: retry.attempt, retry_reason: retry.reason }),
      }),
    );
    return id;
  }

  sendRaw(data: string): void {
    const socket = [...this.#sockets].at(-1);
    if (!socket) throw new Error('Nobody is connected to the double.');
    socket.send(data);
  }

  /** Tells every connection to come back, as Slack does before it recycles a host. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify({ type: 'disconnect', reason }));
  }

  /** Breaks every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (data) => this.#receive(data.toString()));
    if (!this.alive) deafen(socket);
    if (this.greets) {
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.#sockets.size }));
    }
  }

  #receive(data: string): void {
    const message: unknown = JSON.parse(data);
    if (!isRecord(message)) return;
    const payload = isRecord(message.payload) ? message.payload : {};
    this.#acked.set(text(message.envelope_id), payload);
  }
}

/** Takes away the automatic pong. */
function deafen(socket: WebSocket): void {
  socket.pong = () => undefined;
}
