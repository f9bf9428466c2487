import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { splitFrontMatter } from './front-matter.js';
import { createHeadingIds } from './heading-id.js';
import type { CompiledBlock } from './compiled-block.js';
import { compileMarkdown } from './markdown.js';
import { pathwayFile } from './layer.js';
import { readPathwayAlone } from './one-pathway.js';
import { chineseTexts } from './pathway-translation.js';
import { Problems } from './problem.js';
import { stampPathwayTranslation } from './stamp-pathway.js';
import type { References } from './text-context.js';
import { noFindings } from './text-context.js';
import { errorCode, readTextFile, shownPath } from './text-file.js';

export interface Stamped {
  readonly file: string;
  /** `of` of a translation, `replaces` of a county's version; absent when there was nothing to record. */
  readonly field?: 'of' | 'replaces';
  readonly isChanged: boolean;
}

/**
 * Records in the front matter what a file was made from: a translation gets `of`, the fingerprint of each Chinese block;
 * a county's version of a common document gets `replaces`. `content`: the layers, lowest first.
 * `undefined` after a problem.
 */
export async function stampFile(
  path: string,
  content: readonly string[],
  problems: Problems,
): Promise<Stamped | undefined> {
  const file = shownPath(path);
  const pathway = path.endsWith('.yaml') ? pathwayFile(path) : undefined;
  if (pathway?.language !== undefined) return stampPathway(path, pathway.slug, content, problems);
  const match = /^([a-z0-9][a-z0-9-]*)(\.[A-Za-z-]+)?\.md$/.exec(basename(path));
  if (match?.[1] === undefined) {
    const fix = '给出译文（unpaid-wages.ko.md、wages.ko.yaml）或覆盖层里替换的文件';
    problems.add({ code: 'stamp-file', file, line: 0, what: '这不是指南或服务事项的文件', fix });
    return undefined;
  }
  const chinese = join(dirname(path), `${match[1]}.md`);
  return match[2] === undefined
    ? stampReplacement(path, content, problems)
    : stampTranslation(path, await originOf(chinese, content), problems);
}

async function stampPathway(
  path: string,
  slug: string,
  content: readonly string[],
  problems: Problems,
): Promise<Stamped | undefined> {
  const chinese = await originOf(join(dirname(path), `${slug}.yaml`), content);
  const read = await readPathwayAlone(chinese, slug, content, problems);
  if (read === undefined) return undefined;
  const stamped = await stampPathwayTranslation(path, chineseTexts(read), problems);
  return stamped === undefined ? undefined : { file: shownPath(path), field: 'of', ...stamped };
}

async function stampTranslation(path: string, chinese: string, problems: Problems): Promise<Stamped | undefined> {
  const blocks = await blocksOfFile(chinese, problems);
  if (blocks === undefined) return undefined;
  return writeField(path, 'of', blocks.map(({ source }) => fingerprint(source)).join(' '), problems);
}

async function stampReplacement(
  path: string,
  content: readonly string[],
  problems: Problems,
): Promise<Stamped | undefined> {
  const below = await belowOf(path, content);
  if (below === undefined) return { file: shownPath(path), isChanged: false };
  const source = await readTextFile(below, problems);
  return source === undefined ? undefined : writeField(path, 'replaces', fingerprint(source.text), problems);
}

/** The Chinese file beside a translation, else the same file in the layers below. */
async function originOf(chinese: string, content: readonly string[]): Promise<string> {
  return (await isReadable(chinese)) ? chinese : ((await belowOf(chinese, content)) ?? chinese);
}

/** The same file in the nearest layer below the one it stands in. */
async function belowOf(path: string, content: readonly string[]): Promise<string | undefined> {
  const layers = content.map((root) => resolve(root));
  const own = layers.findIndex((root) => !relative(root, resolve(path)).startsWith('..'));
  for (const root of layers.slice(0, Math.max(own, 0)).reverse()) {
    const below = join(root, relative(layers[own] ?? '', resolve(path)));
    if (await isReadable(below)) return below;
  }
  return undefined;
}

async function isReadable(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

/** Only how a text divides into blocks matters here: links and citations are the check's business. */
const ANY_REFERENCE: References = {
  link: () => ({ type: 'plain' }),
  citations: () => [],
  source: () => undefined,
};

async function blocksOfFile(path: string, problems: Problems): Promise<CompiledBlock[] | undefined> {
  const source = await readTextFile(path, problems);
  const front = source === undefined ? undefined : splitFrontMatter(source, problems);
  if (source === undefined || front === undefined) return undefined;
  return compileMarkdown(front.body, front.bodyLine, {
    file: source.file,
    problems: new Problems(),
    references: ANY_REFERENCE,
    headingId: createHeadingIds(),
    found: noFindings(),
  });
}

/** Sets one field between the `---` lines and leaves every other byte, line ends included, as it was. */
async function writeField(
  path: string,
  field: 'of' | 'replaces',
  value: string,
  problems: Problems,
): Promise<Stamped | undefined> {
  const file = shownPath(path);
  const source = await readTextFile(path, problems);
  if (source === undefined || splitFrontMatter(source, problems) === undefined) return undefined;
  const raw = await readFile(path, 'utf8');
  const end = raw.startsWith('\ufeff') ? raw.indexOf('\n---', 4) : raw.indexOf('\n---');
  const [head, body] = [raw.slice(0, end), raw.slice(end)];
  const feed = head.includes('\r\n') ? '\r\n' : '\n';
  const line = `${field}: "${value}"`;
  const present = new RegExp(`^${field}:.*$`, 'm');
  // The carriage return before our `\n---` belongs to the head.
  const stamped = present.test(head)
    ? head.replace(present, (old) => line + (old.endsWith('\r') ? '\r' : ''))
    : `${head.replace(/\r$/, '')}${feed}${line}${head.endsWith('\r') ? '\r' : ''}`;
  if (stamped === head) return { file, field, isChanged: false };
  try {
    await writeFile(`${path}.tmp`, stamped + body, 'utf8');
    await rename(`${path}.tmp`, path);
  } catch (error) {
    problems.add({ code: 'stamp-write', file, line: 0, what: `文件写不了（${errorCode(error)}）`, fix: '检查权限' });
    return undefined;
  }
  return { file, field, isChanged: true };
}
