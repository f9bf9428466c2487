import type { CitationParser } from '../model/citation-parser.js';
import type { Lexicon, Readings, RepealedStatute } from '../model/lexicon.js';
import { EMPTY_LEXICON } from '../model/lexicon.js';
import { fold } from './folding.js';
import { heardAs, saysUnknown } from './heard.js';
import type { Weigh } from './name-match.js';
import { createPins } from './pins.js';
import { createQueryReader, type Query } from './query.js';
import { createSoundIndex, type SoundIndex } from './readings.js';

/** All that is known of how people ask, apart from the documents: words, sounds, what editors have settled. */
export interface Understanding {
  addLexicon(lexicon: Lexicon): void;
  addReadings(readings: Readings): void;
  /** There are more names to be heard. */
  forgetNames(): void;
  needsReadings(typed: string): boolean;
  read(typed: string, parser: CitationParser): Query;
  /** Names in Chinese that the letters may begin; none before the readings are there. */
  namesFor(letters: string, limit: number): readonly string[];
  readonly pinned: ReturnType<typeof createPins>;
  readonly repealed: readonly RepealedStatute[];
}

/** `names`: of all documents. */
export function createUnderstanding(names: () => readonly string[], weigh: Weigh): Understanding {
  let lexicon = EMPTY_LEXICON;
  let readings: Readings | undefined;
  /** Made at the first query after something was added that changes what can be heard. */
  let sounds: SoundIndex | undefined;
  let pinned = createPins([]);

  const soundsNow = (): SoundIndex | undefined => {
    if (readings !== undefined) sounds ??= createSoundIndex(readings, [...wordsOf(lexicon), ...names()]);
    return sounds;
  };
  const hear = (folded: string): string | undefined => {
    const heard = soundsNow();
    return heard && heardAs(folded, heard, weigh);
  };
  let reader = createQueryReader(lexicon, hear);

  return {
    addLexicon(added) {
      lexicon = added;
      sounds = undefined;
      reader = createQueryReader(lexicon, hear);
      pinned = createPins(lexicon.pins);
    },
    addReadings(added) {
      readings = added;
      sounds = undefined;
    },
    forgetNames() {
      sounds = undefined;
    },
    needsReadings: (typed) => readings === undefined && saysUnknown(fold(typed), weigh),
    read: (typed, parser) => reader.read(typed, parser),
    namesFor: (letters, limit) => soundsNow()?.namesFor(letters, limit) ?? [],
    get pinned() {
      return pinned;
    },
    get repealed() {
      return lexicon.repealed;
    },
  };
}

/** Everyday words first: of words that sound alike, the first is taken. */
function wordsOf({ words }: Lexicon): string[] {
  return [...words.flatMap(({ everyday }) => everyday), ...words.flatMap(({ legal }) => legal)];
}
