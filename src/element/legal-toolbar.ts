import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import { LANGUAGES, toLanguage, type Language } from '../model/language.js';
import { Announcer } from './announcer.js';
import { LegalHandoffEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { toolbarStyles } from './legal-toolbar.styles.js';
import { renderChoice, renderToggle } from './render-choice.js';
import { changeSettings, DEFAULT_SETTINGS, type Settings } from './settings.js';

export type ToolbarControl = 'elder' | 'text-size' | 'contrast' | 'theme' | 'language' | 'print';

const CONTROLS: readonly ToolbarControl[] = ['elder', 'language', 'text-size', 'contrast', 'theme', 'print'];
/** Who needs these cannot be asked to look for them first. */
const ALWAYS_SHOWN: readonly ToolbarControl[] = ['elder', 'language'];

/** Each in itself: who looks for it reads no other. */
const LANGUAGE_NAMES: { readonly [language in Language]: string } = { 'zh-CN': '中文', ko: '조선어', en: 'English' };

/**
 * @summary Text size, contrast, elder mode, language, colours and printing, for every element of the page at once.
 * Kept on the device; the page's own elements are never touched.
 * @tagname legal-toolbar
 *
 * @event {LegalSettingsEvent} legal-settings - Tells: the reader changed how things are shown.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader wants the page printed (`action: 'print'`). `preventDefault()` to print it yourself.
 *
 * @csspart base - The wrapper around everything.
 * @csspart panel - The settings behind the button.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space beside the content; 0 where the page already has margins.
 */
export class LegalToolbar extends LitElement {
  static override styles = toolbarStyles;

  readonly #frame = new FrameController(this);
  readonly #announcer = new Announcer(this);

  @state() private open = false;
  @state() private cannotPrint = false;

  /**
   * Which controls, separated by spaces or commas: `elder language text-size contrast theme print`. All by default;
   * unknown names are left out. Not for their order: it is the same everywhere, so that people find them again.
   */
  @property() controls = '';

  /** Languages to choose from, Chinese always among them: `zh-CN ko`. All by default. */
  @property() languages = '';

  protected override render(): TemplateResult {
    const wanted = this.#controls;
    const shown = wanted.filter((control) => ALWAYS_SHOWN.includes(control));
    const behind = wanted.filter((control) => !ALWAYS_SHOWN.includes(control));
    return this.#frame.render(html`
      ${this.#announcer.render()}
      <div class="toolbar screen-only" role="group" aria-label=${msg('显示设置')}>
        <div class="row">
          ${shown.includes('elder') ? this.#renderControl('elder') : nothing}
          ${behind.length === 0 ? nothing : this.#renderDisclosure()}
          ${shown.includes('language') ? this.#renderControl('language') : nothing}
        </div>
        ${
          this.open && behind.length > 0
            ? html`<div class="panel" id="panel" part="panel">
                ${behind.map((control) => this.#renderControl(control))} ${this.#renderReset()}
              </div>`
            : nothing
        }
        ${
          this.cannotPrint
            ? html`<p class="quiet">${msg('这台设备打印不了这一页。可以截图保存，或者到窗口请工作人员打印。')}</p>`
            : nothing
        }
      </div>
    `);
  }

  #renderDisclosure(): TemplateResult {
    return html`<button
      type="button"
      class="disclosure"
      aria-expanded=${this.open ? 'true' : 'false'}
      aria-controls=${this.open ? 'panel' : nothing}
      @click=${() => {
        this.open = !this.open;
      }}
    >
      ${this.#frame.width === 'narrow' ? msg('设置') : msg('字号和颜色')}
    </button>`;
  }

  #renderControl(control: ToolbarControl): TemplateResult | typeof nothing {
    const { elder, contrast } = this.#frame.settings;
    switch (control) {
      case 'elder':
        return renderToggle(msg('长辈模式'), elder, () => {
          this.#change({ elder: !elder });
        });
      case 'contrast':
        return renderToggle(msg('高对比度'), contrast === 'more', () => {
          this.#change({ contrast: contrast === 'more' ? 'normal' : 'more' });
        });
      case 'text-size':
        return this.#renderTextSize();
      case 'theme':
        return this.#renderTheme();
      case 'language':
        return this.#renderLanguage();
      case 'print':
        return html`<button type="button" class="print" @click=${this.#print}>${msg('打印这一页')}</button>`;
    }
  }

  #renderTextSize(): TemplateResult {
    return renderChoice<Settings['textSize']>({
      name: 'text-size',
      label: msg('字号'),
      options: [
        ['normal', msg('标准')],
        ['large', msg('大')],
        ['largest', msg('特大')],
      ],
      chosen: this.#frame.settings.textSize,
      choose: (textSize) => {
        this.#change({ textSize });
      },
    });
  }

  #renderTheme(): TemplateResult {
    return renderChoice<Settings['theme']>({
      name: 'theme',
      label: msg('底色'),
      options: [
        ['auto', msg('跟随设备')],
        ['light', msg('浅色')],
        ['dark', msg('深色')],
      ],
      chosen: this.#frame.settings.theme,
      choose: (theme) => {
        this.#change({ theme });
      },
    });
  }

  #renderLanguage(): TemplateResult | typeof nothing {
    const languages = this.#languages;
    if (languages.length < 2) return nothing;
    return renderChoice<Language>({
      name: 'language',
      label: msg('语言'),
      isLabelHidden: true,
      options: languages.map((language) => [language, LANGUAGE_NAMES[language], language]),
      chosen: this.#frame.language,
      choose: (language) => {
        this.#change({ language });
      },
    });
  }

  /** Only where there is something to put back. */
  #renderReset(): TemplateResult | typeof nothing {
    const { textSize, contrast, theme, elder } = DEFAULT_SETTINGS;
    const plain: Partial<Settings> = { textSize, contrast, theme, elder };
    const now = this.#frame.settings;
    const isPlain =
      now.textSize === textSize && now.contrast === contrast && now.theme === theme && now.elder === elder;
    if (isPlain) return nothing;
    return html`<button
      type="button"
      class="bare reset"
      @click=${() => {
        this.#change(plain);
        this.renderRoot.querySelector<HTMLElement>('.disclosure')?.focus();
      }}
    >
      ${msg('恢复原样')}
    </button>`;
  }

  get #controls(): readonly ToolbarControl[] {
    const names = this.controls.split(/[\s,，]+/);
    const wanted = CONTROLS.filter((control) => names.includes(control));
    const all = wanted.length === 0 ? CONTROLS : wanted;
    return getHost().print === undefined ? all.filter((control) => control !== 'print') : all;
  }

  get #languages(): readonly Language[] {
    const wanted = this.languages.split(/[\s,，]+/).map(toLanguage);
    const known = LANGUAGES.filter((language) => language === 'zh-CN' || wanted.includes(language));
    return wanted.every((language) => language === undefined) ? LANGUAGES : known;
  }

  #change(change: Partial<Settings>): void {
    changeSettings(change, this);
  }

  readonly #print = (): void => {
    const event = new LegalHandoffEvent('print', 'page');
    if (!this.dispatchEvent(event)) return;
    void getHost()
      .print?.()
      .then((result) => {
        this.cannotPrint = result === 'unavailable';
        if (this.cannotPrint)
          this.#announcer.announce(msg('这台设备打印不了这一页。可以截图保存，或者到窗口请工作人员打印。'));
      });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-toolbar': LegalToolbar;
  }
}
