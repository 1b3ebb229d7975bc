// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { discussionRoots, mapRoots } from '@throughline/doc';
import * as z from 'zod/mini';
import { expect, it } from 'vitest';

const rules = z.object({ roomRules: z.any() });
const shape = z.object({ roots: z.object({ map: z.array(z.string()), discussion: z.array(z.string()) }) });

// The server may not import the schema, and no app another: here is where both can be seen.
const ofTheServer = fileURLToPath(new URL('../../../server/src/live/roomRules.ts', import.meta.url));

it('the server takes exactly the roots our documents have', async () => {
  const { roomRules } = rules.parse(await import(/* @vite-ignore */ ofTheServer));
  const { roots } = shape.parse(roomRules(false, { oldestOf: () => 0 }));
  expect(roots.map.toSorted()).toEqual([...mapRoots].toSorted());
  expect(roots.discussion.toSorted()).toEqual([...discussionRoots].toSorted());
});
