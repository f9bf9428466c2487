import type { Guide, Source } from '../model/document.js';
import { blocksOf } from './compiled-block.js';
import type { DocumentHead } from './document-head.js';
import { readDocumentHead } from './document-head.js';
import type { CompiledBlock } from './compiled-block.js';
import { splitFrontMatter } from './front-matter.js';
import { checkGuideParts } from './guide-parts.js';
import type { LawPlace } from './law.js';
import type { Library } from './library.js';
import { compileText } from './library.js';
import { checkCitedNumbers } from './cited-numbers.js';
import { checkNumbers } from './number-check.js';
import type { Passage } from './passages.js';
import { passagesOf } from './passages.js';
import type { Findings } from './text-context.js';
import type { TextFile } from './text-file.js';

/** A document whose Chinese is compiled, before its translations are joined. */
export interface CompiledDocument<Kind> {
  readonly document: Kind;
  /** In source order, for pairing. */
  readonly blocks: readonly CompiledBlock[];
  readonly passages: readonly Passage[];
  readonly found: Findings;
  readonly replaces?: string;
}

/** Compiles `guides/<topic>/<slug>.md`. */
export function compileGuide(
  source: TextFile,
  slug: string,
  topic: string,
  library: Library,
): CompiledDocument<Guide> | undefined {
  const front = splitFrontMatter(source, library.problems);
  if (front === undefined) return undefined;
  const head = readDocumentHead(front.head, library);
  const { blocks, found } = compileText(front.body, source.file, front.bodyLine, library);
  checkAnswerFirst(blocks, source.file, front.bodyLine, library);
  checkNumbers(found, head?.numbersFrom ?? [], source.file, library);
  const passages = passagesOf(blocks);
  checkCitedNumbers(passages, source.file, library.problems);
  if (head === undefined) return undefined;
  checkTopicFolder(head, topic, library);
  checkGuideParts(blocksOf(blocks), head.hotlines, { file: source.file, line: front.bodyLine }, library.problems);
  const document: Guide = {
    ...describedBy(head),
    id: `guide/${slug}`,
    kind: 'guide',
    blocks: blocksOf(blocks),
    sources: uniqueSources(found.places),
  };
  return { document, blocks, passages, found, ...(head.replaces === undefined ? {} : { replaces: head.replaces }) };
}

/** What head and document have in common. */
export function describedBy({ title, aliases, topics, audience, hotlines, related, lawAsOf, reviewed }: DocumentHead) {
  const forWhom = audience === undefined ? {} : { audience };
  return { title: { 'zh-CN': title }, aliases, topics, ...forWhom, hotlines, related, lawAsOf, reviewed } as const;
}

/** The first thing a reader sees is the answer. */
export function checkAnswerFirst(
  blocks: readonly CompiledBlock[],
  file: string,
  bodyLine: number,
  library: Library,
): void {
  const first = blocks[0];
  if (first?.block.type === 'callout' && first.block.tone === 'answer') return;
  const fix = '正文第一块写 > [!答案]，用两三句话说清怎么办';
  library.problems.add({ code: 'answer-first', file, line: first?.line ?? bodyLine, what: '正文没有先给出答案', fix });
}

function checkTopicFolder(head: DocumentHead, topic: string, library: Library): void {
  if (head.topics[0] === topic) return;
  const what = `主要主题是 ${head.topics[0] ?? ''}，文件却在 guides/${topic}/`;
  const fix = `把文件移到 guides/${head.topics[0] ?? ''}/，或把 ${topic} 写在 topics 的第一个`;
  library.problems.add({ code: 'topic-folder', ...head.topicsPlace, what, fix });
}

/** Each place once, in the order of first mention. */
export function uniqueSources(places: readonly LawPlace[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of places) {
    if (!sources.has(source.label)) sources.set(source.label, source);
  }
  return [...sources.values()];
}
