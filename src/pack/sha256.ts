/**
 * SHA-256 (FIPS 180-4). `crypto.subtle` exists only in secure contexts, and county sites still run on plain http:, so a
 * small implementation of our own stands behind it. It works in slices and yields between them: a long file never holds
 * the main thread (S5).
 */

const BLOCK = 64;
/** 256 kB take about 3 ms on a desktop and under 50 ms on an old kiosk. */
const SLICE_BLOCKS = 4096;

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = rootConstants(64, 3);
/** The same of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL_STATE = rootConstants(8, 2);

/** Hexadecimal SHA-256 of the bytes, lower case, 64 characters. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (subtle === undefined) return sha256InSlices(bytes);
  // The cast is safe: nothing here uses a SharedArrayBuffer.
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return hexadecimal(new Uint8Array(digest));
}

/** Our own implementation; exported because `sha256` hides it wherever `crypto.subtle` exists. */
export async function sha256InSlices(bytes: Uint8Array): Promise<string> {
  const state = INITIAL_STATE.slice();
  const words = new Uint32Array(BLOCK);
  const whole = Math.floor(bytes.length / BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let block = 0; block < whole; block++) {
    if (block > 0 && block % SLICE_BLOCKS === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    compress(state, view, block * BLOCK, words);
  }
  const tail = paddedTail(bytes.subarray(whole * BLOCK), bytes.length);
  for (let offset = 0; offset < tail.byteLength; offset += BLOCK) compress(state, tail, offset, words);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word);
  });
  return hexadecimal(new Uint8Array(digest.buffer));
}

/** The last bytes, a one bit, zeros, and the length in bits as 64-bit big-endian (FIPS 180-4, 5.1.1). */
function paddedTail(rest: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(rest.length + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  return view;
}

/** Never out of range here; the compiler cannot know. */
function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function expand(view: DataView, offset: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i++) {
    const w15 = at(words, i - 15);
    const w2 = at(words, i - 2);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1;
  }
}

/** One block (FIPS 180-4, 6.2.2). The letters are the standard's. */
function compress(state: Uint32Array, view: DataView, offset: number, words: Uint32Array): void {
  expand(view, offset, words);
  let [a, b, c, d, e, f, g, h] = [
    at(state, 0),
    at(state, 1),
    at(state, 2),
    at(state, 3),
    at(state, 4),
    at(state, 5),
    at(state, 6),
    at(state, 7),
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + at(ROUND_CONSTANTS, i) + at(words, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + s0 + majority) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}

function rootConstants(count: number, root: 2 | 3): Uint32Array {
  const constants = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    if (!isPrime(candidate)) continue;
    const value = root === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate);
    constants[found++] = Math.floor((value % 1) * 0x1_0000_0000);
  }
  return constants;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}

function hexadecimal(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
