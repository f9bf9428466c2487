/** Builds the demo pages that go through a bundler, the way a host with a build step would. */
import { bin, run } from './steps.mjs';

export const buildDemo = () =>
  run('打包演示页', bin('vite'), ['build', '-c', 'demo/vite.config.mjs', '--logLevel', 'warn']);
