import type { Place } from './located.js';
import type { Problems } from './problem.js';

const ID = /^[a-z][a-z0-9-]*$/;
/** Words of the conditions, and names that JavaScript gives a meaning. */
const WORDS_OF_CONDITIONS = ['all', 'any', 'not', 'unknown', 'none', 'today', 'unset', 'yes', 'no'];
/** Pages of a pathway that are no questions: kept by the same names. */
const OTHER_PAGES = ['opening', 'review', 'result'];
const RESERVED_NAMES = [...WORDS_OF_CONDITIONS, ...OTHER_PAGES, 'constructor'];
const RESERVED_OPTIONS = ['unknown', 'none', 'seen', 'constructor'];

/** Ids of one kind in one pathway: well formed, not reserved, each used once. */
export class PathwayIds {
  private readonly places = new Map<string, Place>();

  /** `what`: 问题, 选项. */
  constructor(what: string, problems: Problems, reserved: 'names' | 'options' | 'findings' = 'names') {
    this.what = what;
    this.problems = problems;
    this.reserved = { names: RESERVED_NAMES, options: RESERVED_OPTIONS, findings: ['constructor'] }[reserved];
  }

  private readonly what: string;
  private readonly problems: Problems;
  private readonly reserved: readonly string[];

  /** Whether the id may stand; a fault is reported. */
  add(id: string, place: Place): boolean {
    const before = this.places.get(id);
    if (!ID.test(id)) {
      const fix = '以小写英文字母开头，只用小写字母、数字和连字符，如 left-on';
      this.problems.add({ code: 'pathway-id', ...place, what: `${this.what}的 id “${id}”写得不对`, fix });
      return false;
    }
    if (this.reserved.includes(id)) {
      const fix = `换一个名字；不能用：${this.reserved.join('、')}`;
      this.problems.add({
        code: 'pathway-reserved',
        ...place,
        what: `“${id}”是保留的名字，不能作${this.what}的 id`,
        fix,
      });
      return false;
    }
    if (before !== undefined) {
      const what = `${this.what}的 id “${id}”用了两次（第 ${String(before.line)} 行）`;
      this.problems.add({ code: 'id-duplicate', ...place, what, fix: '换一个 id，或删去一个' });
      return false;
    }
    this.places.set(id, place);
    return true;
  }
}
