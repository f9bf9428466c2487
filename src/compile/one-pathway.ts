import { basename, resolve } from 'node:path';
import { todayInChina } from '../model/in-force.js';
import { hiddenIds, libraryOf, readSources } from './content-sources.js';
import { readHolidays } from './holidays.js';
import type { Layer, PathwayFile } from './layer.js';
import { pathwayFile, readLayer } from './layer.js';
import type { Library } from './library.js';
import { checkCopied } from './check-copied.js';
import { crossCheck } from './cross-check.js';
import { readOfficialTexts } from './official-texts.js';
import type { CompiledPathway } from './pathways.js';
import { choosePathways, compilePathway, provenAt } from './pathways.js';
import type { ReadPathway } from './pathway-file.js';
import { readPathway } from './pathway-file.js';
import { Problems } from './problem.js';
import { shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

export interface PathwayCheckOptions {
  /** Files (`wages.yaml`, which may stand outside the content) or ids (`wages`); every pathway of the content when empty. */
  readonly pathways: readonly string[];
  readonly content: readonly string[];
  readonly official?: string;
  readonly at: string;
  /** False: only read and tested, for looking at it. */
  readonly isProved?: boolean;
}

export interface CheckedPathways {
  readonly problems: Problems;
  readonly pathways: readonly CompiledPathway[];
  readonly library: Library;
}

/** Compiles some pathways alone, against the law and the ids of the content: what an editor runs after every change. */
export async function checkPathways(options: PathwayCheckOptions): Promise<CheckedPathways> {
  // Faults of the rest of the content are the whole check's business.
  const elsewhere = new Problems();
  const problems = new Problems();
  const layers = await layersOf(options.content, elsewhere);
  const given = options.pathways.map((name) => [name, pathwayFileOf(name)] as const);
  for (const [name, file] of given) if (file === undefined) reportNoFile(name, layers, problems);
  const files = given.flatMap(([, file]) => file ?? []);
  const whole = withFiles(layers, files);
  const read = await readSources(whole, elsewhere);
  // That something announced exists by now is for the whole check to say.
  const announced = new Map([...read.announced].filter(([id]) => !read.pathways.has(id)));
  const sources = { ...read, announced };
  const plain = libraryOf(sources, hiddenIds(sources, elsewhere), options, problems);
  const library = { ...plain, holidays: await readHolidays(layers, plain.references, options.at, elsewhere) };
  const wanted = wantedIds(options.pathways);
  const chosen = [...choosePathways(whole, problems).values()].filter(
    ({ slug }) => wanted.size === 0 || wanted.has(slug),
  );
  const pathways: CompiledPathway[] = [];
  for (const each of chosen) {
    const compiled = await compilePathway(each, sources.overlay.languages, library);
    if (compiled !== undefined)
      pathways.push(options.isProved === false ? compiled : await provenAt(compiled, library));
  }
  crossCheck(
    [],
    pathways.flatMap(({ found }) => found),
    [],
    { ...library, problems },
  );
  if (options.official !== undefined) {
    const official = await readOfficialTexts(options.official, sources.statutes, elsewhere);
    const authored = chosen.flatMap((each) => each.files);
    await checkCopied([{ ...EMPTY, pathways: authored }], sources.statutes, official, problems);
  }
  return { problems, pathways, library };
}

/** One pathway as read, without its tests and its proof; what is wrong with the words is not reported here. */
export async function readPathwayAlone(
  path: string,
  slug: string,
  content: readonly string[],
  problems: Problems,
): Promise<ReadPathway | undefined> {
  const elsewhere = new Problems();
  const layers = await layersOf(content, elsewhere);
  const sources = await readSources(layers, elsewhere);
  const library = libraryOf(sources, new Set(), { at: todayInChina() }, elsewhere);
  const located = await readYamlFile(path, problems);
  const read = located?.kind === 'map' ? readPathway(located, slug, library) : undefined;
  if (read === undefined && located !== undefined) {
    const what = '中文的指引有问题，读不了';
    problems.add({
      code: 'stamp-file',
      file: shownPath(path),
      line: 0,
      what,
      fix: `先运行 mingbai pathway check ${slug}`,
    });
  }
  return read;
}

async function layersOf(content: readonly string[], problems: Problems): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const root of content) {
    const layer = await readLayer(root, problems);
    if (layer !== undefined) layers.push(layer);
  }
  return layers;
}

function pathwayFileOf(name: string): PathwayFile | undefined {
  return name.endsWith('.yaml') ? pathwayFile(name) : undefined;
}

/** `wages` and `pathway/wages` name a pathway of the content. */
function wantedIds(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => pathwayFileOf(name)?.slug ?? name.replace(/^pathway\//, '')));
}

function reportNoFile(name: string, layers: readonly Layer[], problems: Problems): void {
  const slug = name.replace(/^pathway\//, '');
  const known = layers.flatMap(({ pathways }) => pathways.map((file) => file.slug));
  if (known.includes(slug)) return;
  const fix = `给出文件（${basename(name)}.yaml）或指引的 id${known.length === 0 ? '' : `；已有：${known.join('、')}`}`;
  problems.add({ code: 'pathway-missing', file: name, line: 0, what: `没有“${name}”这个指引`, fix });
}

/** Files that stand in none of the layers come as a layer of their own, and replace what is there. */
function withFiles(layers: readonly Layer[], files: readonly PathwayFile[]): readonly Layer[] {
  const inside = new Set(layers.flatMap(({ pathways }) => pathways.map(({ path }) => resolve(path))));
  const lone = files.filter(({ path }) => !inside.has(resolve(path)));
  const replaced = new Set(lone.map(({ slug }) => slug));
  const below = layers.map((layer) => ({
    ...layer,
    pathways: layer.pathways.filter(({ slug }) => !replaced.has(slug)),
  }));
  return [...below, { ...EMPTY, pathways: lone }];
}

const EMPTY: Layer = { root: '', file: '', files: new Map(), documents: [], pathways: [], statutes: [] };
