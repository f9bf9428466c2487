import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg, str } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { LegalHandoffEvent } from './events.js';

/** What is passed on of a document. */
export interface HandedOn {
  readonly id: string;
  readonly title: string;
  /** Absolute; undefined where the document has no address. */
  readonly address: string | undefined;
}

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
  }

  readonly copy = async (text: string): Promise<void> => {
    const copied = (await getHost().copy?.(text)) === 'copied';
    this.copied = copied ? text : undefined;
    this.manual = copied ? undefined : text;
    this.#announcer.announce(copied ? msg(str`已复制：${text}`) : msg('没能自动复制，请选中后复制：'));
    this.#host.requestUpdate();
    if (copied) return;
    await this.#host.updateComplete;
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>('.manual-copy input');
    field?.focus();
    field?.select();
  };

  readonly share = async ({ id, title, address }: HandedOn): Promise<void> => {
    if (!this.#ask('share', address ?? id, id)) return;
    const result = await getHost().share({ title, ...(address === undefined ? { text: title } : { url: address }) });
    // No share sheet here: what would have been shared is copied instead.
    if (result === 'unavailable') await this.copy(sharedText(title, address));
  };

  readonly print = async (id: string): Promise<void> => {
    if (!this.#ask('print', id, id)) return;
    this.cannotPrint = (await getHost().print?.()) !== 'printing';
    if (this.cannotPrint) this.#announcer.announce(cannotPrintWords());
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
