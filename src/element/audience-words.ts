import type { Audience } from '../model/audience.js';
import { msg } from '../locale/localize.js';

const NAMES: { readonly [audience in Audience]: () => string } = {
  elderly: () => msg('老人'),
  minors: () => msg('孩子'),
  women: () => msg('妇女'),
  disabled: () => msg('残疾人'),
  'migrant-workers': () => msg('农民工'),
  'low-income': () => msg('困难家庭'),
  'single-parent': () => msg('单亲家庭'),
  'left-behind': () => msg('留守家庭'),
  military: () => msg('军人和家属'),
  veterans: () => msg('退役军人'),
};

/** What residents call those a document is written for. */
export function audienceName(audience: Audience): string {
  return NAMES[audience]();
}
