import { join } from 'node:path';
import { articleLabel } from '../model/numerals.js';
import type { OfficialParagraph } from '../model/statute.js';
import type { CopiedRun, ProtectedText } from './copied-text.js';
import { createCopyFinder } from './copied-text.js';
import type { Layer } from './layer.js';
import type { Memory } from './memory.js';
import { NO_MEMORY, recallProblems } from './memory.js';
import type { OfficialText } from './official-texts.js';
import type { Problems } from './problem.js';
import type { StatuteContent } from './statutes.js';
import { readTextFile } from './text-file.js';

export const UNCHECKED_COPIES = '没有提供法律原文，没有核对有没有照抄的文件';

const SHOWN = 40;

/**
 * Official text is given at build time and never pasted into `content/`. Looks through every authored file; tables that
 * `import-statute` makes hold no text.
 */
export async function checkCopied(
  layers: readonly Layer[],
  statutes: readonly StatuteContent[],
  official: ReadonlyMap<string, OfficialText>,
  problems: Problems,
  memory: Memory = NO_MEMORY,
): Promise<void> {
  const paths = layers.flatMap(authoredFiles);
  if (official.size === 0) {
    if (paths.length > 0) problems.skip(UNCHECKED_COPIES, paths.length);
    return;
  }
  const names = statutes.flatMap(({ statute }) => [statute.title, statute.short]);
  const finder = memory.recall('copies', [names.join(), ...official.values()], () =>
    createCopyFinder(protectedTexts(statutes, official), names),
  );
  for (const path of paths) {
    await recallProblems(memory, `copied ${path}`, [memory.stamp(path), finder], problems, async (own) => {
      const source = await readTextFile(path, own);
      for (const copied of source === undefined ? [] : finder.find(source.text)) {
        report(copied, source?.file ?? path, own);
      }
    });
  }
}

function authoredFiles({ files, documents, pathways, statutes }: Layer): string[] {
  return [
    ...files.values(),
    ...documents.map(({ path }) => path),
    ...pathways.map(({ path }) => path),
    ...statutes.flatMap(({ path, names }) =>
      names.filter((name) => !name.endsWith('.tsv')).map((name) => join(path, name)),
    ),
  ];
}

function protectedTexts(
  statutes: readonly StatuteContent[],
  official: ReadonlyMap<string, OfficialText>,
): ProtectedText[] {
  return statutes.flatMap(({ statute }) =>
    [...(official.get(statute.id)?.paragraphs ?? [])].flatMap(([number, paragraphs]) => {
      const label = `${statute.short}${articleLabel(number)}`;
      return paragraphs.flatMap(linesOf).map((text) => ({ label, text }));
    }),
  );
}

function linesOf({ text, items = [] }: OfficialParagraph): string[] {
  return [text, ...items.flatMap((item) => [item.text, ...(item.subitems ?? [])])];
}

function report({ label, run, line }: CopiedRun, file: string, problems: Problems): void {
  const shown = run.length > SHOWN ? `${run.slice(0, SHOWN)}……` : run;
  const what = `照抄了${label}：“${shown}”（连着 ${String(run.length)} 个字）`;
  const fix = '用自己的话重写，条件、例外、数字都保留；法律原文由 --official 提供，不写进 content/';
  problems.add({ code: 'text-copied', file, line, what, fix });
}
