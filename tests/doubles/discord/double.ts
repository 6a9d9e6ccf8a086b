import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { Gateway } from './gateway.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { People } from './people.ts';
import { type Recorded, Rest } from './rest.ts';
import { officialSchema } from './schema.ts';
import { World } from './world.ts';

/** A Discord on this machine: its gateway, its REST API, its people. */
export interface DiscordDouble {
  readonly world: World;
  readonly gateway: Gateway;
  readonly rest: Rest;
  readonly people: People;
  /** For DISCORD_API_URL. */
  readonly url: string;
  /** Calls of one kind that were carried out, in order. */
  calls(method: string, path: RegExp): readonly Recorded[];
  close(): Promise<void>;
}

const validate = officialSchema();

export async function startDiscordDouble(): Promise<DiscordDouble> {
  const world = new World();
  const gateway = new Gateway(world);
  const rest = new Rest(
    [
      ...applicationRoutes(world, gateway),
      ...interactionRoutes(world),
      ...channelRoutes(world, gateway),
    ],
    validate,
  );
  const server = createServer((request, response) => void rest.serve(request, response));
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  const port = await listen(server);
  gateway.url = `ws://127.0.0.1:${port}`;
  return {
    world,
    gateway,
    rest,
    people: new People(world, gateway),
    url: `http://127.0.0.1:${port}/api`,
    calls: (method, path) =>
      rest.calls.filter((call) => call.method === method && path.test(call.path)),
    close: () => close(server, gateway),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an object.
  return (server.address() as AddressInfo).port;
}

async function close(server: Server, gateway: Gateway): Promise<void> {
  gateway.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
