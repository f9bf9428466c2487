/** Answers of the pathway that a frame shows, as the pathway keeps them for this visit; `undefined` when there are none. */
export function answersIn(frame: HTMLIFrameElement, id: string): unknown {
  const view = frame.contentWindow;
  if (view === null) return undefined;
  const state: unknown = view.history.state;
  const key: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'mingbai') : undefined;
  const visit = view.sessionStorage.getItem('mingbai.visit');
  if (typeof key !== 'string' || visit === null) return undefined;
  const kept = parse(view.sessionStorage.getItem(`mingbai.typed.${visit}`));
  const entries = Object.entries(objectIn(kept[`entry.${key}`]));
  const [, found] = entries.find(([name]) => name.startsWith('pathway|') && name.endsWith(`|${id}`)) ?? [];
  return objectIn(found)['answers'];
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return objectIn(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function objectIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
