import { html, nothing, type TemplateResult } from 'lit';
import type { Translation } from '../model/document.js';
import type { Pathway, PathwayOption, PathwayTranslation, Question } from '../model/pathway.js';
import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Block } from '../model/text.js';
import { msg } from '../locale/localize.js';
import { pairBlocks, renderPairs, type ReaderView } from './reader-view.js';

/** The words of a pathway in the reader's language, by the place they stand at (`questions.employment.ask`). */
export class PathwayTexts {
  readonly pathway: Pathway;
  readonly view: ReaderView;
  readonly translation: PathwayTranslation | undefined;

  constructor(pathway: Pathway, view: ReaderView) {
    this.pathway = pathway;
    this.view = view;
    this.translation = view.language === 'zh-CN' ? undefined : pathway.translations?.[view.language];
  }

  /** The same words for another view: links that say where they stand. */
  with(view: ReaderView): PathwayTexts {
    return new PathwayTexts(this.pathway, view);
  }

  /** For what documents share: title, review, the switch between both languages and one. */
  get asDocuments(): Translation | undefined {
    const { translation } = this;
    if (translation === undefined) return undefined;
    const { title, aliases, review } = translation;
    return { title, aliases, review, blocks: [] };
  }

  /** The same in the reader's language, where somebody wrote it and it is of this Chinese. `places`: the first counts. */
  other(...places: readonly string[]): string | undefined {
    const place = places.find((each) => this.translation?.texts[each] !== undefined);
    return place === undefined || this.#isStale(place) ? undefined : this.translation?.texts[place];
  }

  /** Chinese, and under it the same in the reader's language; or a mark that says why there is none. */
  render(chinese: string, ...places: readonly string[]): TemplateResult {
    const other = this.other(...places);
    if (other !== undefined) return this.renderPair(chinese, other);
    const mark = places.length === 0 ? undefined : this.mark(...places);
    if (mark === undefined) return html`<span lang="zh-CN">${chinese}</span>`;
    return html`<span class="both" lang="zh-CN">${chinese}</span><span class="language-mark">${mark}</span>`;
  }

  /** A part of a text: without its translation, without a mark. */
  renderPairOf(chinese: string, other: string): TemplateResult {
    return other === '' ? html`<span lang="zh-CN">${chinese}</span>` : this.renderPair(chinese, other);
  }

  renderPair(chinese: string, other: string): TemplateResult {
    const own = html`<span class="both" lang=${this.view.language}>${other}</span>`;
    if (this.view.translation === 'only') return own;
    return html`<span class="both" lang="zh-CN">${chinese}</span>${own}`;
  }

  /** Why a text stands in Chinese alone. Of a pathway without any translation its head says so, once. */
  mark(...places: readonly string[]): string | undefined {
    if (this.translation === undefined) return undefined;
    return places.some((each) => this.#isStale(each)) ? msg('译文待更新') : msg('仅有中文');
  }

  #isStale(place: string): boolean {
    return this.translation?.stale.includes(place) === true;
  }

  /** One text without marks, for names and announcements. */
  plain(chinese: string, ...places: readonly string[]): string {
    return this.other(...places) ?? chinese;
  }

  /** What this pathway is about, in a line. */
  title(): TemplateResult {
    const { title } = this.pathway;
    const other = this.view.language === 'zh-CN' ? undefined : title[this.view.language];
    return other === undefined
      ? html`<span lang="zh-CN">${title['zh-CN']}</span>`
      : this.renderPair(title['zh-CN'], other);
  }

  renderBlocks(blocks: readonly Block[], place: string): unknown {
    const other = this.translation?.blocks[place];
    const isStale = this.#isStale(place);
    const translation = this.asDocuments;
    if (translation !== undefined && other === undefined && blocks.length > 0) {
      return html`<div class="text" lang="zh-CN">${renderPairs(pairBlocks(blocks, undefined, 'both'), this.view)}</div>
        <p class="language-mark">${msg('仅有中文')}</p>`;
    }
    const paired: Translation | undefined =
      translation === undefined || other === undefined
        ? undefined
        : { ...translation, blocks: other.map((block) => (isStale ? { block, stale: true } : { block })) };
    const pairs = pairBlocks(blocks, paired, this.view.translation);
    return html`<div class="text" lang=${paired === undefined ? 'zh-CN' : nothing}>
      ${renderPairs(pairs, this.view)}
    </div>`;
  }

  ask({ id, ask }: Question): TemplateResult {
    return this.render(ask, `questions.${id}.ask`);
  }

  option(question: Question, option: PathwayOption): TemplateResult {
    const own = interfaceLabel(question, option);
    return own === undefined ? this.render(option.label, ...optionPlaces(question, option)) : html`${own}`;
  }

  /** The words of a section of a health check. */
  section(section: string): TemplateResult {
    return this.render(section, this.#sectionPlace(section));
  }

  otherSection(section: string): string | undefined {
    return this.other(this.#sectionPlace(section));
  }

  plainSection(section: string): string {
    return this.plain(section, this.#sectionPlace(section));
  }

  #sectionPlace(section: string): string {
    return `sections.${String((this.pathway.sections ?? []).indexOf(section))}`;
  }

  /** The blocks in the reader's language, where somebody wrote them and they are of this Chinese. */
  otherBlocks(place: string): readonly Block[] | undefined {
    return this.#isStale(place) ? undefined : this.translation?.blocks[place];
  }

  /** An option's words by its id; also of the answers every question has. */
  optionWords(question: Question, id: string): string {
    if (id === UNKNOWN) return unknownWords();
    if (id === NONE) return noneWords();
    const option = question.options.find((each) => each.id === id);
    if (option === undefined) return id;
    return interfaceLabel(question, option) ?? this.plain(option.label, ...optionPlaces(question, option));
  }

  /** Several options as one text, Chinese and under it the same in the reader's language. */
  options(question: Question, ids: readonly string[]): TemplateResult {
    const chosen = ids.flatMap((id) => question.options.find((each) => each.id === id) ?? []);
    const [only] = chosen;
    if (only === undefined || ids.some((id) => id === UNKNOWN || id === NONE)) {
      return html`${ids.map((id) => this.optionWords(question, id)).join(msg('；'))}`;
    }
    if (chosen.length === 1) return this.option(question, only);
    const chinese = chosen.map(({ label }) => label).join('；');
    const missing = chosen.find((option) => this.other(...optionPlaces(question, option)) === undefined);
    if (missing !== undefined) return this.render(chinese, ...optionPlaces(question, missing));
    return this.renderPair(chinese, chosen.map(({ id }) => this.optionWords(question, id)).join(msg('；')));
  }
}

function optionPlaces({ id }: Question, option: PathwayOption): string[] {
  const place = `questions.${id}.options.${option.id}`;
  return [`${place}.label`, place];
}

/** 是 and 不是 are words of the interface unless the pathway has its own. */
function interfaceLabel({ type }: Question, { label }: PathwayOption): string | undefined {
  if (type !== 'yes-no') return undefined;
  return label === '是' ? msg('是') : label === '不是' ? msg('不是') : undefined;
}

export function unknownWords(): string {
  return msg('不清楚');
}

export function noneWords(): string {
  return msg('以上都没有');
}
