import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Library } from '../load/library.js';
import type { Hotline } from '../model/document.js';
import { toLanguage, type Language } from '../model/language.js';
import type { PackError } from '../pack/format.js';
import { msg } from '../locale/localize.js';
import { Announcer } from './announcer.js';
import { FrameController } from './frame-controller.js';
import { HandingOn } from './handing-on.js';
import { asPackError, LibraryController } from './library-controller.js';
import { hotlineElementStyles } from './legal-hotline.styles.js';
import type { LinkContext } from './links.js';
import { renderHotline, renderNames } from './render-hotline.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import { tellError, tellReady } from './tell.js';

/**
 * @summary The numbers for the matter at hand, urgent ones first: large, to dial or copy, with what to say.
 * @tagname legal-hotline
 *
 * @slot - Shown until the numbers are there, and when they cannot be loaded. Put 12348 as a `tel:` link here: it then works without JavaScript too.
 *
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number (`action: 'call'`). `preventDefault()` to dial yourself.
 * @event {LegalReadyEvent} legal-ready - Tells: the numbers are on screen.
 * @event {LegalErrorEvent} legal-error - Tells: the pack could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart hotline - One number.
 *
 * @cssprop [--legal-warm=#8a2d0e] - Colour of urgent numbers. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 */
export class LegalHotline extends LitElement {
  static override styles = hotlineElementStyles;

  readonly #frame = new FrameController(this);
  readonly #announcer = new Announcer(this);
  readonly #handingOn = new HandingOn(this, this.#announcer);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    (library) => {
      void this.#loadHotlines(library);
    },
  );

  @state() private hotlines: readonly Hotline[] | undefined;
  @state() private error: PackError | undefined;

  /** Address of the pack's folder. Required; until it is loaded the slot shows. */
  @property() pack = '';

  /** Only numbers for these topics, separated by spaces or commas: `family injury`. All by default. */
  @property() topics = '';

  /** Only these numbers, in this order after the urgent ones: `110 12348`. Goes before `topics`. */
  @property() numbers = '';

  /** Language of names and texts, where it should differ from that of the page. */
  @property() language = '';

  protected override render(): TemplateResult {
    const { library } = this.#library;
    const error = this.#library.error ?? this.error;
    const ready = library !== undefined && this.hotlines !== undefined && error === undefined;
    const waiting = this.pack !== '' && !ready && error === undefined;
    return this.#frame.render(html`
      ${this.#announcer.render()} ${this.#library.renderNotice()}
      ${error === undefined ? nothing : renderTrouble(error, this.#retry, this.#links)}
      ${waiting ? renderSkeleton(3) : nothing} ${ready ? this.#renderList(this.#chosen) : nothing}
      <div class="fallback ${ready ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  #renderList(hotlines: readonly Hotline[]): TemplateResult {
    if (hotlines.length === 0) return html`<p>${msg('这里没有对应的电话。打 12348 可以免费问法律。')}</p>`;
    return html`<ul class="hotlines plain">
      ${hotlines.map((hotline, at) => {
        const afterUrgent = !hotline.urgent && hotlines[at - 1]?.urgent === true;
        const className = hotline.urgent ? 'is-urgent' : afterUrgent ? 'after-urgent' : '';
        return html`<li class=${className}>
          ${renderHotline(
            hotline,
            { ...this.#links, language: this.#language, handingOn: this.#handingOn },
            html`<h3>${renderNames(hotline.title, this.#language)}</h3>`,
          )}
        </li>`;
      })}
    </ul>`;
  }

  /** Urgent ones first; within that in the order asked for, else in the order of the pack. */
  get #chosen(): readonly Hotline[] {
    const numbers = words(this.numbers);
    const topics = words(this.topics);
    const all = this.hotlines ?? [];
    const chosen =
      numbers.length > 0
        ? numbers.flatMap((number) => all.find((hotline) => hotline.number === number) ?? [])
        : topics.length > 0
          ? all.filter((hotline) => hotline.topics.some((topic) => topics.includes(topic)))
          : all;
    return [...chosen].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  }

  get #language(): Language {
    return toLanguage(this.language) ?? this.#frame.language;
  }

  get #links(): LinkContext {
    return { host: this, hrefTemplate: undefined, open: () => undefined };
  }

  readonly #retry = (): void => {
    this.error = undefined;
    this.#library.retry();
  };

  /** All numbers of the pack: they are few, and lie together. */
  async #loadHotlines(library: Library): Promise<void> {
    const ids = library.catalogue.entries.flatMap(({ id, kind }) => (kind === 'hotline' ? [id] : []));
    try {
      const documents = await Promise.all(ids.map((id) => library.document(id)));
      if (this.#library.library !== library) return;
      this.hotlines = documents.flatMap((document) => (document.kind === 'hotline' ? [document] : []));
      await this.updateComplete;
      tellReady(this, library);
    } catch (error) {
      if (this.#library.library !== library) return;
      this.error = asPackError(error);
      tellError(this, this.error);
    }
  }
}

function words(list: string): string[] {
  return list.split(/[\s,，、]+/).filter(Boolean);
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-hotline': LegalHotline;
  }
}
