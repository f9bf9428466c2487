/** Runs the project's commands one after another, says what it does, and counts what passed. Needs Node only. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const TEMPORARY = join(ROOT, '.tmp');
mkdirSync(TEMPORARY, { recursive: true });

export const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

const SAY_STILL_RUNNING_EVERY = 10_000;

/**
 * Runs one command. Its output is kept and shown when it fails, or as it comes with `show`.
 * Resolves to {ok, output, seconds}; never rejects.
 */
export function run(title, command, args, { show = false, env = {}, cwd = ROOT } = {}) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  console.log(`▸ ${title}`);
  const alive = setInterval(() => console.log(`  … ${title}: ${seconds()} s`), SAY_STILL_RUNNING_EVERY);
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const finish = (ok) => {
      clearInterval(alive);
      if (!ok && !show) console.log(output.trimEnd());
      console.log(`${ok ? '✓' : '✗'} ${title} · ${seconds()} s`);
      done({ ok, output, seconds: Number(seconds()) });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** No tool may phone home or fetch a browser of its own. */
const QUIET = {
  STORYBOOK_DISABLE_TELEMETRY: '1',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** Files below a folder whose names end as given, sorted. */
export function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Newest modification below the paths, in milliseconds; 0 when there is nothing. */
export function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path, '') : [path];
    for (const file of files) latest = Math.max(latest, statSync(file).mtimeMs);
  }
  return latest;
}

/** Counts from a TAP file of node's test runner. */
export function tapCounts(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') };
}

/** Titles and results of the tests in a TAP file, outer names first. */
export function tapTests(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const path = [];
  const tests = [];
  for (const line of lines) {
    const begun = /^( *)# Subtest: (.*)$/.exec(line);
    if (begun) path.length = begun[1].length / 4;
    if (begun) path.push(begun[2]);
    const ended = /^( *)(not )?ok \d+ - (.*?)( # SKIP.*)?$/.exec(line);
    if (ended) {
      path.length = ended[1].length / 4;
      tests.push({
        title: [...path, ended[3]].join(' · '),
        state: ended[4] ? 'skipped' : ended[2] ? 'failed' : 'passed',
      });
    }
  }
  return tests;
}
