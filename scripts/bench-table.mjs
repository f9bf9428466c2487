/**
 * Puts a table of a bench into its page of the docs, between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`, with when and
 * on what it ran. Nothing else of the page changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { format, resolveConfig } from 'prettier';

/** What a run is told by: the date, the machine's class, its load (of the last minute, before and after). */
export function startRun() {
  const before = loadavg()[0];
  return () => {
    const date = new Date().toISOString().slice(0, 10);
    const load = [before, loadavg()[0]].map((each) => each.toFixed(1)).join(' before, ');
    return `Run ${date}: ${String(availableParallelism())} cores, load ${load} after, Node ${process.versions.node}.`;
  };
}

/** `rows`: objects; the columns are the keys of all of them, in the order they come. */
export function markdownTable(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells) => `| ${cells.map((cell) => String(cell ?? '').replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ].join('\n');
}

/** The page with the text between its markers replaced. Throws when it has no such markers. */
export function withTable(page, name, text) {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end} on the page`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}

export async function writeTable(path, name, text) {
  const page = withTable(readFileSync(path, 'utf8'), name, text);
  writeFileSync(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`✓ ${path}: ${name}`);
}
