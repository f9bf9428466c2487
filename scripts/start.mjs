/** `npm start`: installs what is missing, compiles the content, serves the demo, prints one address. Needs Node only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, isLibraryFresh } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { installPackages } from './install.mjs';
import { buildCountyPack } from './packs.mjs';
import { serve } from './serve.mjs';
import { ROOT } from './steps.mjs';

const PREFERRED_PORT = 8080;

await installPackages();

const isBuilt = isLibraryFresh() && existsSync(join(ROOT, 'dist/mingbai.min.js'));
if (!isBuilt && !(await build(['lib', 'bundles']))) process.exit(1);
if (!(await buildCountyPack()).ok || !(await buildDemo()).ok) process.exit(1);

const port = Number(process.env.PORT ?? PREFERRED_PORT);
const { address } = await serve({ port }).catch((error) =>
  error.code === 'EADDRINUSE' ? serve() : Promise.reject(error),
);
console.log(`\n演示页已就绪：${address}\n按 Ctrl+C 结束。`);
