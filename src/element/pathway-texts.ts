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

  /** Chinese, and under it the same in the reader's language. `places`: the first that is translated counts. */
  render(chinese: string, ...places: readonly string[]): TemplateResult {
    const place = places.find((each) => this.translation?.texts[each] !== undefined);
    const other = place === undefined ? undefined : this.translation?.texts[place];
    if (place === undefined || other === undefined) return html`<span lang="zh-CN">${chinese}</span>`;
    if (this.translation?.stale.includes(place) === true) {
      return html`<span class="both" lang="zh-CN">${chinese}</span
        ><span class="language-mark">${msg('译文待更新')}</span>`;
    }
    const own = html`<span class="both" lang=${this.view.language}>${other}</span>`;
    if (this.view.translation === 'only') return own;
    return html`<span class="both" lang="zh-CN">${chinese}</span>${own}`;
  }

  /** One text without marks, for names and announcements. */
  plain(chinese: string, ...places: readonly string[]): string {
    const place = places.find((each) => this.translation?.texts[each] !== undefined);
    if (place === undefined || this.translation?.stale.includes(place) === true) return chinese;
    return this.translation?.texts[place] ?? chinese;
  }

  renderBlocks(blocks: readonly Block[], place: string): unknown {
    const other = this.translation?.blocks[place];
    const isStale = this.translation?.stale.includes(place) === true;
    const translation = this.asDocuments;
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
    return this.render(option.label, ...optionPlaces(question, option));
  }

  /** An option's words by its id; also of the answers every question has. */
  optionWords(question: Question, id: string): string {
    if (id === UNKNOWN) return unknownWords();
    if (id === NONE) return noneWords();
    const option = question.options.find((each) => each.id === id);
    return option === undefined ? id : this.plain(option.label, ...optionPlaces(question, option));
  }
}

function optionPlaces({ id }: Question, option: PathwayOption): string[] {
  const place = `questions.${id}.options.${option.id}`;
  return [`${place}.label`, place];
}

export function unknownWords(): string {
  return msg('不清楚');
}

export function noneWords(): string {
  return msg('以上都没有');
}
