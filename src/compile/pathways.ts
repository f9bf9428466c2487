import type { Language } from '../model/language.js';
import type { Pathway } from '../model/pathway.js';
import type { TranslationLanguage } from './document-set.js';
import type { Layer, PathwayFile } from './layer.js';
import type { Library } from './library.js';
import type { Located } from './located.js';
import { mergeLocated } from './located.js';
import { didYouMean } from './nearest.js';
import type { ReadPathway } from './pathway-file.js';
import { readPathway } from './pathway-file.js';
import type { Problems } from './problem.js';
import type { Findings } from './text-context.js';
import { shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

/** The files of one pathway, lowest layer first. A county's file adds to the common one: parameters by name, lists by id. */
export interface ChosenPathway {
  readonly slug: string;
  readonly files: readonly PathwayFile[];
  readonly translations: ReadonlyMap<TranslationLanguage, readonly PathwayFile[]>;
}

export interface CompiledPathway {
  readonly document: Pathway;
  readonly found: readonly Findings[];
}

const TRANSLATIONS: readonly TranslationLanguage[] = ['ko', 'en'];

/** The pathways of all layers by id. */
export function choosePathways(layers: readonly Layer[], problems: Problems): Map<string, ChosenPathway> {
  const files = layers.flatMap((layer) => layer.pathways);
  const chosen = new Map<string, ChosenPathway>();
  for (const file of files) {
    if (file.language !== undefined) continue;
    const id = `pathway/${file.slug}`;
    const before = chosen.get(id);
    chosen.set(id, { slug: file.slug, files: [...(before?.files ?? []), file], translations: new Map() });
  }
  for (const file of files) if (file.language !== undefined) addTranslation(chosen, file, file.language, problems);
  return chosen;
}

function addTranslation(chosen: Map<string, ChosenPathway>, file: PathwayFile, tag: string, problems: Problems): void {
  const shown = shownPath(file.path);
  const language = TRANSLATIONS.find((known) => known === tag);
  const pathway = chosen.get(`pathway/${file.slug}`);
  if (language === undefined) {
    const fix = `${didYouMean(tag, TRANSLATIONS)}译文写成 ${file.slug}.ko.yaml 或 ${file.slug}.en.yaml`;
    problems.add({ code: 'translation-language', file: shown, line: 0, what: `没有“${tag}”这种译文`, fix });
  } else if (pathway === undefined) {
    const fix = `译文和中文放在同一个文件夹：${file.slug}.yaml`;
    problems.add({ code: 'translation-orphan', file: shown, line: 0, what: '译文没有对应的中文', fix });
  } else {
    const files = [...(pathway.translations.get(language) ?? []), file];
    const translations = new Map(pathway.translations).set(language, files);
    chosen.set(`pathway/${file.slug}`, { ...pathway, translations });
  }
}

/** Compiles one pathway of all layers. `undefined` after a problem. */
export async function compilePathway(
  chosen: ChosenPathway,
  _languages: readonly Language[],
  library: Library,
): Promise<CompiledPathway | undefined> {
  let merged: Located | undefined;
  let read: ReadPathway | undefined;
  for (const file of chosen.files) {
    const value = await readYamlFile(file.path, library.problems);
    if (value === undefined) return undefined;
    merged = merged === undefined ? value : mergeLocated(merged, value);
    if (merged.kind !== 'map') {
      const fix = '照 CONTENT.md“指引”里的例子写';
      library.problems.add({ code: 'yaml-map', ...merged.place, what: '指引要写成“字段: 值”', fix });
      return undefined;
    }
    read = readPathway(merged, chosen.slug, library);
    if (read === undefined) return undefined;
  }
  return read === undefined ? undefined : { document: read.pathway, found: [read.found] };
}
