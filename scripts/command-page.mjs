/** Writes stories/docs/command.md from the table of commands. Needs the built package. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

const { COMMANDS } = await import('../dist/cli/run.js');
const { commandPage } = await import('../dist/cli/command-page.js');
writeFileSync(join(ROOT, 'stories/docs/command.md'), commandPage(COMMANDS));
