import { parentPort } from 'node:worker_threads';
import { provePathway } from '../../compile/pathway-proof.js';
import type { ProofAnswer, ProofQuestion } from './background-proofs.js';

/** A thread of its own: a proof takes seconds, and the page must not wait for it. */
parentPort?.on('message', ({ id, key, pathway, circumstances }: ProofQuestion) => {
  const answer: ProofAnswer = { id, key, proof: provePathway(pathway, circumstances) };
  parentPort?.postMessage(answer);
});
