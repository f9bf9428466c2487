/** `words/en.js`: leaves the words on the element that the script-tag bundle loads it with. */
import { templates } from '../locale/generated/en.js';
import { runningScript } from '../host/running-script.js';
import type { WordsScript } from '../locale/words-beside-script.js';

(runningScript() as WordsScript).mingbaiWords = { templates };
