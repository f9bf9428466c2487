/**
 * What the surroundings can do. Elements ask the host and say what came of it; they never ask the browser themselves.
 * A page may put abilities of its own in place, one or all: `setHost({ print: printAtCounter })`.
 *
 * An ability that is `undefined` is known not to be there: its control is not shown, or something else stands in its
 * place. One that is there may still answer that it could not, and the element goes one step down: each says where to.
 */
export interface Host {
  readonly kind: Surroundings;
  /** Puts the text on the clipboard. `manual`: not possible here; the element shows it in a field, selected (W5). */
  readonly copy: ((text: string) => Promise<CopyResult>) | undefined;
  /**
   * Opens the device's share sheet. `hint`: the surroundings share by a menu of their own, which the reader is told of.
   * `unavailable`: the element copies the link and shows it with a QR code (W4).
   */
  readonly share: (what: Shared) => Promise<ShareResult>;
  /** Prints the page. `unavailable`, or undefined: the element shows a QR code and plain text instead (W7, K8). */
  readonly print: (() => Promise<PrintResult>) | undefined;
  /** Dials by a way of the host's own, before the `tel:` link. Undefined: the link, where `link` gives one (W2). */
  readonly call: ((number: string) => Promise<CallResult>) | undefined;
  /** Shows a place on a map. `manual`, or undefined: the element shows the address with a copy button (W3). */
  readonly map: ((place: MapPlace) => Promise<MapResult>) | undefined;
  /** Leaves these surroundings. `unavailable`: the element goes back by its own entries, else hides the control (W6). */
  readonly close: (() => Promise<CloseResult>) | undefined;
  /** Goes to an address. `refused`: not an address this host opens; nothing happens. */
  readonly open: (href: string) => OpenResult;
  /** Attributes for a link to an address outside; `undefined`: this host has no links outside, show the address as text. */
  readonly link: (href: string) => OutsideLink | undefined;
  /** A voice for a language, `zh-CN` or `ko`; undefined when there is none: nothing then offers to read aloud (K7). */
  readonly voice: (language: string) => Promise<Voice | undefined>;
  readonly history: HostHistory;
  /** Kept for this visit. */
  readonly session: KeyValueStore;
  /** Kept on this device. */
  readonly local: KeyValueStore;
}

/** `wechat`: the browser inside WeChat; `mini-program`: the web-view of a mini-program. */
export type Surroundings = 'browser' | 'wechat' | 'mini-program' | 'kiosk';

export type CopyResult = 'copied' | 'manual';
export type ShareResult = 'shared' | 'cancelled' | 'hint' | 'unavailable';
export type PrintResult = 'printing' | 'unavailable';
export type CallResult = 'calling' | 'manual';
export type MapResult = 'shown' | 'manual';
export type CloseResult = 'closed' | 'unavailable';
export type OpenResult = 'opened' | 'refused';

export interface Shared {
  readonly title: string;
  readonly text?: string;
  /** Absolute. */
  readonly url?: string;
}

export interface MapPlace {
  readonly name: string;
  readonly address: string;
  /** Degrees, GCJ-02, as maps in China have them; both or neither. */
  readonly latitude?: number;
  readonly longitude?: number;
}

export interface OutsideLink {
  readonly href: string;
  readonly rel?: string;
}

/** Reads aloud, one text at a time. */
export interface Voice {
  /**
   * Must be called by a tap, or while another text is being said. What is being said stops.
   * @param rate 1 is the voice's own pace
   * @returns `stopped` also when another text begins; `failed`: offer nothing more to hear
   */
  readonly say: (text: string, rate?: number) => Promise<'said' | 'stopped' | 'failed'>;
  readonly stop: () => void;
}

/** Entries of the browser's history. Nothing here throws: what was refused answers false. */
export interface HostHistory {
  /** What is kept with this entry. */
  readonly state: unknown;
  /** Adds an entry; only inside a tap, iOS drops others (W8). */
  readonly push: (address: string) => boolean;
  readonly replace: (state: unknown, address?: string) => boolean;
  readonly back: (count: number) => void;
}

/** Texts by key. Never throws: where storage is forbidden or full, what is set lives as long as the page (S9, W12). */
export interface KeyValueStore {
  /** False as soon as something could only be kept in memory. */
  readonly persistent: boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}
