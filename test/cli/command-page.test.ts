import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/steps.mjs';
import { commandPage, EXIT_CODES } from '../../src/cli/command-page.js';
import { COMMANDS } from '../../src/cli/run.js';
import { mingbai } from './mingbai.js';

test('the page of the commands says what the help says (node scripts/command-page.mjs)', () => {
  assert.equal(readFileSync(join(ROOT, 'stories/docs/command.md'), 'utf8'), commandPage(COMMANDS));
});

test('every command has help, as a word and as an option, with each option and an example that starts with it', async () => {
  for (const { name, options, examples } of COMMANDS) {
    const said = await mingbai('help', name);
    assert.equal(said.code, 0);
    assert.deepEqual(await mingbai(name, '--help'), said);
    for (const option of options) assert.ok(said.out.includes(`--${option.name}`), `${name} --${option.name}`);
    assert.ok(examples.length > 0, name);
    for (const example of examples) assert.ok(example.startsWith(`mingbai ${name}`), example);
    assert.match(said.out, /[一-鿿]/);
  }
});

test('the exit codes of the page are those of the overview', async () => {
  const { out } = await mingbai('help');
  for (const [code, meaning] of EXIT_CODES) assert.ok(out.includes(`${code} ${meaning}`), code);
});
