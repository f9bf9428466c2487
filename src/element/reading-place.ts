/** Where a reader stood before something else came in its place. What they stood on stays in the page, hidden. */
export interface ReadingPlace {
  readonly scroll: number;
  readonly focused: HTMLElement | undefined;
}

/** Where the reader stands now, seen into every shadow root. */
export function readingPlace(): ReadingPlace {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return { scroll: scrollY, focused: active instanceof HTMLElement && active !== document.body ? active : undefined };
}

/** Back to it, once it is shown again. @returns false when what had the focus is gone */
export function returnTo(place: ReadingPlace): boolean {
  scrollTo(0, place.scroll);
  if (place.focused?.isConnected !== true) return false;
  place.focused.focus({ preventScroll: true });
  return true;
}
