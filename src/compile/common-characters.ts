/**
 * The 3755 characters of level 1 of GB 2312-80, which the national standard chose because they are used most: two bytes,
 * rows 0xB0 to 0xD7. The platform's decoder knows them, so no list is kept here. `undefined` where Node was built without
 * the full set of encodings.
 */
export function commonCharacters(): ReadonlySet<string> | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder('gb2312');
  } catch {
    return undefined;
  }
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  // The last row is not full; what GBK and its heirs put there is no Chinese character.
  return new Set([...characters].filter((character) => /^\p{Script=Han}$/u.test(character)));
}
