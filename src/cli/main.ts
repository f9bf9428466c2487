#!/usr/bin/env node
import { run } from './run.js';
import { processTerminal } from './terminal.js';

/** `mingbai search … | head` closes our output early; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`mingbai：结果写不出来（${error.code ?? error.message}） — 腾出磁盘空间，或写到别处\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
