import type { Service, ServiceField } from '../model/document.js';
import { SERVICE_FIELDS } from '../model/document.js';
import type { Block } from '../model/text.js';
import { blocksText, inlineText } from '../model/text.js';
import { checkCitedNumbers } from './cited-numbers.js';
import type { CompiledBlock } from './compiled-block.js';
import { blocksOf } from './compiled-block.js';
import { readDocumentHead } from './document-head.js';
import { splitFrontMatter } from './front-matter.js';
import type { CompiledDocument } from './guide.js';
import { checkAnswerFirst, describedBy, uniqueSources } from './guide.js';
import type { Library } from './library.js';
import { compileText } from './library.js';
import { didYouMean } from './nearest.js';
import { checkNumbers } from './number-check.js';
import { passagesOf } from './passages.js';
import type { TextFile } from './text-file.js';

/** The nine headings, as editors write them. */
export const SERVICE_HEADINGS: Readonly<Record<string, ServiceField>> = {
  依据: 'basis',
  谁能办: 'who',
  带什么: 'materials',
  怎么办: 'steps',
  多久: 'limit',
  多少钱: 'fee',
  去哪里: 'where',
  谁负责: 'responsible',
  承诺: 'promise',
};

/** Which top-level blocks (by index) stand before the first heading and under each of the nine. */
export interface ServiceSections {
  readonly answer: readonly number[];
  readonly fields: { readonly [field in ServiceField]: readonly number[] };
}

export interface CompiledService extends CompiledDocument<Service> {
  readonly sections: ServiceSections;
}

/** Compiles `services/<slug>.md`. */
export function compileService(source: TextFile, slug: string, library: Library): CompiledService | undefined {
  const front = splitFrontMatter(source, library.problems);
  if (front === undefined) return undefined;
  const head = readDocumentHead(front.head, library);
  const { blocks, found } = compileText(front.body, source.file, front.bodyLine, library);
  checkAnswerFirst(blocks, source.file, front.bodyLine, library);
  checkNumbers(found, head?.numbersFrom ?? [], source.file, library);
  const passages = passagesOf(blocks);
  checkCitedNumbers(passages, source.file, library.problems);
  const sections = readSections(blocks, source.file, front.bodyLine, library);
  if (head === undefined || sections === undefined) return undefined;
  const pick = (indexes: readonly number[]): Block[] => blocksOf(indexes.flatMap((index) => blocks[index] ?? []));
  const document: Service = {
    ...describedBy(head),
    id: `service/${slug}`,
    kind: 'service',
    answer: pick(sections.answer),
    fields: eachField((field) => pick(sections.fields[field])),
    sources: uniqueSources(found.places),
  };
  return {
    document,
    blocks,
    passages,
    found,
    sections,
    ...(head.replaces === undefined ? {} : { replaces: head.replaces }),
  };
}

function eachField<Value>(read: (field: ServiceField) => Value): { readonly [field in ServiceField]: Value } {
  const entries = SERVICE_FIELDS.map((field) => [field, read(field)] as const);
  return Object.fromEntries(entries) as { [field in ServiceField]: Value };
}

function readSections(
  blocks: readonly CompiledBlock[],
  file: string,
  bodyLine: number,
  library: Library,
): ServiceSections | undefined {
  const before = library.problems.problems.length;
  const answer: number[] = [];
  const fields = eachField((): number[] => []);
  const lines = new Map<ServiceField, number>();
  let section: number[] | undefined = answer;
  for (const [index, { block, line }] of blocks.entries()) {
    if (block.type !== 'heading' || block.level !== 2) {
      section?.push(index);
      continue;
    }
    const field = fieldOf(inlineText(block.children), line, file, library);
    section = field === undefined ? undefined : fields[field];
    if (field === undefined) continue;
    if (lines.has(field)) {
      const what = `标题“${inlineText(block.children)}”写了两次`;
      library.problems.add({ code: 'service-heading', file, line, what, fix: '把两段合成一段' });
    }
    lines.set(field, line);
  }
  checkSections(blocks, fields, lines, { file, line: bodyLine }, library);
  return library.problems.problems.length > before ? undefined : { answer, fields };
}

function fieldOf(heading: string, line: number, file: string, library: Library): ServiceField | undefined {
  const known = Object.keys(SERVICE_HEADINGS);
  if (Object.hasOwn(SERVICE_HEADINGS, heading)) return SERVICE_HEADINGS[heading];
  const fix = `${didYouMean(heading, known)}只用这九个：${known.join('、')}；更细的用 ### 标题`;
  library.problems.add({ code: 'service-heading', file, line, what: `服务事项没有“${heading}”这个标题`, fix });
  return undefined;
}

/** 服务承诺、限时办结、首问负责: none of the nine may be missing or blank. */
function checkSections(
  blocks: readonly CompiledBlock[],
  fields: { readonly [field in ServiceField]: readonly number[] },
  lines: ReadonlyMap<ServiceField, number>,
  body: { readonly file: string; readonly line: number },
  library: Library,
): void {
  const report = (line: number, what: string, fix: string): void => {
    library.problems.add({ code: 'service-field', file: body.file, line, what, fix });
  };
  for (const [heading, field] of Object.entries(SERVICE_HEADINGS)) {
    const line = lines.get(field);
    const content = fields[field].flatMap((index) => blocks[index]?.block ?? []);
    if (line === undefined) report(body.line, `缺少“## ${heading}”`, '九个标题一个不能少，没有内容的写明原因');
    else if (blocksText(content).trim() === '') report(line, `“## ${heading}”下面是空的`, '写上内容');
    else if (field === 'materials' && !content.some(({ type }) => type === 'materials')) {
      report(line, `“## ${heading}”下面没有清单`, '写成任务列表：- [ ] 身份证');
    } else if (field === 'steps' && !content.some(({ type }) => type === 'steps')) {
      report(line, `“## ${heading}”下面没有步骤`, '写成有序列表，每一步以粗体开头：1. **先打 12348。** ……');
    }
  }
}
