/** The demo as a host with a bundler would build it: the package by its public names, the worker emitted as an asset. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  root: HERE,
  publicDir: false,
  build: {
    outDir: join(HERE, '../.tmp/demo'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: [join(HERE, 'index.html')] },
  },
});
