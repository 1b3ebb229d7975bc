import { cardsInReadingOrder, printSketch } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/format.ts';
import { readMermaid } from '../../src/mermaid/read.ts';

function read(text: string): ReadResult {
  return readMermaid(text, { random: seededRandom(1) });
}

function sketch(text: string): string {
  const result = read(text);
  return result.ok
    ? printSketch(result.journey)
    : result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n');
}

function notices(text: string): string[] {
  const result = read(text);
  return result.ok ? result.notCarried.map(({ path, says }) => `${path}: ${says}`) : ['refused'];
}

/** Each action with its actors, told from each other by stage. */
function actions(text: string): string[] {
  const result = read(text);
  if (!result.ok) return ['refused'];
  const { personas } = result.journey;
  return cardsInReadingOrder(result.journey)
    .filter(({ kind }) => kind === 'action')
    .map((card) => [card.text, ...card.personas.map((id) => personas.get(id)?.name)].join(' | '));
}

describe('a Mermaid journey', () => {
  it('becomes stages, actions, feelings and personas', () => {
    const text = `journey
    title Renewing a licence
    section Notice
      Reads the letter: 3: Maria
      Calls: 1: Maria, Helpline
    section Wait
      Waits: 2`;
    expect(
      sketch(text)
        .split('\n')
        .map((line) => line.replace(/ +\|/gu, ' |')),
    ).toEqual([
      'title: Renewing a licence',
      ' | Notice | Wait',
      'Actions | > Reads the letter <Maria> / > Calls <Maria; Helpline> | > Waits',
      'Emotion | ~@0.25 Reads the letter <Maria> / ~-2@0.75 Calls <Maria; Helpline> | ~-1 Waits',
    ]);
  });

  it('is read with the line ends, tabs, colons and commas people really write', () => {
    expect(actions('journey\r\nsection A\r\n\tMake tea:5: Me, Brock, \r\n  Sit : 3 :  Me \r\n\r\n')).toEqual([
      'Make tea | Me | Brock',
      'Sit | Me',
    ]);
    expect(actions('\uFEFF  JOURNEY\n section A\n Step 1: Log in: 4: Me\n Reads “9:30”: 2')).toEqual([
      'Step 1: Log in | Me',
      'Reads “9:30”',
    ]);
    expect(actions('journey\nsection A\nPay: 5:\nWait: 3: ,\nGo: 4: Me;')).toEqual([
      'Pay',
      'Wait',
      'Go | Me',
    ]);
  });

  it('keeps colons of section names and sections of one name apart', () => {
    const result = read('journey\nsection Day 1: morning\na: 1\nsection Same\nsection Same\nb: 2');
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual([
      'Day 1: morning',
      'Same',
      'Same',
    ]);
  });

  it('takes its title from the front matter when the body has none', () => {
    const matter = '---\ntitle: "Two words"\nconfig:\n  theme: base\n---\njourney\nsection A\na: 3';
    expect(sketch(matter)).toMatch(/^title: Two words\n/);
    expect(notices(matter)).toEqual(['line 3: The setting “config” is not carried.']);
    expect(sketch(`${matter}\ntitle Body`)).toMatch(/^title: Body\n/);
    expect(sketch('  ---\n  title: Indented\n  ---\n  journey\n  section A')).toMatch(/^title: Indented\n/);
    expect(sketch('journey\naccTitle: Said\nsection A')).toMatch(/^title: Said\n/);
  });

  it('is found in the first fenced block of a Markdown file that holds one', () => {
    const block = (kind: string, body: string) => `\`\`\`${kind}\n${body}\n\`\`\`\n`;
    const markdown = `# Journeys\njourney is a word\n${block('js', 'let journey')}${block('mermaid', 'graph TD\na-->b')}${block(
      'mermaid',
      'journey\nsection One\na: 3: Me',
    )}text\n${block('mermaid', 'journey\nsection Two')}`;
    const result = read(markdown);
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual(['One']);
    expect(notices(markdown)).toEqual([': Only the first of 2 journey diagrams in the file is read.']);
    expect(actions('~~~ mermaid\njourney\nsection A\nopen to the end: 3')).toEqual(['open to the end']);
  });

  it('cuts comments off, but not a number sign inside a name', () => {
    const text = `%% before
journey %% behind the word
  # a line
  section A # the first
  %% whole line
  Fills in form #12: 2: Me # painful
  Pays: 3: Me %% at last
  Learns C#: 4
  100%%: 5
  Pays %% of it: 2`;
    expect(actions(text)).toEqual([
      'Fills in form #12 | Me',
      'Pays | Me',
      'Learns C#',
      '100%%',
      'Pays %% of it',
    ]);
    const result = read(text);
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual(['A']);
  });

  it('understands entities', () => {
    expect(actions('journey\nsection A\nAt 9#58;30 #quot;sharp#quot;#59;: 3: A#44; B, C')).toEqual([
      'At 9:30 "sharp"; | A, B | C',
    ]);
  });

  it('lists what it cannot carry', () => {
    const text = `%%{init: {"theme": "dark",
 "x": 1} }%%
journey
  accTitle: Short
  accDescr: Long
  accDescr {
    several
    lines
  }
  section A
    Pays: 3: Me: extra: pieces
    Waits
    Sleeps: : Me`;
    expect(notices(text)).toEqual([
      'line 1: A directive (%%{ … }%%) is not carried.',
      'line 6: The accessible description is not carried.',
      'line 4: The accessible title is not carried: Short',
      'line 5: The accessible description is not carried: Long',
      'line 11: What follows the actors is not carried: extra: pieces',
      'line 12: This task has no score, so it gets no feeling.',
      'line 13: This task has no score, so it gets no feeling.',
    ]);
    expect(actions(text)).toEqual(['Pays | Me', 'Waits', 'Sleeps | Me']);
  });

  it('draws scores outside 1 to 5 at the edge, and says so', () => {
    expect(notices('journey\nsection A\na: 0\nb: 10\nc: 4.5')).toEqual([
      'line 3: Scores go from 1 to 5: 0 of “a” is drawn as 1.',
      'line 4: Scores go from 1 to 5: 10 of “b” is drawn as 5.',
    ]);
    const result = read('journey\nsection A\na: 0\nb: 10\nc: 4.5');
    const values = result.ok
      ? [...result.journey.cards.values()].flatMap((card) => (card.kind === 'emotion' ? card.value : []))
      : [];
    expect(values.sort()).toEqual([-2, 1.5, 2]);
  });

  it('puts tasks before the first section into a stage of their own', () => {
    const text = 'journey\nearly: 3\nsection B\nlate: 3';
    expect(notices(text)).toEqual([': Tasks before the first section are in a stage of their own: Stage 1.']);
    const result = read(text);
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual(['Stage 1', 'B']);
  });

  it('is refused when it is something else', () => {
    expect(sketch('flowchart TD\na --> b')).toBe(
      'line 1: This Mermaid diagram is a flowchart; only journey diagrams can be opened.',
    );
    expect(sketch('Dear all,')).toBe(
      'line 1: There is no journey diagram here: one begins with the word journey.',
    );
    expect(sketch('journeyman: 3')).toBe(
      'line 1: There is no journey diagram here: one begins with the word journey.',
    );
    expect(sketch('')).toBe(': There is no journey diagram in this file.');
    expect(sketch('journey\ntitle Only')).toBe(': This journey diagram has no section and no task.');
  });

  it('is refused when it is larger than a map', () => {
    expect(sketch(`journey\n${'section x\n'.repeat(51)}`)).toBe(
      ': A map holds at most 50 stages; this file has 51.',
    );
    expect(sketch(`journey\nsection x\n${'a: 3\n'.repeat(6000)}`)).toBe(
      ': A map holds at most 10,000 cards (a task becomes two); this file has 12,000.',
    );
  });

  it('takes no longer for hostile lines than for kind ones', () => {
    for (const scrap of ['#', ';', ':', ' ', '%%{', '#a', '[ ', '}%%', ' #', ',']) {
      expect(['ok', 'refused']).toContain(
        read(`journey\nsection A\na ${scrap.repeat(100_000)}x`).ok ? 'ok' : 'refused',
      );
    }
  });
});
