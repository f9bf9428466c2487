/** The ways of looking at the content, in the order of their buttons. */
export const VIEWS = {
  site: '网页',
  screens: '四种屏幕',
  tests: '指引测试',
  findings: '问题和提醒',
} as const;

export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** What is shown, and how. */
export interface Place {
  readonly id: string;
  readonly name: ViewName;
}

/** It stands in the address, so that a reload finds it. */
export function readPlace(): Place {
  const [tab = '', ...rest] = location.hash.slice(1).split('/');
  const name = VIEW_NAMES.find((each) => each === tab) ?? 'site';
  return { name, id: decoded(rest.join('/')) };
}

export function writePlace({ name, id }: Place): void {
  history.replaceState(null, '', `#${name}/${id}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
