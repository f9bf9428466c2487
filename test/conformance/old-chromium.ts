import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The little of puppeteer 2 that the tests use; newer drivers cannot talk to Chromium 80. */
export interface OldPage {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  waitForFunction(script: string, options?: { timeout?: number; polling?: number }): Promise<unknown>;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
}

export interface OldBrowser {
  version(): Promise<string>;
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}

/** Starts the Chromium that `chrome-aws-lambda` carries inside its npm package, unpacked once. */
export async function launchOldChromium(folder: string): Promise<OldBrowser> {
  const require = createRequire(join(HERE, folder, 'package.json'));
  const packed = join(HERE, folder, 'node_modules/chrome-aws-lambda/bin/chromium.br');
  const executablePath = join(HERE, '../../.tmp', folder, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(dirname(executablePath), { recursive: true });
    writeFileSync(executablePath, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  }
  const driver = require('puppeteer-core') as { launch(options: object): Promise<OldBrowser> };
  // The build lacks the zygote's helper files, so it runs in one process.
  const args = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--disable-dev-shm-usage'];
  return driver.launch({ executablePath, args, headless: true });
}
