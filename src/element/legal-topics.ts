import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Library } from '../load/library.js';
import { parseArticleId } from '../model/address.js';
import { todayInChina } from '../model/in-force.js';
import { toLanguage, type Localized } from '../model/language.js';
import { undated, versionOn } from '../model/statute-version.js';
import type { CatalogueEntry, CatalogueStatute } from '../pack/format.js';
import { msg } from '../locale/localize.js';
import { FrameController } from './frame-controller.js';
import { topicsStyles } from './legal-topics.styles.js';
import { LibraryController } from './library-controller.js';
import { OpenBranches } from './open-branches.js';
import { OpenedDocument } from './opened-document.js';
import {
  headingBranch,
  MORE_STATUTES,
  renderStatuteTree,
  statutesAtFirst,
  type TreeContext,
} from './render-statute-tree.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import { renderTopics } from './render-topics.js';
import { headingsOver } from './statute-tree.js';
import { TreeLoader } from './tree-loader.js';
import { tellError, tellReady } from './tell.js';

export type TopicsView = 'both' | 'topics' | 'statutes';

/**
 * @summary Browsing without a question: life events with their guides, services, numbers and words; laws by their
 * outline of 编, 章 and 节 down to the article. What was open stays open.
 * @tagname legal-topics
 *
 * @slot - Shown while the pack cannot be read. Without JavaScript it is all there is: put 12348 and a few links here.
 *
 * @event {LegalOpenEvent} legal-open - Asks: a document was chosen. `preventDefault()` to open it yourself.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number.
 * @event {LegalReadyEvent} legal-ready - Tells: the topics are on screen.
 * @event {LegalErrorEvent} legal-error - Tells: the pack or a part of it could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart topics - The life events.
 * @csspart statutes - The laws.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 */
export class LegalTopics extends LitElement {
  static override styles = topicsStyles;

