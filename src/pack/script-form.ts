/** The function a script file calls. The load room defines it on the page before it adds the script. */
export const SCRIPT_CALLBACK = 'mingbaiPack';

/** `guides-work.3fa29c11d0.json` → `guides-work.3fa29c11d0.js`. */
export function scriptPath(path: string): string {
  return path.replace(/\.json$/, '.js');
}

/**
 * A file of the pack as a classic script: `mingbaiPack("<path of the JSON file>", "<its text>")`. The text is exactly the
 * JSON file's, so that its hash can be checked. `<` is escaped for pages that inline the script (`</script`, `<!--`),
 * U+2028 and U+2029 because engines before ES2019 end the line there.
 */
export function scriptForm(path: string, bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return new TextEncoder().encode(`${SCRIPT_CALLBACK}(${literal(path)},${literal(text)});\n`);
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

function literal(text: string): string {
  return JSON.stringify(text).replace(/[<\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}
