import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import type { HeadFields } from './imported-head.js';
import { deriveHead } from './imported-head.js';
import type { OfficialStatute } from './official-statute.js';
import { countArticles, parseOfficialStatute, readOfficialStatute } from './official-statute.js';
import { readDocx } from './read-docx.js';
import { readPlainStatute } from './read-plain-statute.js';
import type { RecognisedStatute } from './recognise-statute.js';
import { recogniseStatute } from './recognise-statute.js';
import { readOfficialBody } from './official-body.js';
import { Problems } from './problem.js';
import type { SourceText } from './source-paragraph.js';
import { errorCode, shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

export interface ImportOptions {
  readonly outDir: string;
  /** The day the text was checked, YYYY-MM-DD: written into the head. */
  readonly at: string;
}

export interface OfficialImport {
  /** Written file; absent when something was unclear: nothing is written then. */
  readonly written?: string;
  readonly statute?: OfficialStatute;
  /** Fields of the head that the text told, for the editor to check. */
  readonly derived: HeadFields;
}

/**
 * Reads one statute as the national database delivers it and writes it as an official file of ours. Everything unclear is
 * a problem with its paragraph; a file with a problem writes nothing. What the text does not tell of itself (id, source,
 * status …) comes from `<name>.yaml` beside the file.
 */
export async function importOfficial(
  path: string,
  options: ImportOptions,
  problems: Problems,
): Promise<OfficialImport> {
  const file = shownPath(path);
  const before = problems.problems.length;
  if (await isOfficialFile(path)) return takeOver(path, options, problems);
  const source = await readSource(path, problems);
  if (source === undefined) return { derived: {} };
  remarkOnSource(source, file, problems);
  const recognised = recogniseStatute(source.paragraphs);
  for (const { at, isFault, what, fix } of recognised.remarks) {
    const problem = { code: 'import-unclear', file, line: at, what, fix };
    if (isFault) problems.add(problem);
    else problems.notice(problem);
  }
  if (recognised.lines.length === 0) {
    if (problems.problems.length === before) {
      problems.add({ code: 'import-empty', file, line: 0, what: '没有读到条文', fix: '核对文件，看是不是法律的正文' });
    }
    return { derived: {} };
  }
  const derived = deriveHead(basename(path, extname(path)), recognised);
  const stated = await readSidecar(path, problems);
  const head: HeadFields = { status: 'current', source: basename(path), checked: options.at, ...derived, ...stated };
  const statute = verify(head, recognised, path, problems);
  if (statute === undefined || problems.problems.length > before) return { derived };
  const written = join(options.outDir, `${statute.statute.id}.md`);
  await writeWhole(written, officialText(head, recognised, countArticles(statute.articles)));
  return { written, statute, derived: withoutStated(derived, stated) };
}

/** A .md with a head of ours needs no recognising, only reading. */
async function isOfficialFile(path: string): Promise<boolean> {
  return extname(path) === '.md' && (await readFile(path, 'utf8').catch(() => '')).startsWith('---');
}

async function takeOver(path: string, { outDir }: ImportOptions, problems: Problems): Promise<OfficialImport> {
  const before = problems.problems.length;
  const statute = await readOfficialStatute(path, problems);
  if (statute === undefined || problems.problems.length > before) return { derived: {} };
  const written = join(outDir, `${statute.statute.id}.md`);
  await writeWhole(written, (await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  return { written, statute, derived: {} };
}

async function readSource(path: string, problems: Problems): Promise<SourceText | undefined> {
  const file = shownPath(path);
  try {
    const bytes = await readFile(path);
    return extname(path) === '.docx' ? readDocx(bytes) : readPlainStatute(bytes, file, problems);
  } catch (error) {
    const what =
      extname(path) === '.docx' ? `不是能读的 .docx（${errorCode(error)}）` : `文件读不了（${errorCode(error)}）`;
    const fix = '用 Word 打开，另存为 .docx 再试；老的 .doc 也要另存为 .docx';
    problems.add({ code: 'import-unreadable', file, line: 0, what, fix });
    return undefined;
  }
}

function remarkOnSource({ foreign, margins }: SourceText, file: string, problems: Problems): void {
  for (const { at, what } of foreign) {
    const fix = '在 Word 里处理好（接受修订、删去批注、把图里的字打出来）再导入';
    problems.add({ code: 'import-foreign', file, line: at, what: `${what}，不能当作文字`, fix });
  }
  for (const text of margins) {
    const fix = '页眉页脚不属于法律原文，不用改';
    problems.notice({ code: 'import-margin', file, line: 0, what: `页眉页脚没有写进去：“${text}”`, fix });
  }
}

/** `<name>.yaml`: what the editor says of the file, over what the text tells. */
async function readSidecar(path: string, problems: Problems): Promise<HeadFields> {
  const sidecar = sidecarOf(path);
  const exists = await readFile(sidecar).then(
    () => true,
    () => false,
  );
  const located = exists ? await readYamlFile(sidecar, problems) : undefined;
  if (located?.kind !== 'map') return {};
  const fields: Record<string, string | readonly string[]> = {};
  for (const [key, { value }] of located.entries) {
    if (value.kind === 'scalar' && value.value !== null) fields[key] = String(value.value);
    else if (value.kind === 'list') {
      fields[key] = value.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
    }
  }
  return fields;
}

function sidecarOf(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.yaml`);
}

/** The file as it would be written, read back by the reader of official files; its findings by the source's paragraphs. */
function verify(
  head: HeadFields,
  recognised: RecognisedStatute,
  path: string,
  problems: Problems,
): OfficialStatute | undefined {
  const count = countBody(recognised);
  const text = officialText(head, recognised, count);
  const found = new Problems();
  const statute = parseOfficialStatute({ path, file: shownPath(path), text }, found);
  const bodyLine = text.split('\n').indexOf(`# ${recognised.title}`) + 1;
  for (const problem of [...found.problems, ...found.notices]) {
    // The body stands two lines a paragraph below its title.
    const at = recognised.lines[(problem.line - bodyLine) / 2 - 1]?.at;
    if (at !== undefined) problems.add({ ...problem, line: at });
    else problems.add({ ...problem, file: shownPath(sidecarOf(path)), line: 0 });
  }
  return statute;
}

function countBody({ title, lines }: RecognisedStatute): number {
  const body = [`# ${title}`, ...lines.map(({ text }) => text)].join('\n\n');
  return countArticles(readOfficialBody(body, 1, title, () => undefined).articles);
}

function officialText(head: HeadFields, { title, lines }: RecognisedStatute, articles: number): string {
  const fields = { ...head, title, articles };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n# ${title}\n\n${lines.map(({ text }) => `${text}\n`).join('\n')}`;
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.tmp`, text, 'utf8');
  await rename(`${path}.tmp`, path);
}

function withoutStated(derived: HeadFields, stated: HeadFields): HeadFields {
  return Object.fromEntries(Object.entries(derived).filter(([field]) => stated[field] === undefined));
}
