/**
 * The script that is running for the first time; null later, and in modules. Asked of the prototype: an image named
 * `currentScript` in a page of the host would answer in its place.
 */
export function runningScript(): HTMLOrSVGScriptElement | null {
  if (typeof document === 'undefined') return null;
  return Reflect.get<Document, 'currentScript'>(Document.prototype, 'currentScript', document);
}
