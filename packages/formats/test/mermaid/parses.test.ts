// @vitest-environment jsdom
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { expect, it } from 'vitest';
import { writeMermaid } from '../../src/mermaid/write.ts';

it('what we write is what Mermaid itself takes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(journeys, async (journey) => {
      await expect(mermaid.parse(writeMermaid(journey).body)).resolves.toMatchObject({
        diagramType: 'journey',
      });
    }),
    { numRuns: 100 },
  );
  await expect(mermaid.parse('journey\n section A: b\n  c: 3')).rejects.toThrow(/Parse error/u);
});
