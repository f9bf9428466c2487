import { existsSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** Built by `npm start` and `npm test` before the catalogue. */
const PACKS = '../../.tmp/packs';
const WORKER = '../../dist/worker';

const served = [
  { from: PACKS, to: '/packs' },
  { from: WORKER, to: '/worker' },
];

const config: StorybookConfig = {
  stories: ['../docs/*.mdx', '../*.stories.ts'],
  staticDirs: served.filter(({ from }) => existsSync(new URL(from, import.meta.url))),
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};
export default config;
