import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, Outcome } from '../format.ts';

/**
 * From a file to the lines of one diagram: line ends made one, the fenced block found, front matter,
 * directives, comments and multi-line descriptions taken out, the keyword `journey` required.
 */
export interface DiagramText {
  /** What is left to read, trimmed; `number` counts from 1 in the file as it came. */
  readonly lines: readonly NumberedLine[];
  /** From the front matter; empty when it has none. */
  readonly title: string;
  readonly notices: readonly Notice[];
}

interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

export function diagramText(text: string): Outcome<DiagramText> {
  const all = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .map((line, index) => ({ text: line, number: index + 1 }));
  const notices: Notice[] = [];
  const block = fencedJourney(all, notices) ?? all;
  const matter = withoutFrontMatter(block, notices);
  const lines = withoutDescriptions(withoutComments(withoutDirectives(matter.lines, notices)), notices);
  const [first, ...others] = lines;
  const keyword = /^journey(?![\w-])(.*)$/isu.exec(first?.text ?? '');
  if (!first || !keyword) return { ok: false, problems: [noJourney(first)] };
  const behind = (keyword[1] ?? '').trim();
  const rest = behind === '' || behind === ';' ? [] : [{ text: behind, number: first.number }];
  return { ok: true, value: { lines: [...rest, ...others], title: matter.title, notices } };
}

const otherDiagrams =
  /^(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|pie|mindmap|timeline|gitGraph|quadrantChart|requirementDiagram|C4\w+|sankey(?:-beta)?|xychart(?:-beta)?|block(?:-beta)?|kanban)\b/u;

function noJourney(first: NumberedLine | undefined): FileProblem {
  if (!first) return problem('', 'mermaid.noDiagram');
  const path = `line ${first.number}`;
  const other = otherDiagrams.exec(first.text)?.[1];
  if (other) return problem(path, 'mermaid.otherDiagram', { said: other });
  return problem(path, 'mermaid.noJourney');
}

/** The first fenced block that is a journey; null when none is. */
function fencedJourney(lines: readonly NumberedLine[], notices: Notice[]): readonly NumberedLine[] | null {
  const isJourney = ({ text }: NumberedLine): boolean => /^\s*journey(?![\w-])/iu.test(text);
  const [first, ...others] = fencedBlocks(lines).filter((block) => block.some(isJourney));
  if (others.length > 0) {
    notices.push(notice('', 'mermaid.firstOnly', { count: others.length + 1 }));
  }
  return first ?? null;
}

/** Blocks fenced as Mermaid, or as nothing in particular; one that is not closed runs to the end. */
function fencedBlocks(lines: readonly NumberedLine[]): NumberedLine[][] {
  const blocks: NumberedLine[][] = [];
  let fence = '';
  for (const line of lines) {
    const [, marks = '', language = ''] = /^[\s>]*(`{3,}|~{3,}|:{3,})\s*([\w-]*)/u.exec(line.text) ?? [];
    if (fence !== '' && language === '' && marks.startsWith(fence)) fence = '';
    else if (fence !== '') blocks.at(-1)?.push(line);
    else if (marks !== '') {
      fence = marks;
      blocks.push([]);
    }
  }
  return blocks;
}

/** YAML between two `---`, first thing in the text; its fences may be indented. */
function withoutFrontMatter(
  lines: readonly NumberedLine[],
  notices: Notice[],
): { lines: readonly NumberedLine[]; title: string } {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[start]?.text.trim() !== '---') return { lines, title: '' };
  const end = lines.findIndex(({ text }, index) => index > start && text.trim() === '---');
  if (end < 0) return { lines, title: '' };
  let title = '';
  for (const { text, number } of lines.slice(start + 1, end)) {
    const field = /^\s*([\w-]+)\s*:\s*(.*)$/u.exec(text);
    if (field?.[1] === 'title') title = (field[2] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2');
    else if (field && /^\S/u.test(text.slice(indentOf(lines[start].text)))) {
      notices.push(notice(`line ${number}`, 'mermaid.setting', { said: field[1] ?? '' }));
    }
  }
  return { lines: lines.slice(end + 1), title };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** `%%{ … }%%`, also over several lines. */
function withoutDirectives(lines: readonly NumberedLine[], notices: Notice[]): NumberedLine[] {
  let inside = false;
  return lines.map(({ text, number }) => {
    let kept = '';
    let rest = text;
    while (rest !== '') {
      const mark = rest.indexOf(inside ? '}%%' : '%%{');
      if (!inside) kept += mark < 0 ? rest : rest.slice(0, mark);
      if (mark < 0) break;
      if (!inside) notices.push(notice(`line ${number}`, 'mermaid.directive'));
      rest = rest.slice(mark + 3);
      inside = !inside;
    }
    return { text: kept, number };
  });
}

/**
 * Comments run from `%%` or `#` to the end of the line. Mermaid cuts at any `#`, and behind a name it draws `%%`;
 * people write "Form #12" and mean ` %% …` as a comment. So a `#` inside words is text until a task has its
 * score, and `%%` is a comment when a blank or nothing is before it.
 */
function withoutComments(lines: readonly NumberedLine[]): NumberedLine[] {
  return lines.flatMap(({ text, number }) => {
    const kept = withoutComment(text.trim()).trim();
    return kept === '' ? [] : [{ text: kept, number }];
  });
}

const scoreInTask = /:\s*[+-]?[\d.]+\s*(?=[:#]|$)/u;

function withoutComment(text: string): string {
  const scoreAt = scoreInTask.exec(text)?.index ?? text.length;
  const mark = /(?:^|\s)%%/u.exec(text)?.index ?? text.length;
  const isComment = mark === 0 || mark > scoreAt || scoreAt === text.length;
  const line = isComment ? text.slice(0, mark) : text;
  return line.slice(0, numberSignComment(line, scoreAt));
}

/** Where a comment that begins with `#` begins; the end of the line when there is none. */
function numberSignComment(line: string, scoreAt: number): number {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (!isEntityAt(line, at) && (at === 0 || at > scoreAt || standsAlone(line, at))) return at;
  }
  return line.length;
}

function isEntityAt(line: string, at: number): boolean {
  return /^#\w{1,8};/u.test(line.slice(at, at + 10));
}

/** A `#` with blanks around it, or the first of several. */
function standsAlone(line: string, at: number): boolean {
  return isBlank(line.charAt(at - 1)) && (isBlank(line.charAt(at + 1)) || line[at + 1] === '#');
}

/** Of a character; what is before the first and behind the last counts as blank. */
function isBlank(character: string): boolean {
  return character.trim() === '';
}

/** `accDescr { … }` over several lines. */
function withoutDescriptions(lines: readonly NumberedLine[], notices: Notice[]): NumberedLine[] {
  const kept: NumberedLine[] = [];
  let inside = false;
  for (const line of lines) {
    if (!inside && /^accDescr\s*\{/iu.test(line.text)) {
      notices.push(notice(`line ${line.number}`, 'mermaid.accDescrLines'));
      inside = true;
    } else if (!inside) kept.push(line);
    if (inside && line.text.includes('}')) inside = false;
  }
  return kept;
}
