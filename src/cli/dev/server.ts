import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createAnswers } from './answers.js';
import { createEventStream } from './event-stream.js';
import { isOwnHost, send, TEXT } from './requests.js';
import type { Workbench } from './workbench.js';

export interface DevServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** So many ports after the wanted one are tried. */
const PORTS_TRIED = 50;

/** Serves the pages on this machine only. Rejects when no port is free. `at`: today. */
export async function startServer(workbench: Workbench, wanted: number, at: () => string): Promise<DevServer> {
  const answer = createAnswers(workbench, at);
  const events = createEventStream(workbench);
  let port = wanted;
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (!isOwnHost(request.headers.host, port)) {
        send(response, { status: 403, type: TEXT, body: '只能在本机打开，地址写 localhost' });
      } else if (request.url === '/dev/events') events.listen(response);
      else send(response, await answer(request));
    } catch (error) {
      const body = `500 程序出错：${error instanceof Error ? error.message : String(error)}`;
      if (!response.headersSent) send(response, { status: 500, type: TEXT, body });
    }
  };
  const server = createServer((request, response) => void respond(request, response));
  try {
    port = await listenOnFree(server, wanted);
  } catch (error) {
    events.close();
    throw error;
  }
  return {
    address: `http://localhost:${String(port)}/`,
    close: async () => {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((done) =>
        server.close(() => {
          done();
        }),
      );
    },
  };
}

async function listenOnFree(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (fault === undefined) return port;
    const isTaken = fault.code === 'EADDRINUSE' || fault.code === 'EACCES';
    if (!isTaken || port >= Math.min(wanted + PORTS_TRIED, 65_535)) throw fault;
  }
}
