/**
 * The dictionary and the prior of kinds of law, on and off, over a library too large for the device: in its shards, and as
 * one index of all its articles. Read from a pack of many laws; questions name articles by their ids in the collection.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/steps.mjs';

const ours = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
const DEPTH = 20;
const STRUCTURE_WEIGHT = 0.3;

/** `judged`: lines of {query, relevant}. `say(row)`: told each row as it comes. */
export async function ablateWide(pack, judged, say) {
  const library = await readLibrary(pack);
  const forms = { sharded: await shardedSearch(pack, library), unsharded: await wholeSearch(library) };
  const { retrievalFigures } = await ours('cli/retrieval-figures.js');
  for (const [form, search] of Object.entries(forms)) {
    for (const [step, isOn] of [
      ['all', { words: true, prior: true }],
      ['without words.yaml', { words: false, prior: true }],
      ['without the prior', { words: true, prior: false }],
    ]) {
      const rankings = judged.map(({ query, relevant }) => ({ relevant, ranked: search(query, isOn) }));
      say(`many laws, ${form}: ${step}`, retrievalFigures(rankings));
    }
  }
}

async function readLibrary(pack) {
  const { createFolderSource } = await ours('compile/folder-source.js');
  const { decodeManifest } = await ours('pack/decode.js');
  const { createVerifiedReader } = await ours('pack/verified-reader.js');
  const { passagesOf } = await ours('search/passages.js');
  const { inStatuteOutline } = await ours('search/outline.js');
  const { createQueryReader } = await ours('search/query.js');
  const { createCitationParser } = await ours('model/citation-parser.js');
  const source = createFolderSource(pack);
  const reader = createVerifiedReader(source, decodeManifest(await source.read('manifest.json')));
  const articles = [];
  const statutes = new Map();
  let count = 0;
  for (const group of reader.manifest.groups.keys()) {
    for (const document of (await reader.group(group)).documents) {
      const number = count++;
      if (document.kind === 'statute') statutes.set(document.statute.id, document.statute);
      if (document.kind !== 'article') continue;
      const text = passagesOf(document)
        .map((each) => each.text)
        .join('\n');
      const { id, sourceId = id, statute, outline } = document;
      articles.push({ number, id: sourceId, text, statute, outline });
    }
  }
  for (const article of articles) {
    const statute = statutes.get(article.statute);
    article.titles = statute === undefined ? '' : inStatuteOutline(statute, article.outline).join('\n');
    article.short = statute?.short ?? '';
  }
  const { words, traditional } = await reader.lexicon();
  const parser = createCitationParser([]);
  const [withWords, without] = [words, []].map((lines) =>
    createQueryReader({ words: lines, traditional }, () => undefined),
  );
  return {
    articles,
    shards: reader.manifest.shards,
    read: (query, isOn) => (isOn.words ? withWords : without).read(query, parser),
  };
}

async function shardedSearch(pack, { articles, shards, read }) {
  const { planShards, rankShards } = await ours('search/shard-reader.js');
  const { shardPath } = await ours('pack/shards.js');
  const ids = new Map(articles.map(({ number, id }) => [number, id]));
  const kept = new Map();
  const dataOf = (number) => {
    if (!kept.has(number))
      kept.set(number, JSON.parse(readFileSync(join(pack, shardPath(shards.id, number)), 'utf8')).data);
    return kept.get(number);
  };
  return (query, isOn) => {
    const plan = planShards(read(query, isOn), shards);
    const hits = rankShards(plan, isOn.prior ? shards : { ...shards, priors: [] }, dataOf);
    return hits.slice(0, DEPTH).map(({ number }) => ids.get(number));
  };
}

/** Characters and pairs, titles and the statute's name: as articles of a small library are indexed. */
async function wholeSearch({ articles, shards, read }) {
  const { createBodyIndex } = await ours('search/body-index.js');
  const { EXPANSION_WEIGHT, meantBy } = await ours('search/everyday-words.js');
  const { fold } = await ours('search/folding.js');
  const index = createBodyIndex([1, STRUCTURE_WEIGHT, STRUCTURE_WEIGHT]);
  for (const { text, titles, short } of articles) index.add([text, titles, short].map(fold));
  const priors = articles.map(({ number }) => priorOf(shards.priors, number));
  return (query, isOn) => {
    const asked = read(query, isOn);
    const { documents, scores } = index.search(asked.spoken, meantBy(asked), EXPANSION_WEIGHT);
    const worth = (place) => scores[place] * (isOn.prior ? priors[place] : 1);
    const found = Array.from(documents, (place) => ({ place, score: worth(place) }));
    const best = found.sort((a, b) => b.score - a.score).slice(0, DEPTH);
    return best.map(({ place }) => articles[place].id);
  };
}

const priorOf = (runs, number) => runs.reduce((prior, [start, factor]) => (start <= number ? factor : prior), 1);
