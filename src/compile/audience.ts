import { AUDIENCES, isAudience, type Audience } from '../model/audience.js';
import type { FieldReader } from './fields.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';

/** `audience: [elderly]`: whom a guide, service or statute is for in particular; left out when it is for everybody. */
export function readAudience(fields: FieldReader, problems: Problems): { readonly audience?: readonly Audience[] } {
  const audience = fields.texts('audience').flatMap(({ text, place }) => {
    if (isAudience(text)) return [text];
    const fix = `${didYouMean(text, AUDIENCES)}可用：${AUDIENCES.join('、')}`;
    problems.add({ code: 'audience-unknown', ...place, what: `没有“${text}”这类人`, fix });
    return [];
  });
  return audience.length === 0 ? {} : { audience };
}
