/** `node scripts/copied-questions.mjs [FILE…]`: the share of judged questions that have eight characters in a row in content/. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from './steps.mjs';

const RUN = 8;
const EVAL = join(ROOT, '..', 'shared', 'eval');
const given = process.argv.slice(2);
const files = given.length > 0 ? given : ['civil-code-dev.jsonl', 'wide-dev.jsonl'].map((name) => join(EVAL, name));
const plain = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

const runs = new Set();
for (const extension of ['.md', '.yaml', '.tsv']) {
  for (const path of filesBelow(join(ROOT, 'content'), extension)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const text = plain(line);
      for (let at = 0; at + RUN <= text.length; at += 1) runs.add(text.slice(at, at + RUN));
    }
  }
}
for (const file of files.filter((path) => existsSync(path))) {
  const questions = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => plain(JSON.parse(line).query));
  const copied = questions.filter((text) =>
    [...text].some((_, at) => at + RUN <= text.length && runs.has(text.slice(at, at + RUN))),
  );
  const share = ((copied.length / questions.length) * 100).toFixed(1);
  console.log(`${file.split('/').pop()}: ${copied.length} of ${questions.length} questions, ${share} %`);
}
