/** The tests of web-test-runner.config.mjs in Firefox ESR: `npm run conformance`, on its own as `npx wtr --config`. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserTests } from './web-test-runner.config.mjs';

export default browserTests('firefox', [
  chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'intl.locale.requested': 'zh-CN' },
    },
    createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
  }),
]);
