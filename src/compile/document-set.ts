import type { Language } from '../model/language.js';
import type { DocumentFile, Layer } from './layer.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';
import { shownPath } from './text-file.js';

/** One guide or service as the layers leave it: the Chinese file of the topmost layer that has one. */
export interface ChosenDocument {
  readonly id: string;
  readonly source: DocumentFile;
  /** The file of the layer below that `source` replaces. */
  readonly replaced?: DocumentFile;
  /** Translations made for `source`: those of lower layers belong to another text and are left out. */
  readonly translations: ReadonlyMap<TranslationLanguage, DocumentFile>;
}

export type TranslationLanguage = Exclude<Language, 'zh-CN'>;

const TRANSLATIONS: readonly TranslationLanguage[] = ['ko', 'en'];

/** The documents of all layers by id, in the order of their files. A document with the same id replaces the whole one. */
export function chooseDocuments(layers: readonly Layer[], problems: Problems): Map<string, ChosenDocument> {
  const chosen = new Map<string, ChosenDocument>();
  for (const layer of layers) {
    const files = uniqueFiles(layer.documents, problems);
    for (const file of files) if (file.language === undefined) replace(chosen, file);
    for (const file of files) if (file.language !== undefined) addTranslation(chosen, file, file.language, problems);
  }
  return chosen;
}

export function documentId({ kind, slug }: DocumentFile): string {
  return `${kind}/${slug}`;
}

/** Within one layer an id is used once: two topic folders may not hold guides of the same name. */
function uniqueFiles(files: readonly DocumentFile[], problems: Problems): DocumentFile[] {
  const seen = new Map<string, DocumentFile>();
  for (const file of files) {
    const key = `${documentId(file)}.${file.language ?? ''}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, file);
      continue;
    }
    const what = `id “${documentId(file)}”用了两次（${shownPath(before.path)}）`;
    problems.add({ code: 'id-duplicate', file: shownPath(file.path), line: 0, what, fix: '改一个文件名，或删去一个' });
  }
  return [...seen.values()];
}

function replace(chosen: Map<string, ChosenDocument>, source: DocumentFile): void {
  const id = documentId(source);
  const replaced = chosen.get(id)?.source;
  chosen.set(id, { id, source, translations: new Map(), ...(replaced === undefined ? {} : { replaced }) });
}

function addTranslation(
  chosen: Map<string, ChosenDocument>,
  file: DocumentFile,
  tag: string,
  problems: Problems,
): void {
  const id = documentId(file);
  const shown = shownPath(file.path);
  const language = TRANSLATIONS.find((known) => known === tag);
  if (language === undefined) {
    const fix = `${didYouMean(tag, TRANSLATIONS)}译文写成 ${file.slug}.ko.md 或 ${file.slug}.en.md；中文就是 ${file.slug}.md`;
    problems.add({ code: 'translation-language', file: shown, line: 0, what: `没有“${tag}”这种译文`, fix });
    return;
  }
  const document = chosen.get(id);
  if (document === undefined || document.source.topic !== file.topic) {
    const fix = `译文和中文放在同一个文件夹：${file.slug}.md`;
    problems.add({ code: 'translation-orphan', file: shown, line: 0, what: '译文没有对应的中文', fix });
    return;
  }
  chosen.set(id, { ...document, translations: new Map(document.translations).set(language, file) });
}
