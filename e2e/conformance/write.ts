/**
 * `npm run conformance`, after `npm test`: the accessibility conformance report (VPAT 2.5, 508 edition) from the results
 * of that run, as `REPORT.md`. What no passed test shows any more is "Not evaluated", and ends the command with an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelA } from './levelA.ts';
import { levelAA } from './levelAA.ts';
import { passedIn } from './results.ts';
import { authoringTool, functionalPerformance } from './section508.ts';
import type { Criterion } from './criterion.ts';

const reports = join(import.meta.dirname, '../../node_modules/.cache/throughline/reports');
const read = (name: string): unknown => JSON.parse(readFileSync(join(reports, name), 'utf8'));
const passed = passedIn(read('unit.json'), read('stories.json'));

const missing = new Set<string>();

function row([id, name, verdict, remark, shown = []]: Criterion): string {
  const lacking = shown.filter((title) => !passed.some((each) => each.startsWith(title)));
  for (const title of lacking) missing.add(title);
  const tests = shown.length === 0 ? '' : ` Tests: ${shown.map((title) => `_${title}…_`).join('; ')}`;
  return `| ${id} ${name} | ${lacking.length === 0 ? verdict : 'Not evaluated'} | ${`${remark}${tests}`.trim()} |`;
}

function table(criteria: readonly Criterion[]): string {
  return ['| Criterion | Conformance | Remarks |', '| --- | --- | --- |', ...criteria.map(row)].join('\n');
}

const report = `# Throughline: accessibility conformance report

Revised Section 508 edition, after the form of VPAT 2.5. Made by \`npm run conformance\` from the results of \`npm test\`:
whatever names tests holds only as long as they pass. Edit the files beside it, not this one.

**How it was evaluated.** Unit and component tests; stories in a real Chromium with its accessibility tree forced on; axe
on pages, menus, panels and dialogs; contrast computed from the colours in use.

**What was not tested.** No screen reader was run: not NVDA, JAWS, VoiceOver, TalkBack or Orca. No Firefox, no Safari, no
touch device, no voice control, no switch. Nobody who depends on assistive technology has tried it yet.

## WCAG 2.2, level A

${table(levelA)}

## WCAG 2.2, level AA

${table(levelAA)}

## Revised Section 508, chapter 3: functional performance criteria

${table(functionalPerformance)}

## Revised Section 508, chapter 4: hardware

Not applicable: Throughline is software.

## Revised Section 508, chapter 5: software

Where it is a web page, WCAG above applies (501.1). As an authoring tool:

${table(authoringTool)}

## Revised Section 508, chapter 6: support documentation and services

The documentation is Markdown in the repository: headings, lists, tables and described pictures. There are no support
services.
`;

writeFileSync(join(import.meta.dirname, 'REPORT.md'), report);
if (missing.size > 0) {
  process.stderr.write(`No passed test begins with:\n${[...missing].join('\n')}\n`);
  process.exitCode = 1;
}
