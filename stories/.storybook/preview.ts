/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';
import type { ManifestElement } from '../../scripts/editor-data.mjs';
import { setWorkerAddress } from '../../src/element/worker-address.js';
import { changeSettings, DEFAULT_SETTINGS, type Settings } from '../../src/element/settings.js';
import { defineAll } from '../../src/entry/define-all.js';
import { setLanguage } from '../../src/locale/localize.js';
import { apiRows, readWords } from '../docs/api-table.js';
import words from '../docs/api-words.tsv?raw';

defineAll();
setWorkerAddress('worker/search-worker.js');

// Absent until the package has been built once; the catalogue then shows no tables of options.
const manifests = import.meta.glob<{ default: Manifest }>('../../dist/custom-elements.json', { eager: true });
const elements = Object.values(manifests)
  .flatMap(({ default: { modules } }) => modules)
  .flatMap(({ declarations }) => declarations ?? []);
const said = readWords(words);

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ManifestElement[] }[];
}

/** An address that never answers, for the states of waiting. */
const NEVER = '/packs/never/';
const fetchFromNetwork = window.fetch.bind(window);
window.fetch = (input, init) =>
  String(input instanceof Request ? input.url : input).includes(NEVER)
    ? new Promise<Response>(() => undefined)
    : fetchFromNetwork(input, init);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { extractArgTypes: (tag: string) => apiRows(elements, tag, said) },
    layout: 'fullscreen',
    options: { storySort: { order: ['说明', ['从这里开始', '配色和尺寸', '用在框架里', '要求与测试'], '组件'] } },
  },
  globalTypes: { locale: { toolbar: { icon: 'globe', items: ['zh-CN', 'ko', 'en'] } } },
  initialGlobals: { locale: 'zh-CN' },
  decorators: [
    (story, { parameters, globals }) => {
      const language = String(parameters['language'] ?? globals['locale']);
      document.documentElement.lang = language;
      document.documentElement.style.colorScheme = 'light dark';
      setLanguage(language);
      changeSettings({ ...DEFAULT_SETTINGS, ...(parameters['settings'] as Partial<Settings> | undefined) });
      sessionStorage.clear();
      return story();
    },
  ],
};
export default preview;
