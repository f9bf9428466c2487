import type { Problems } from './problem.js';
import type { SourceParagraph, SourceText } from './source-paragraph.js';
import { trimSpace } from './source-paragraph.js';
import { decodeText } from './text-file.js';

/**
 * Reads a .txt or .md, a paragraph a line. Official sites still serve GBK text (GB 18030): what is no UTF-8 is read as that
 * when every byte fits, and the editor is told.
 */
export function readPlainStatute(bytes: Uint8Array, file: string, problems: Problems): SourceText | undefined {
  const text = asUtf8(bytes) ?? asGb18030(bytes, file, problems) ?? decodeText(bytes, file, problems);
  if (text === undefined) return undefined;
  const paragraphs = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, index) => paragraphOf(line, index + 1))
    .filter((paragraph) => paragraph.text !== '');
  return { paragraphs, foreign: [], margins: [] };
}

/** `# 名称`, `## 第一编`, `**第一条** …`: the marks of Markdown say what Word's styles say. */
function paragraphOf(line: string, at: number): SourceParagraph {
  const heading = /^#{1,6}\s+(.*)$/.exec(trimSpace(line));
  if (heading?.[1] !== undefined) {
    const isTitle = /^#\s/.test(trimSpace(line));
    return { text: trimSpace(heading[1]), at, ...(isTitle ? {} : { isHeading: true }) };
  }
  return { text: trimSpace(line.replace(/^([\s\u3000]*)\*\*(第[^*]{1,20}条[^*]{0,6})\*\*/, '$1$2\u3000')), at };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function asGb18030(bytes: Uint8Array, file: string, problems: Problems): string | undefined {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (!/第一条/.test(text)) return undefined;
    const fix = '看看有没有乱码；没有就不用改';
    problems.notice({ code: 'import-encoding', file, line: 0, what: '文件不是 UTF-8，按 GBK 读的', fix });
    return text;
  } catch {
    return undefined;
  }
}
