/** A session of the hostile server (test/config/hostile-server.mjs), which answers under `/hostile/`. */
export interface HostileSite {
  /** Address of the pack's folder. */
  readonly base: string;
  /** What the server does from now on; forgets the log. */
  set(how: { pack?: string; mode?: string; only?: string; times?: number }): Promise<void>;
  /** Files asked for since, in order. */
  log(): Promise<string[]>;
}

export async function hostileSite(how: Parameters<HostileSite['set']>[0] = {}): Promise<HostileSite> {
  const session = `s${Math.random().toString(36).slice(2)}`;
  const at = (path: string): string => new URL(`/hostile/${session}/${path}`, location.href).href;
  const site: HostileSite = {
    base: at('pack/'),
    async set(next) {
      const query = new URLSearchParams(Object.entries(next).map(([key, value]) => [key, String(value)]));
      await fetch(`${at('set')}?${query.toString()}`);
    },
    async log() {
      return (await fetch(at('log'))).json() as Promise<string[]>;
    },
  };
  await site.set(how);
  return site;
}

/** Names without their hashes: `guides-work`. */
export function stems(files: readonly string[]): string[] {
  return files.map((file) => file.split('.')[0] ?? '');
}

/** `openLibrary` as a page that was just opened has it: the page's memory is gone, the device's storage is not. */
export async function nextVisit(): Promise<typeof import('../../src/load/open-library.js').openLibrary> {
  visits++;
  const address = `/src/load/open-library.ts?visit=${String(visits)}`;
  const module = (await import(address)) as typeof import('../../src/load/open-library.js');
  return module.openLibrary;
}

let visits = 0;
