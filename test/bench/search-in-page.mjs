/**
 * What runs in the page that measures search: the worker's script stands on the throttled main thread, its files come
 * from memory. Every wait ends: with an answer, with what failed, or after a minute.
 */

/** All files of a pack are fetched and from then on read from memory; one that is not there is a 404, as on the network. */
export async function keepInMemory(base) {
  const files = new Map();
  const fetched = globalThis.fetch.bind(globalThis);
  const manifest = await (await fetched(`${base}manifest.json`)).json();
  const { groups, catalogue, lexicon, readings } = manifest;
  const needed = [...groups, catalogue, lexicon, readings].filter((file) => file !== undefined);
  for (const { path } of needed) files.set(base + path, await (await fetched(base + path)).arrayBuffer());
  const headers = { 'Content-Type': 'application/json' };
  globalThis.fetch = async (url) => {
    const bytes = files.get(String(url));
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes.slice(0), { headers });
  };
  const hook = globalThis[Symbol.for('mingbai.search')];
  Object.assign(globalThis, { files, base, manifest, hook });
}

/** A new service; the one before is let go. Milliseconds until the first group and until all are searchable. */
export async function openInPage() {
  const { base, manifest, hook } = globalThis;
  const waiting = new Map();
  const start = performance.now();
  let first;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not opened within a minute')), 60_000);
    const serve = hook.createService((response) => {
      const { type, id, message, progress } = response;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (type === 'failed' && asked === undefined) reject(new Error(message));
      asked?.(response);
      if (type !== 'progress') return;
      if (progress.failed > 0) reject(new Error(`${String(progress.failed)} groups could not be read`));
      if (progress.ready > 0) first ??= performance.now() - start;
      if (progress.ready < progress.total) return;
      clearTimeout(timer);
      resolve({ whole: performance.now() - start, first });
    });
    Object.assign(globalThis, { serve, waiting });
    serve({ type: 'open', id: 0, protocol: 1, base, manifest });
  });
}

/** Each question once, after some that warm up, and the first four of its letters for suggestions. */
export async function askInPage({ questions, warmUps }) {
  const { serve, waiting } = globalThis;
  let id = 1;
  const ask = (type, query, limit) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const mine = (id += 1);
      const timer = setTimeout(() => reject(new Error(`no answer within a minute: ${query}`)), 60_000);
      waiting.set(mine, (response) => {
        clearTimeout(timer);
        if (response.type === 'failed') reject(new Error(response.message));
        else resolve(performance.now() - start);
      });
      serve({ type, id: mine, query, options: { limit } });
    });
  const times = { search: [], suggest: [] };
  for (const query of questions) {
    times.search.push(await ask('search', query, 20));
    times.suggest.push(await ask('suggest', query.slice(0, 4), 8));
  }
  return { search: times.search.slice(warmUps), suggest: times.suggest.slice(warmUps) };
}

/**
 * Questions asked of a sharded pack twice, by two services: what the first reads over the network, the second reads from
 * memory. Milliseconds of the second.
 */
export async function askShardedInPage({ base, questions, warmUps }) {
  const files = new Map();
  const fetched = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (url, options) => {
    const key = String(url);
    if (!files.has(key)) {
      const answer = await fetched(url, options);
      if (!answer.ok) return answer;
      files.set(key, await answer.arrayBuffer());
    }
    return new Response(files.get(key).slice(0), { headers: { 'Content-Type': 'application/json' } });
  };
  const manifest = await (await fetch(`${base}manifest.json`)).json();
  const { createService } = globalThis[Symbol.for('mingbai.search')];
  const times = [];
  for (const turn of ['network', 'memory']) {
    const waiting = new Map();
    const complete = new Map();
    const serve = createService((response) => {
      waiting.get(response.id)?.(response);
      if (
        response.type === 'progress' &&
        response.progress.ready + response.progress.failed === response.progress.total
      )
        complete.get('all')?.();
    });
    const ask = (request) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no answer within a minute: ${request.query}`)), 60_000);
        waiting.set(request.id, (response) => {
          clearTimeout(timer);
          if (response.type === 'failed') reject(new Error(response.message));
          else resolve(response);
        });
        serve(request);
      });
    const isComplete = new Promise((resolve) => complete.set('all', resolve));
    await ask({ type: 'open', id: 0, protocol: 1, base, manifest });
    await isComplete;
    for (const [place, query] of questions.entries()) {
      const start = performance.now();
      await ask({ type: 'search', id: place + 1, query, options: { limit: 10 } });
      if (turn === 'memory' && place >= warmUps) times.push(performance.now() - start);
    }
  }
  return times;
}
