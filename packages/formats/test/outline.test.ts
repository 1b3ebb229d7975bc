import { buildJourney, parseSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { exampleSketches, journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishOutline } from '../src/outline/words.ts';
import { writeOutline } from '../src/outline/write.ts';
import { forReaders } from '../src/shown.ts';

function journeyOf(sketch: string): Journey {
  const result = parseSketch(sketch);
  if (!result.ok) throw new Error(result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return result.value.journey;
}

function outline(sketch: string): string {
  return writeOutline(journeyOf(sketch)).body;
}

describe('a map as an outline', () => {
  it('says who and what for, then stage by stage and lane by lane every card with its facts in words', () => {
    const text = outline(`
      title: Renewing a licence
      goal: Be allowed to drive
      language: en
      persona: Maria (58, nurse)
      employee: Clerk
      division: Field Operations (2)
                    | Notice (Day 1)                       | Book
      doing         | > Sees the date #date (on: website, counter) ^moment <Maria> | > Books at once ^future (replaces: date)
      feelings      | ~-1@0.2 Worried                      | ~-1.9@0.5 Defeated / ~+1@0.8 Calm ^future
      pains         |                                      | !4 No slot #slot {Field Operations} [rural] (reach: 34 of 52; evidence: measured; source: Survey; date: 2026-03) / ! Queue ^current
      quotes        |                                      | " Nobody told me (by: P07, carer; consent: internal)
      metrics       |                                      | = Wait (value: 9.4 days; better: lower; target: 5; period: Q3; was: 4, 6.2) / = Visits
      opportunities | * Text at 60 days (impact: high; effort: S; status: planned) / - see 3 (lang: vi) |
      #slot caused by #date`);
    expect(text.split('\n')).toEqual([
      '# Renewing a licence',
      '',
      'Goal: Be allowed to drive',
      '',
      'Language: en',
      '',
      '## People',
      '',
      expect.stringMatching(/^- (?:Maria: 58, nurse|Clerk \(employee\))$/u),
      expect.stringMatching(/^- (?:Maria: 58, nurse|Clerk \(employee\))$/u),
      '',
      '## feelings',
      '',
      expect.stringMatching(/^Everybody starts uneasy at Notice, falls to −1\.9 \(Defeated\) at Book/u),
      '',
      expect.stringMatching(/^In the future, everybody starts .* rises to \+1 \(Calm\) at Book/u),
      '',
      '## Notice',
      '',
      'Day 1',
      '',
      '### doing',
      '',
      '- Sees the date',
      expect.stringMatching(
        /^ {2}- A-01 · a moment that matters · in the future “Books at once \(A-02\)” takes its place · channels: Website, Counter · about Maria$/u,
      ),
      '',
      '### feelings',
      '',
      '- Worried',
      '  - E-01 · uneasy (−1)',
      '',
      '### opportunities',
      '',
      '- Text at 60 days',
      '  - O-01 · impact: high · effort: small · status: planned',
      '- see 3',
      '  - N-01 · note · in the language vi',
      '',
      '## Book',
      '',
      '### doing',
      '',
      '- **Future:** Books at once',
      '  - A-02 · takes the place of “Sees the date (A-01)”',
      '',
      '### feelings',
      '',
      '- Defeated',
      '  - E-02 · frustrated (−1.9)',
      '- **Future:** Calm',
      '  - E-03 · pleased (+1)',
      '',
      '### pains',
      '',
      '- No slot',
      '  - PP-01 · severity 4 of 4 (critical) · hits 34 of 52 · owner: Field Operations · evidence: measured, Survey, 2026-03 · tags: rural',
      '- Queue',
      '  - PP-02 · not rated yet · only today',
      '',
      '### quotes',
      '',
      '- Nobody told me',
      '  - Q-01 · said by P07, carer · for internal use only',
      '',
      '### metrics',
      '',
      '- Wait',
      '  - M-01 · 9.4 days · target 5 days · lower is better · period: Q3 · before: 4, 6.2',
      '- Visits',
      '  - M-02 · not measured yet',
      '',
      '## Links',
      '',
      '- No slot (PP-01) is caused by Sees the date (A-01)',
      '',
      '## Divisions',
      '',
      '- Field Operations (cards: 1)',
      '',
    ]);
  });

  it('reads as it was typed, whatever Markdown makes of it', () => {
    const text = outline(
      String.raw`
      title: # 5 *stars* & <b>more</b>
            | 1. First
      doing | > - [x] a_b\n\n2) c | d`.replace(
        '| d',
        String.raw`\| d / > see https://a.gov/x_y_z. or _www.b_c.gov / > **Bold *x*** words / > ends in \\`,
      ),
    );
    expect(text.split('\n')).toEqual([
      String.raw`# \# 5 \*stars\* & \<b\>more\</b\>`,
      '',
      String.raw`## 1\. First`,
      '',
      '### doing',
      '',
      String.raw`- \- \[x\] a\_b` + '\\',
      '  \\',
      String.raw`  2\) c \| d`,
      '  - A-01',
      String.raw`- see <https://a.gov/x_y_z>. or \_www\.b\_c.gov`,
      '  - A-02',
      String.raw`- **Bold \*x**\* words`,
      '  - A-03',
      String.raw`- ends in \\`,
      '  - A-04',
      '',
    ]);
  });

  it('says of an empty map that nothing is there yet', () => {
    expect(outline('    | A\ndoing |')).toBe('# Untitled map\n\n## A\n\nNothing yet.\n');
    const meta = { title: '', lang: '', goal: '' };
    expect(writeOutline(buildJourney({ meta, stages: [], lanes: [], cards: [] })).body).toBe(
      '# Untitled map\n',
    );
  });

  it('speaks another language with another table', () => {
    const german = {
      ...englishOutline,
      severity: 'Schwere {number} von 4 ({word})',
      severities: { 1: 'gering', 2: 'mittel', 3: 'ernst', 4: 'kritisch' },
    };
    const { body: text } = writeOutline(journeyOf(exampleSketches.coupon), german);
    expect(text).toContain('  - PP-01 · Schwere 3 von 4 (ernst)');
  });

  it('has an item for every card and no line that Markdown could take for something else', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const { body: text } = writeOutline(journey);
        const { shown } = forReaders(journey);
        const items = [shown.cards, shown.personas, shown.links, shown.divisions].map(({ size }) => size);
        const lines = text.split('\n');
        expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(items.reduce((a, b) => a + b));
        expect(lines.filter((line) => /^ *(?:```|~~~|===|---|\*\*\*|>|\||\t)/u.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('## ')).length).toBeGreaterThanOrEqual(
          shown.stages.length,
        );
        expect(lines.filter((line) => line.startsWith('#') && !/^#{1,3} \S/u.test(line))).toEqual([]);
        expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]{}`]/u);
      }),
      { numRuns: 100 },
    );
  });
});
