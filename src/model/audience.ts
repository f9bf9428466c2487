/**
 * Who a document is written for, where it is not for everybody: the key groups of public legal service. A closed list:
 * pathways, pages and search mean the same by it, and every one has a name in every language of the interface.
 */
export type Audience =
  | 'elderly'
  | 'minors'
  | 'women'
  | 'disabled'
  | 'migrant-workers'
  | 'low-income'
  | 'single-parent'
  | 'left-behind'
  | 'military'
  | 'veterans';

/** In the order shown. */
export const AUDIENCES: readonly Audience[] = [
  'elderly',
  'minors',
  'women',
  'migrant-workers',
  'low-income',
  'disabled',
  'single-parent',
  'left-behind',
  'military',
  'veterans',
];

export function isAudience(value: unknown): value is Audience {
  return AUDIENCES.includes(value as Audience);
}