  readonly #frame = new FrameController(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    (library) => {
      void this.#start(library);
    },
  );
  readonly #loader = new TreeLoader(this, (error) => {
    tellError(this, error);
  });
  readonly #branches = new OpenBranches(this);
  readonly #opened = new OpenedDocument(this);
  /** The place whose way in the outline is still to be opened. */
  #wanted = '';

  /** The document the reader last went to from here. */
  @state() private lastOpened = '';
  @state() private about: ReadonlyMap<string, Localized> = new Map();

  /** Address of the pack's folder. Required; until it is loaded the slot shows. */
  @property() pack = '';

  /** `topics` or `statutes` for one of the two; both by default. */
  @property() view: TopicsView = 'both';

  /** Only these topics, in this order: `work family`. All by default, in the order of the pack. */
  @property() topics = '';

  /** Only these laws, in this order: `civil-code labor-law`. All by default, in the order of the pack. */
  @property() statutes = '';

  /** The document the reader is at, marked in the outline, which opens on the way to it: `article/civil-code/1062`. */
  @property() current = '';

  /**
   * Address of documents on your own site, with `{id}`: `/law/{id}`. Links then lead there.
   * Leave it out to open documents in place.
   */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** Language of titles, where it should differ from that of the page. Interface words stay in the page's language. */
  @property() language = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#loader.use(this.#library.library);
    if (changed.has('current')) this.#wanted = this.current;
    this.#openWay();
  }

  protected override render(): TemplateResult {
    const { library, error } = this.#library;
    return this.#frame.render(html`
      ${this.#library.renderNotice()}
      ${error === undefined ? nothing : renderTrouble(error, this.#retryPack, this.#links)} ${this.#opened.render()}
      <div ?hidden=${this.#opened.address !== undefined}>
        ${library === undefined ? this.#renderWaiting() : this.#renderSections(library)}
      </div>
      <div class="fallback ${library === undefined ? 'shown' : ''}"><slot></slot></div>
    `);
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    return this.#library.state === 'loading' ? renderSkeleton(6) : nothing;
  }

  #renderSections(library: Library): TemplateResult {
    const topics = this.view === 'statutes' ? [] : this.#topics(library);
    const statutes = this.view === 'topics' ? [] : this.#statutes(library);
    const context: TreeContext = {
      ...this.#links,
      library,
      language: toLanguage(this.language) ?? this.#frame.language,
      branches: this.#branches,
      about: this.about,
      current: (this.current === '' ? this.lastOpened : this.current).split('#')[0] ?? '',
      loader: this.#loader,
      retry: this.#retryBranches,
      today: todayInChina(),
    };
    return html`${
      topics.length === 0
        ? nothing
        : html`<section part="topics" aria-labelledby="by-topic">
            <h2 id="by-topic">${msg('按遇到的事查')}</h2>
            ${renderTopics(topics, this.#frame.width === 'wide' ? 2 : 1, context)}
          </section>`
    }
    ${
      statutes.length === 0
        ? nothing
        : html`<section part="statutes" aria-labelledby="by-statute">
            <h2 id="by-statute">${msg('按法律查')}</h2>
            ${renderStatuteTree(statutes, context)}
          </section>`
    }`;
  }

  #topics(library: Library): readonly CatalogueEntry[] {
    const all = library.catalogue.entries.filter(({ kind }) => kind === 'topic');
    return chosen(all, this.topics, ({ id }) => id.slice('topic/'.length));
  }

  #statutes(library: Library): readonly CatalogueStatute[] {
    const { statutes: all } = library.catalogue;
    const today = todayInChina();
    const inForce = all.filter(({ id }) => versionOn(all, undated(id), today)?.id === id);
    return chosen(inForce, this.statutes, ({ id }) => undated(id));
  }

  get #links(): TopicsLinks {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
      open: (id, anchor) => {
        this.lastOpened = id;
        this.#opened.open(id, anchor);
      },
    };
  }

  readonly #retryPack = (): void => {
    this.#library.retry();
  };

  readonly #retryBranches = (): void => {
    this.#loader.retry();
  };

  /** What topics are about lies in one small file; without it their names are enough. */
  async #start(library: Library): Promise<void> {
    this.#wanted = this.current;
    const ids = library.catalogue.entries.flatMap(({ id, kind }) => (kind === 'topic' ? [id] : []));
    try {
      const documents = await Promise.all(ids.map((id) => library.document(id)));
      if (this.#library.library !== library) return;
      this.about = new Map(documents.flatMap((each) => (each.kind === 'topic' ? [[each.id, each.about]] : [])));
    } catch {
      // Their names are there.
    }
    await this.updateComplete;
    tellReady(this, library);
  }

  /** Opens the headings over the current article, once its statute is there. */
  #openWay(): void {
    const { library } = this.#library;
    if (library === undefined || this.#wanted === '') return;
    const [id = ''] = this.#wanted.split('#');
    const address = parseArticleId(id);
    const entry = address && versionOn(library.catalogue.statutes, address.statute, todayInChina());
    if (address === undefined || entry === undefined) {
      this.#wanted = '';
      return;
    }
    const branch = this.#loader.statute(entry.id);
    if (branch.state !== 'ready') return;
    this.#wanted = '';
    const headings = headingsOver(branch.value.outline, address.number);
    const isAtFirst = statutesAtFirst(this.#statutes(library)).includes(entry);
    this.#branches.open([
      ...(isAtFirst ? [] : [MORE_STATUTES]),
      `statute/${entry.id}`,
      ...headings.map((heading) => headingBranch(entry.id, heading)),
    ]);
  }
}

type TopicsLinks = Pick<TreeContext, 'host' | 'hrefTemplate' | 'open'>;

/** Those named, in that order; all of them when none is named, or none that is there. */
function chosen<Entry>(all: readonly Entry[], names: string, nameOf: (entry: Entry) => string): readonly Entry[] {
  const wanted = names.split(/[\s,，、]+/).filter(Boolean);
  const found = wanted.flatMap((name) => all.find((entry) => nameOf(entry) === name) ?? []);
  return found.length === 0 ? all : found;
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-topics': LegalTopics;
  }
}
