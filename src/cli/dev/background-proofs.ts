import { Worker } from 'node:worker_threads';
import type { PathwayProof, TooLarge } from '../../compile/pathway-proof.js';
import type { Prover } from '../../compile/pathways.js';
import type { Pathway } from '../../model/pathway.js';
import type { Circumstances } from '../../pathway/circumstances.js';

export interface ProofQuestion {
  readonly id: string;
  readonly key: string;
  readonly pathway: Pathway;
  readonly circumstances: Circumstances;
}

export interface ProofAnswer {
  readonly id: string;
  readonly key: string;
  readonly proof: PathwayProof | TooLarge;
}

export interface BackgroundProofs {
  /** `undefined` as long as the proof is on its way. */
  readonly prove: Prover;
  /** How many are on their way. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Proves pathways in a thread beside, one after the other; what was proved is kept until the pathway changes. `onProved`
 * is called after each: whoever compiles again then gets it.
 */
export function createBackgroundProofs(onProved: () => void): BackgroundProofs {
  const asked = new Map<string, ProofQuestion>();
  const proved = new Map<string, ProofAnswer>();
  let worker: Worker | undefined;
  let busy: string | undefined;

  function next(): void {
    const [question] = asked.values();
    if (busy !== undefined || question === undefined) return;
    busy = question.id;
    worker ??= startWorker();
    worker.postMessage(question);
  }

  function startWorker(): Worker {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const started = new Worker(new URL(`./proof-worker.${extension}`, import.meta.url));
    started.unref();
    started.on('message', (answer: ProofAnswer) => {
      busy = undefined;
      if (asked.get(answer.id)?.key === answer.key) {
        asked.delete(answer.id);
        proved.set(answer.id, answer);
        onProved();
      }
      next();
    });
    // Without proofs everything else goes on; `mingbai check` says what is wrong.
    started.on('error', () => {
      busy = undefined;
      asked.clear();
      worker = undefined;
    });
    return started;
  }

  return {
    prove(pathway, circumstances) {
      const key = JSON.stringify([{ ...pathway, translations: undefined }, circumstances]);
      const { id } = pathway;
      const known = proved.get(id);
      if (known?.key === key) return known.proof;
      if (asked.get(id)?.key !== key) asked.set(id, { id, key, pathway, circumstances });
      next();
      return undefined;
    },
    waiting: () => asked.size,
    async close() {
      asked.clear();
      await worker?.terminate();
    },
  };
}
