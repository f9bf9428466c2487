import { paragraphAnchor } from '../model/address.js';
import type { Article, Document, Guide, Service, Translations } from '../model/document.js';
import { SERVICE_FIELDS } from '../model/document.js';
import type { Pathway } from '../model/pathway.js';
import { LANGUAGES, type Language, type Localized } from '../model/language.js';
import { blockText, inlineText, type Block } from '../model/text.js';

/**
 * What is searched in a document, cut into pieces small enough to show: the same pieces are indexed, matched for a
 * snippet and linked to. So the page, `mingbai search` and `eval` see one composition.
 */
export interface Passage {
  readonly text: string;
  readonly language: Language;
  readonly role: 'title' | 'alias' | 'question' | 'plain' | 'official' | 'answer' | 'body';
  /** Where a reader should be taken: `p2`, a heading's id. */
  readonly anchor?: string;
}

/** Everything of a document but the titles of the parts of a statute it stands in. */
export function passagesOf(document: Document): Passage[] {
  return [...names(document), ...contents(document)];
}

function passage(role: Passage['role'], text: string, anchor?: string, language: Language = 'zh-CN'): Passage {
  return anchor === undefined ? { text, language, role } : { text, language, role, anchor };
}

function localized(role: Passage['role'], value: Localized): Passage[] {
  return LANGUAGES.flatMap((language) => {
    const text = value[language];
    return text === undefined ? [] : [passage(role, text, undefined, language)];
  });
}

function names(document: Document): Passage[] {
  return [
    ...localized('title', document.title),
    ...document.aliases.map((alias) => passage('alias', alias, undefined, languageOf(alias))),
  ];
}

/** Aliases carry no language; their script tells. */
function languageOf(text: string): Language {
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  return /[a-z]/i.test(text) && !/[\u3400-\u9fff]/.test(text) ? 'en' : 'zh-CN';
}

function contents(document: Document): Passage[] {
  switch (document.kind) {
    case 'article':
      return articlePassages(document);
    case 'guide':
      return [...blockPassages(document.blocks, 'zh-CN'), ...translatedPassages(document)];
    case 'service':
      return [...servicePassages(document), ...translatedPassages(document)];
    case 'pathway':
      return pathwayPassages(document);
    case 'form':
      return blockPassages(document.blocks, 'zh-CN');
    case 'term':
      return [passage('body', document.plain), ...optional(document.koreanSouth, 'ko')];
    case 'topic':
      return localized('body', document.about);
    case 'hotline':
      return [passage('alias', document.number), ...localized('body', document.for)];
    case 'place':
      return document.address === undefined ? [] : localized('body', document.address);
    default:
      return [];
  }
}

function optional(text: string | undefined, language: Language): Passage[] {
  return text === undefined ? [] : [passage('alias', text, undefined, language)];
}

function articlePassages(article: Article): Passage[] {
  const passages: Passage[] = article.headnote === undefined ? [] : [passage('title', article.headnote)];
  for (const block of article.plain ?? []) {
    const anchor =
      block.type === 'paragraph' && block.paragraph !== undefined ? paragraphAnchor(block.paragraph) : undefined;
    for (const text of leafTexts(block)) passages.push(passage('plain', text, anchor));
  }
  for (const question of article.questions ?? []) passages.push(passage('question', question));
  article.official?.forEach(({ text, items = [] }, index) => {
    const paragraph = index + 1;
    passages.push(passage('official', text, paragraphAnchor(paragraph)));
    items.forEach((item, place) => {
      const anchor = paragraphAnchor(paragraph, place + 1);
      passages.push(passage('official', item.text, anchor));
      for (const subitem of item.subitems ?? []) passages.push(passage('official', subitem, anchor));
    });
  });
  return passages;
}

function servicePassages({ answer, fields }: Service): Passage[] {
  const passages = blockPassages(answer, 'zh-CN');
  for (const field of SERVICE_FIELDS) {
    for (const found of blockPassages(fields[field], 'zh-CN'))
      passages.push({ ...found, anchor: found.anchor ?? field });
  }
  return passages;
}

/** What it is for, what it asks, what it ends in. */
function pathwayPassages({ intro, questions, outcomes, notices, translations = {} }: Pathway): Passage[] {
  const asked = questions.flatMap(({ ask, options }) => [ask, ...options.map(({ label }) => label)]);
  const titles = outcomes.flatMap(({ title = '' }) => title);
  const said = [intro, ...[...outcomes, ...notices].map(({ say }) => say)];
  return [
    ...blockPassages(said.flat(), 'zh-CN'),
    ...[...asked, ...titles].filter(Boolean).map((text) => passage('body', text)),
    ...(Object.keys(translations) as (keyof Translations)[]).flatMap((language) => {
      const { aliases = [], texts = {}, blocks = {} } = translations[language] ?? {};
      return [
        ...aliases.map((alias) => passage('alias', alias, undefined, language)),
        ...blockPassages(Object.values(blocks).flat(), language),
        ...Object.values(texts).map((text) => passage('body', text, undefined, language)),
      ];
    }),
  ];
}

function translatedPassages({ translations = {} }: Pick<Guide, 'translations'>): Passage[] {
  return (Object.keys(translations) as (keyof Translations)[]).flatMap((language) => {
    const translation = translations[language];
    if (translation === undefined) return [];
    const blocks = translation.blocks.map(({ block }) => block);
    return [
      passage('title', translation.title, undefined, language),
      ...translation.aliases.map((alias) => passage('alias', alias, undefined, language)),
      ...blockPassages(blocks, language),
    ];
  });
}

/** Every leaf of the blocks, with the id of the heading it stands under. */
function blockPassages(blocks: readonly Block[], language: Language): Passage[] {
  let heading: string | undefined;
  return blocks.flatMap((block) => {
    if (block.type === 'heading') heading = block.id;
    const role = block.type === 'callout' && block.tone === 'answer' ? 'answer' : 'body';
    return leafTexts(block).map((text) => passage(role, text, heading, language));
  });
}

function leafTexts(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.flatMap(leafTexts));
    case 'steps':
      return block.items.flatMap((step) => [inlineText(step.title), ...step.blocks.flatMap(leafTexts)]);
    case 'materials':
      return block.items.map((item) => inlineText(item.text));
    case 'callout':
    case 'quote':
      return block.blocks.flatMap(leafTexts);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' '));
    default:
      return [blockText(block)].filter(Boolean);
  }
}
