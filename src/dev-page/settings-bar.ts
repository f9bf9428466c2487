import { button, create } from './create-element.js';
import type { State } from './state.js';

const STORED_AS = 'mingbai.settings';
const NAMES: Readonly<Record<string, string>> = { 'zh-CN': '中文', ko: '조선어', en: 'English' };

interface Settings {
  readonly language?: unknown;
  readonly theme?: unknown;
  readonly elder?: unknown;
}

export interface SettingsBar {
  readonly element: HTMLElement;
  readonly update: (state: State) => void;
}

/** Language, light or dark, for elderly readers: what a resident can choose, for all screens at once. */
export function createSettingsBar(onChange: () => void): SettingsBar {
  const element = create('div', { className: 'settings' });
  let languages: readonly string[] = ['zh-CN'];

  function change(settings: Settings): void {
    localStorage.setItem(STORED_AS, JSON.stringify({ ...kept(), ...settings }));
    draw();
    onChange();
  }

  function choice(label: string, isChosen: boolean, settings: Settings): HTMLButtonElement {
    const made = button(label, () => {
      change(settings);
    });
    made.ariaPressed = String(isChosen);
    return made;
  }

  function draw(): void {
    const { language = 'zh-CN', theme, elder = false } = kept();
    const inLanguages = languages.map((each) => choice(NAMES[each] ?? each, each === language, { language: each }));
    element.replaceChildren(
      group('文字', ...inLanguages),
      group(
        '外观',
        choice('浅色', theme !== 'dark', { theme: 'light' }),
        choice('深色', theme === 'dark', { theme: 'dark' }),
      ),
      group('字号', choice('一般', elder !== true, { elder: false }), choice('长者', elder === true, { elder: true })),
    );
  }

  draw();
  return {
    element,
    update(state) {
      if (languages.join() === state.languages.join()) return;
      languages = state.languages;
      draw();
    },
  };
}

function group(name: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  const made = create('div', { className: 'group', ariaLabel: name }, ...buttons);
  made.setAttribute('role', 'group');
  return made;
}

function kept(): Settings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
