/** `npm run bench`: sizes, build time and memory, bytes and milliseconds to the first guide and the first result. */
import { build } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { chromiumPath, installBrowser, installPackages } from './install.mjs';
import { buildCountyPack } from './packs.mjs';

await installPackages();
await installBrowser();
process.env.CHROMIUM_PATH = chromiumPath();
if (!(await build(['lib', 'bundles'])) || !(await buildCountyPack()).ok || !(await buildDemo()).ok) process.exit(1);

const { bundleSizes } = await import('../test/bench/bundle-sizes.mjs');
const { packFigures } = await import('../test/bench/pack.mjs');
const { firstResultFigures } = await import('../test/bench/first-result.mjs');

console.log('\n## Download per element (bytes)');
console.table(await bundleSizes());

const pack = await packFigures();
console.log(`\n## mingbai build (${pack.withOfficial ? 'with' : 'without'} official texts)`, pack.used);
const { used } = pack;
const target = (name, value, most, unit) => ({
  name,
  value: `${value} ${unit}`,
  target: `≤ ${most} ${unit}`,
  ok: value <= most,
});
console.table([
  target('cold build of everything', Number(used.seconds ?? Number.NaN), 10, 's'),
  target('memory', Math.round(used.megabytes ?? Number.NaN), 600, 'MB'),
]);
const sum = (key) => pack.files.reduce((total, file) => total + file[key], 0);
console.table([{ name: `all ${pack.files.length} files`, raw: sum('raw'), brotli: sum('brotli') }, ...pack.files]);

const { pathwayFigures } = await import('../test/bench/pathway-replay.mjs');
const pathways = await pathwayFigures();
console.log(
  `\n## Pathways: one replay at 4× slowdown; all read, proved and tested in ${pathways.seconds} s (goal ≤ 60)`,
);
console.table(pathways.rows);

console.log('\n## First guide and first result (milliseconds; what was fetched until then, raw and brotli bytes)');
console.table(await firstResultFigures());
