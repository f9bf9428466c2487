import type { DocumentKind } from '../model/address.js';
import type { Language } from '../model/language.js';

/*
 * Public events. All bubble and are composed; fields are plain data: ids and outcomes, never what the reader typed or
 * answered. Ask-first events are cancelable, tell-after events are not.
 */

const TELL: EventInit = { bubbles: true, composed: true };
const ASK: EventInit = { bubbles: true, composed: true, cancelable: true };

/** Asks: a document is about to open. `preventDefault()` when the page shows it itself. */
export class LegalOpenEvent extends Event {
  static readonly eventName = 'legal-open';
  readonly kind: DocumentKind;
  /** `guide/unpaid-wages`. */
  readonly id: string;
  /** Without `#`: `p2-i5`, or a heading's id. */
  readonly anchor: string | undefined;
  /** Where the element would go by its `href-template`; undefined when it opens in place. */
  readonly href: string | undefined;
  constructor(kind: DocumentKind, id: string, anchor: string | undefined, href: string | undefined) {
    super(LegalOpenEvent.eventName, ASK);
    this.kind = kind;
    this.id = id;
    this.anchor = anchor;
    this.href = href;
  }
}

export type HandoffAction = 'call' | 'map' | 'go' | 'apply' | 'print' | 'share' | 'book';

/** Asks: the reader is about to leave for a counter, a phone, a map. `preventDefault()` when the page does it itself. */
export class LegalHandoffEvent extends Event {
  static readonly eventName = 'legal-handoff';
  readonly action: HandoffAction;
  /** The number, address or place acted on. Not called `target`: every event has one, and it is the element. */
  readonly destination: string;
  readonly documentId: string | undefined;
  readonly pathwayId: string | undefined;
  readonly outcomeId: string | undefined;
  constructor(
    action: HandoffAction,
    destination: string,
    from: {
      documentId?: string | undefined;
      pathwayId?: string | undefined;
      outcomeId?: string | undefined;
    } = {},
  ) {
    super(LegalHandoffEvent.eventName, ASK);
    this.action = action;
    this.destination = destination;
    this.documentId = from.documentId;
    this.pathwayId = from.pathwayId;
    this.outcomeId = from.outcomeId;
  }
}

/** Tells: a pathway reached its result. */
export class LegalOutcomeEvent extends Event {
  static readonly eventName = 'legal-outcome';
  readonly pathwayId: string;
  readonly version: number;
  readonly outcomeIds: readonly string[];
  constructor(pathwayId: string, version: number, outcomeIds: readonly string[]) {
    super(LegalOutcomeEvent.eventName, TELL);
    this.pathwayId = pathwayId;
    this.version = version;
    this.outcomeIds = outcomeIds;
  }
}

/** Tells: the reader changed how things are shown. */
export class LegalSettingsEvent extends Event {
  static readonly eventName = 'legal-settings';
  readonly language: Language;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly contrast: 'normal' | 'more';
  readonly elder: boolean;
  constructor(
    language: Language,
    shown: { textSize: 'normal' | 'large' | 'largest'; contrast: 'normal' | 'more'; elder: boolean },
  ) {
    super(LegalSettingsEvent.eventName, TELL);
    this.language = language;
    this.textSize = shown.textSize;
    this.contrast = shown.contrast;
    this.elder = shown.elder;
  }
}

/** Tells: the pack is loaded and what was asked for is on screen. */
export class LegalReadyEvent extends Event {
  static readonly eventName = 'legal-ready';
  readonly packId: string;
  readonly version: string;
  constructor(packId: string, version: string) {
    super(LegalReadyEvent.eventName, TELL);
    this.packId = packId;
    this.version = version;
  }
}

/** Tells: something could not be loaded. The element shows it too and offers a retry. */
export class LegalErrorEvent extends Event {
  static readonly eventName = 'legal-error';
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  constructor(code: string, message: string, retryable: boolean) {
    super(LegalErrorEvent.eventName, TELL);
    this.code = code;
    this.message = message;
    this.retryable = retryable;
  }
}

declare global {
  // What `HTMLElementEventMap`, `Document` and `Window` have in common: events bubble up to all of them.
  interface GlobalEventHandlersEventMap {
    'legal-open': LegalOpenEvent;
    'legal-handoff': LegalHandoffEvent;
    'legal-outcome': LegalOutcomeEvent;
    'legal-settings': LegalSettingsEvent;
    'legal-ready': LegalReadyEvent;
    'legal-error': LegalErrorEvent;
  }
}

/** Every event of ours by name, for a page's own code: `keyof LegalEventMap`. */
export type LegalEventMap = Pick<
  GlobalEventHandlersEventMap,
  'legal-open' | 'legal-handoff' | 'legal-outcome' | 'legal-settings' | 'legal-ready' | 'legal-error'
>;
