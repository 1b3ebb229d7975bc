import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Knowledge } from '../src/knowledge.ts';
import type { Fresh, Verdict } from '../src/vetting.ts';
import { gainOf, vetUpdate } from '../src/vetting.ts';
import { editAtRandom } from './randomEdits.ts';
import { seededRandom } from './seededRandom.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const rules = {
  roots: null,
  values: { depth: 32, keyLength: 256, length: 100_000, anyKey: false },
  longestBlock: 1_000_000,
};

/** FUZZ_SECONDS: go on for so long (default: 25 documents). FUZZ_SEED: where to begin (default 1). */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);

/** A few bytes changed, often to small numbers, which mean most in an update. */
function mutant(update: Uint8Array, random: () => number): Uint8Array {
  const bytes = update.slice();
  for (let change = 0; change < 1 + random() * 3; change++) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * (random() < 0.5 ? 256 : 12));
  }
  return bytes;
}

/** What is said to be gained is what the bytes hold, and starts where knowledge ended. */
function expectTrue(fresh: Fresh | null, known: Knowledge, seed: number): void {
  if (fresh === null) return;
  const pieces = [...fresh.gain.pieces].sort((a, b) => a.client - b.client);
  const held = [...gainOf(fresh.bytes).pieces].sort((a, b) => a.client - b.client);
  expect(pieces, `seed ${seed}`).toEqual(held);
  for (const { client, from } of pieces) expect(from, `seed ${seed}`).toBe(known.clockOf(client));
}

function freshOf(verdict: Verdict): Fresh | null {
  if (verdict.is === 'new') return verdict;
  return verdict.is === 'early' ? verdict.part : null;
}

/** One document grows; of each state a few mutants are judged, and some of what is let in is taken. */
function judgeMutants(seed: number, verdicts: Record<string, number>): void {
  const random = seededRandom(seed);
  const doc = new Y.Doc();
  doc.clientID = seed;
  const known = new Knowledge();
  for (let edit = 0; edit < 30; edit++) {
    editAtRandom(doc, random);
    const update = Y.encodeStateAsUpdate(doc);
    for (let shot = 0; shot < 15; shot++) {
      const verdict = vetUpdate(shot === 14 ? update : mutant(update, random), known, rules);
      verdicts[verdict.is] = (verdicts[verdict.is] ?? 0) + 1;
      const fresh = freshOf(verdict);
      expectTrue(fresh, known, seed);
      known.absorb(fresh === null || random() < 0.3 ? { pieces: [], deletes: [] } : fresh.gain);
    }
  }
}

it(
  `judges thousands of mutated updates, and what it lets in is what it says it is, from seed ${firstSeed}`,
  { timeout: seconds * 1000 + 30_000 },
  async ({ annotate }) => {
    const verdicts: Record<string, number> = { new: 0, known: 0, early: 0, refused: 0 };
    const end = Date.now() + seconds * 1000;
    let seed = firstSeed;
    while (seconds > 0 ? Date.now() < end : seed < firstSeed + 25) judgeMutants(seed++, verdicts);
    await annotate(`seeds ${firstSeed} to ${seed - 1}: ${JSON.stringify(verdicts)}`);
    const expected = Math.min(50, (seed - firstSeed) * 2);
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(expected);
  },
);
