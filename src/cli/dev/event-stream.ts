import type { ServerResponse } from 'node:http';
import type { Workbench } from './workbench.js';

/** Some networks cut a connection that is silent for a minute. */
const HEARTBEAT_MS = 20_000;

export interface EventStream {
  /** Keeps this page told, first of what there is now. */
  readonly listen: (response: ServerResponse) => void;
  readonly close: () => void;
}

/** Server-sent events: every page is told when there is something new. */
export function createEventStream(workbench: Workbench): EventStream {
  const pages = new Set<ServerResponse>();
  const news = (): string => {
    const { turn, version } = workbench.shown();
    return `data: ${JSON.stringify({ turn, version })}\n\n`;
  };
  workbench.onChange(() => {
    for (const page of pages) page.write(news());
  });
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(': \n\n');
  }, HEARTBEAT_MS);
  return {
    listen(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write(`retry: 500\n${news()}`);
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
    },
  };
}
