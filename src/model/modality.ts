import type { Modality } from './statute.js';

/**
 * May, must, must not: the words of law a plain version may not swap. Each is recorded under one of four, in order:
 *
 * - 可以: 可以, 有权, and the short 可 of 可处, 可由, 可向, 可予, 可并处, 可不.
 * - 应当: 应当, 必须, 应该, and the short 应 of 应予, 应由, 应向, 应依, 应在, 应按 (not 相应, 对应, 适应, 供应, 反应).
 * - 不得: 不得, 不可以, 不应, 不准, 不许 (不得不 is none).
 * - 禁止: 禁止.
 *
 * 不能 is left out: in law it mostly says inability (不能辨认自己行为).
 */
const WORDS =
  /不得(?!不)|不可以|不应(?:当|该)?|不准|不许|禁止|可以|有权(?![利益属限威])|可(?:处|由|向|予|并处|不)|应当|应该|必须|应(?=[予由向依在按])/g;

/** 所有权, 许可由, 相应在: the word before makes another word of it. Not a look-behind: older Safari cannot read those. */
const OTHER_WORD: Readonly<Record<string, string>> = { 有权: '所享占共持没', 可: '许认', 应: '相对适供反响' };

const PERMISSION = /^(?:可|有权)/;
const DUTY = /^(?:应|必须)/;

/** The modality words of a text, each occurrence in order. */
export function modalityOf(text: string): Modality[] {
  const found: Modality[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    if (isPartOfOtherWord(word, text.charAt(match.index - 1))) continue;
    if (word === '禁止') found.push('禁止');
    else if (PERMISSION.test(word)) found.push('可以');
    else found.push(DUTY.test(word) ? '应当' : '不得');
  }
  return found;
}

function isPartOfOtherWord(word: string, before: string): boolean {
  if (before === '' || word === '可以' || word === '应当') return false;
  const others = OTHER_WORD[word] ?? OTHER_WORD[word.charAt(0)];
  return others?.includes(before) ?? false;
}

/** Everyday ways to say 不得; 不能 also says inability, so it may stand for a prohibition but never asks for one. */
const EVERYDAY_PROHIBITION = /不能|不要|不行|不让|不可|别/;

export type ModalityDifference =
  /** Our words permit where the law commands or forbids. */
  | 'adds-可以'
  | 'adds-应当'
  | 'adds-不得'
  /** The law forbids and our words say so nowhere. */
  | 'drops-不得';

const DIFFERENCES: readonly ModalityDifference[] = ['adds-可以', 'adds-应当', 'adds-不得', 'drops-不得'];

/**
 * How our words differ from the article's modality. Words are compared as kinds, not one by one: a plain version may
 * reorder and merge sentences, and say 要 for 应当, without being wrong. 可以 where the law has no modality at all is plain
 * speech, not a change.
 */
export function modalityDifferences(ours: string, law: readonly Modality[]): ModalityDifference[] {
  const words = modalityOf(ours);
  const differs: Readonly<Record<ModalityDifference, boolean>> = {
    'adds-可以': words.includes('可以') && law.length > 0 && !law.includes('可以'),
    'adds-应当': words.includes('应当') && !law.includes('应当'),
    'adds-不得': forbids(words) && !forbids(law),
    'drops-不得': forbids(law) && !forbids(words) && !EVERYDAY_PROHIBITION.test(ours),
  };
  return DIFFERENCES.filter((difference) => differs[difference]);
}

function forbids(words: readonly Modality[]): boolean {
  return words.includes('不得') || words.includes('禁止');
}
