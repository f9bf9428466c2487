import { getHost } from '../host/current-host.js';
import { toLanguage, type Language } from '../model/language.js';
import { currentLanguage, setLanguage } from '../locale/localize.js';
import { LegalSettingsEvent } from './events.js';

/** How things are shown. One set for the whole page, kept on the device; never written on the page's own elements. */
export interface Settings {
  /** Set once the reader chose one; the page's own language until then. */
  readonly language?: Language;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly contrast: 'normal' | 'more';
  /** `auto` follows the device, where the page itself says it can be dark (`color-scheme`). */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Large type and targets, for elderly readers. */
  readonly elder: boolean;
  /** Texts that have a translation: both, paragraph by paragraph, or the translation only. */
  readonly translation: 'both' | 'only';
}

export const DEFAULT_SETTINGS: Settings = {
  textSize: 'normal',
  contrast: 'normal',
  theme: 'auto',
  elder: false,
  translation: 'both',
};

const STORED_AS = 'mingbai.settings';

const listeners = new Set<() => void>();
let settings: Settings | undefined;

/** The settings in force; read from the device on first use. */
export function currentSettings(): Settings {
  if (settings === undefined) {
    settings = parseSettings(getHost().local.get(STORED_AS));
    if (settings.language !== undefined) setLanguage(settings.language);
  }
  return settings;
}

/**
 * Changes settings for every element on the page and keeps them on the device.
 * @param origin where the reader acted; fires `legal-settings` there. Left out when the page itself sets them.
 */
export function changeSettings(change: Partial<Settings>, origin?: EventTarget): void {
  settings = { ...currentSettings(), ...change };
  getHost().local.set(STORED_AS, JSON.stringify(settings));
  if (change.language !== undefined) setLanguage(change.language);
  for (const listener of [...listeners]) listener();
  if (origin === undefined) return;
  const event = new LegalSettingsEvent(currentLanguage(), settings);
  origin.dispatchEvent(event);
}

/** Calls `listener` after every change; returns how to stop. */
export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Trusts nothing: another version, or another script, may have written it. */
export function parseSettings(text: string | undefined): Settings {
  const stored = parseObject(text);
  const oneOf = <Value extends string>(name: string, values: readonly Value[], fallback: Value): Value =>
    values.find((value) => value === stored[name]) ?? fallback;
  const language = typeof stored['language'] === 'string' ? toLanguage(stored['language']) : undefined;
  return {
    ...(language === undefined ? {} : { language }),
    textSize: oneOf('textSize', ['normal', 'large', 'largest'], DEFAULT_SETTINGS.textSize),
    contrast: oneOf('contrast', ['normal', 'more'], DEFAULT_SETTINGS.contrast),
    theme: oneOf('theme', ['auto', 'light', 'dark'], DEFAULT_SETTINGS.theme),
    elder: stored['elder'] === true,
    translation: oneOf('translation', ['both', 'only'], DEFAULT_SETTINGS.translation),
  };
}

function parseObject(text: string | undefined): Partial<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
