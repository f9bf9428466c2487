import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { bin, ROOT } from '../../scripts/steps.mjs';

/** A host that has every framework installed, and our package as npm would lay it there: no packages of our own. */
const HOST = join(ROOT, 'test/conformance/frameworks');
const INSTALLED = join(HOST, 'node_modules/mingbai');

before(() => {
  rmSync(INSTALLED, { recursive: true, force: true });
  cpSync(join(ROOT, 'package.json'), join(INSTALLED, 'package.json'));
  cpSync(join(ROOT, 'dist'), join(INSTALLED, 'dist'), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || path.endsWith('.d.ts'),
  });
});

test('E11 the JSX types of React 18 and Preact, and the markup types of Vue and Svelte, say what is right and wrong', () => {
  try {
    execFileSync(bin('tsc'), ['-p', HOST], { encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
});
