/**
 * What the surroundings can do. Elements ask the host and say what came of it; they never ask the browser themselves.
 * A kiosk or a page inside an app can put its own policy in place, whole or in part:
 * `setHost({ ...browserHost, print: printAtCounter })`.
 */
export interface Host {
  /** Puts the text on the clipboard. `manual`: not possible here; the element shows it in a field, selected (W5). */
  copy(text: string): Promise<CopyResult>;
  /** Opens the device's share sheet. `unavailable`: the element shows the link, and a QR code where there is one (W4). */
  share(what: Shared): Promise<ShareResult>;
  /** Prints the page. `unavailable`: print is missing, does nothing or fails; the element shows plain text instead (W7). */
  print(): Promise<PrintResult>;
  /** Dials. `manual`: the number cannot be dialled here; the element shows it large, with a copy button (W2). */
  call(number: string): CallResult;
  /** Goes to an address. `refused`: not an address this host opens; nothing happens. */
  open(href: string): OpenResult;
  /** Attributes for a link to an address outside; `undefined`: this host has no links outside, show the address as text. */
  link(href: string): OutsideLink | undefined;
  /** Kept for this visit. */
  readonly session: KeyValueStore;
  /** Kept on this device. */
  readonly local: KeyValueStore;
}

export type CopyResult = 'copied' | 'manual';
export type ShareResult = 'shared' | 'cancelled' | 'unavailable';
export type PrintResult = 'printing' | 'unavailable';
export type CallResult = 'calling' | 'manual';
export type OpenResult = 'opened' | 'refused';

export interface Shared {
  readonly title: string;
  readonly text?: string;
  /** Absolute. */
  readonly url?: string;
}

export interface OutsideLink {
  readonly href: string;
  readonly rel?: string;
}

/** Texts by key. Never throws: where storage is forbidden or full, what is set lives as long as the page (S9, W12). */
export interface KeyValueStore {
  /** False as soon as something could only be kept in memory. */
  readonly persistent: boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}
