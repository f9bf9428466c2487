import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg, str } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { LegalHandoffEvent } from './events.js';
import { part, wearStyles } from './part.js';

/** What is passed on of a document. */
export interface HandedOn {
  readonly id: string;
  readonly title: string;
  /** Absolute; undefined where the document has no address. */
  readonly address: string | undefined;
  /** In words alone, for where nothing prints; undefined where there is nothing to take away but the address. */
  readonly words?: () => string;
}

/** Characters from which a screen reader is not read what was copied. */
const LONG = 200;

/** What stands in the place of a printer or a share sheet: `menu` is the share menu of the surroundings. */
export type PassingOn = 'menu' | 'link' | 'paper';

/** Copying, sharing, printing: asks the page first, then the device, and says what came of it. */
export class HandingOn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #announcer: Announcer;
  /** Text that was copied last. */
  copied: string | undefined;
  /** Text to copy by hand after copying failed. */
  manual: string | undefined;
  /** The reader wanted to print where nothing prints. */
  cannotPrint = false;
  /** What stands in the place of a printer or a share sheet, once its part has come. */
  passedOn: (() => TemplateResult) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
    host.addController(this);
  }

  hostConnected(): void {
    this.forget();
  }

  /** Another document: nothing of the last one is left over. */
  forget(): void {
    this.copied = undefined;
    this.manual = undefined;
    this.cannotPrint = false;
    this.passedOn = undefined;
  }

  readonly copy = async (text: string): Promise<void> => {
    const copied = (await getHost().copy?.(text)) === 'copied';
    this.copied = copied ? text : undefined;
    this.manual = copied ? undefined : text;
    this.#announcer.announce(
      copied ? (text.length > LONG ? msg('已复制') : msg(str`已复制：${text}`)) : msg('没能自动复制，请选中后复制：'),
    );
    this.#host.requestUpdate();
    if (copied) return;
    await this.#host.updateComplete;
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>('.manual-copy input');
    field?.focus();
    field?.select();
  };

  readonly share = async (what: HandedOn): Promise<void> => {
    const { id, title, address } = what;
    if (!this.#ask('share', address ?? id, id)) return;
    const { share, copy } = getHost();
    const result = await share({ title, ...(address === undefined ? { text: title } : { url: address }) });
    if (result === 'hint') await this.passOn('menu', what);
    if (result !== 'unavailable') return;
    // No share sheet here: what would have been shared is copied instead, and stands there for another device.
    if (copy !== undefined) await this.copy(sharedText(title, address));
    if (address !== undefined) await this.passOn('link', what);
  };

  readonly print = async (what: HandedOn): Promise<void> => {
    if (!this.#ask('print', what.id, what.id)) return;
    const { print } = getHost();
    const isPrinting = (await print?.()) === 'printing';
    // Where it was known beforehand, nobody was promised a print.
    this.cannotPrint = !isPrinting && (print !== undefined || what.words === undefined);
    if (this.cannotPrint) this.#announcer.announce(cannotPrintWords());
    this.#host.requestUpdate();
    if (isPrinting) this.passedOn = undefined;
    else if (what.words !== undefined) await this.passOn('paper', what);
  };

  /** Never rejects. */
  readonly passOn = async (way: PassingOn, what: HandedOn): Promise<void> => {
    try {
      const { passOnStyles, renderPassOn, passOnWords } = await part(import('./pass-on-part.js'));
      wearStyles(this.#host, passOnStyles);
      this.passedOn = renderPassOn(way, what, this);
      if (!this.cannotPrint) this.#announcer.announce(passOnWords(way));
    } catch {
      // What was said before stands; the part is asked for again with the next tap.
    }
    this.#host.requestUpdate();
  };

  #ask(action: 'share' | 'print', destination: string, documentId: string): boolean {
    const event = new LegalHandoffEvent(action, destination, { documentId });
    return this.#host.dispatchEvent(event);
  }
}

/** What is copied where nothing can be shared. */
export function sharedText(title: string, address: string | undefined): string {
  return address === undefined ? title : `${title} ${address}`;
}

export function cannotPrintWords(): string {
  return msg('这里打不了印。可以分享到手机上，或者记下名称，到窗口请工作人员打印。');
}
