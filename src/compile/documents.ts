import type { Guide, Service, Translation, Translations } from '../model/document.js';
import { SERVICE_FIELDS } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { CompiledBlock } from './compiled-block.js';
import type { ChosenDocument, TranslationLanguage } from './document-set.js';
import { fingerprint } from './fingerprint.js';
import type { CompiledDocument } from './guide.js';
import { compileGuide } from './guide.js';
import type { Library } from './library.js';
import type { Reading } from './reading-level.js';
import { measureReading } from './reading-level.js';
import { compileService } from './service.js';
import type { ServiceSections } from './service.js';
import type { Findings } from './text-context.js';
import { readTextFile } from './text-file.js';
import type { PairedTranslation } from './translation.js';
import { compileTranslation } from './translation.js';

export interface CompiledFile {
  readonly document: Guide | Service;
  /** Of the Chinese text, then of each translation. */
  readonly found: readonly Findings[];
  /** Of the Chinese text. */
  readonly reading: Reading;
}

/** Compiles one guide or service with its translations into the pack's languages. */
export async function compileDocument(
  chosen: ChosenDocument,
  languages: readonly Language[],
  library: Library,
): Promise<CompiledFile | undefined> {
  const source = await readTextFile(chosen.source.path, library.problems);
  if (source === undefined) return undefined;
  const { slug, topic } = chosen.source;
  const compiled =
    topic === undefined ? compileService(source, slug, library) : compileGuide(source, slug, topic, library);
  if (compiled === undefined) return undefined;
  await checkDrift(chosen, compiled.replaces, source.file, library);
  const sections = 'sections' in compiled ? compiled.sections : undefined;
  const translated = await compileTranslations(chosen, compiled, sections, languages, library);
  const { document, passages, found } = compiled;
  return {
    document: translated.translations === undefined ? document : withTranslations(document, translated.translations),
    found: [found, ...translated.found],
    reading: measureReading(passages, source.file, library.problems),
  };
}

/** The titles of the translations stand beside the Chinese one: lists know a document by its title alone (A14). */
function withTranslations<Kind extends Guide | Service>(document: Kind, translations: Translations): Kind {
  const titles: { [language in TranslationLanguage]?: string } = {};
  for (const language of ['ko', 'en'] as const) {
    const title = translations[language]?.title;
    if (title !== undefined) titles[language] = title;
  }
  return { ...document, title: { ...document.title, ...titles }, translations };
}

interface CompiledTranslations {
  /** Absent when there is none. */
  readonly translations?: Translations;
  readonly found: readonly Findings[];
}

async function compileTranslations(
  chosen: ChosenDocument,
  compiled: CompiledDocument<Guide | Service>,
  sections: ServiceSections | undefined,
  languages: readonly Language[],
  library: Library,
): Promise<CompiledTranslations> {
  const translations: { [language in TranslationLanguage]?: Translation } = {};
  const found: Findings[] = [];
  for (const [language, file] of chosen.translations) {
    const source = await readTextFile(file.path, library.problems);
    const paired = source === undefined ? undefined : compileTranslation(source, compiled.blocks, language, library);
    if (paired === undefined) continue;
    found.push(paired.found);
    // Checked in any case; a county that does not offer the language does not carry it.
    if (!languages.includes(language)) continue;
    translations[language] = sections === undefined ? paired.translation : inServiceOrder(paired.translation, sections);
  }
  return Object.keys(translations).length === 0 ? { found } : { translations, found };
}

/** The blocks of a service without the nine headings, in the order of the document: answer, then `SERVICE_FIELDS`. */
function inServiceOrder(paired: PairedTranslation, { answer, fields }: ServiceSections): Translation {
  const order = [...answer, ...SERVICE_FIELDS.flatMap((field) => fields[field])];
  return { ...paired, blocks: order.flatMap((index) => paired.blocks[index] ?? []) };
}

/** A county's own version is compared with the common one it was made from, so that a change there is noticed. */
async function checkDrift(
  { replaced }: ChosenDocument,
  recorded: string | undefined,
  file: string,
  library: Library,
): Promise<void> {
  if (replaced === undefined) return;
  const below = await readTextFile(replaced.path, library.problems);
  if (below === undefined || fingerprint(below.text) === recorded) return;
  const notice =
    recorded === undefined
      ? {
          code: 'overlay-unstamped',
          what: `替换了 ${below.file}，没有记下替换的是哪一版`,
          fix: `运行 mingbai stamp ${file}`,
        }
      : { code: 'overlay-drift', what: `替换的 ${below.file} 后来改过`, fix: `对照着改，再运行 mingbai stamp ${file}` };
  library.problems.notice({ ...notice, file, line: 1 });
}

/** Ids of the headings in a text. */
export function headingIds(blocks: readonly CompiledBlock['block'][]): Set<string> {
  return new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : [])));
}
