import type {} from 'mingbai/types/vue';
import type { LegalOpenEvent } from 'mingbai';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const search: Props<'legal-search'> = {
  pack: '/packs/changbai/',
  'href-template': '/law/{id}',
  limit: 3,
  onLegalOpen: (event: LegalOpenEvent) => event.id,
};
// @ts-expect-error no such view
export const topics: Props<'legal-topics'> = { view: 'nonsense' };
// @ts-expect-error no such option
export const hotline: Props<'legal-hotline'> = { pak: '' };
