import { defineConfig } from 'vite';

// The catalogue's own: the library's build must not reach it.
export default defineConfig({ build: { chunkSizeWarningLimit: 2000 } });
