import { create } from './create-element.js';

/** A screen the content is looked at on. */
export interface Screen {
  readonly name: string;
  /** In CSS pixels of the device. */
  readonly width: number;
  readonly height: number;
  /** Width on the editor's screen. */
  readonly shown: number;
  readonly isPaper?: true;
}

/** Address of the resident's page with this document open. */
export function siteAddress(id: string, isPaper = false): string {
  const parts = [...(id === '' ? [] : [`legal=${id}`]), ...(isPaper ? ['as=paper'] : [])];
  return `/site${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

/** The document that a frame shows now; the reader may have gone on. */
export function shownIn(frame: HTMLIFrameElement): string {
  return new URLSearchParams(frame.contentWindow?.location.search ?? '').get('legal') ?? '';
}

/** Shows a document; the same one again changes nothing. */
export function open(frame: HTMLIFrameElement, id: string, isPaper = false): void {
  const address = siteAddress(id, isPaper);
  if (frame.src === '') frame.src = address;
  else if (shownIn(frame) !== id) frame.contentWindow?.location.assign(address);
}

/** Loads the page anew: it keeps its document, its place and its answers by itself. */
export function reload(frame: HTMLIFrameElement): void {
  frame.contentWindow?.location.reload();
}

/** A screen made smaller, with its name and size under it. */
export function screenFigure({ name, width, height, shown, isPaper }: Screen, id: string): HTMLElement {
  const frame = create('iframe', { title: name, width: String(width), height: String(height) });
  frame.dataset['paper'] = isPaper === true ? 'yes' : 'no';
  const scale = shown / width;
  frame.style.transform = `scale(${String(scale)})`;
  const box = create('div', { className: 'screen' }, frame);
  box.style.width = `${String(shown)}px`;
  box.style.height = `${String(Math.round(height * scale))}px`;
  open(frame, id, isPaper);
  return create(
    'figure',
    {},
    box,
    create('figcaption', {}, name, create('span', { className: 'count' }, `${String(width)} × ${String(height)}`)),
  );
}
