import { notice, problem } from '../format.ts';
import type { Notice, Outcome } from '../format.ts';
import type { Code } from '../sentences.ts';
import { diagramText } from './extract.ts';

/**
 * Mermaid's `journey`, read as people write it rather than as Mermaid's grammar has it: colons in section and
 * task names, no actors, no score, padded colons, tabs and trailing commas are all taken.
 */
export interface Diagram {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly notices: readonly Notice[];
}

export interface Section {
  /** null: tasks before the first section. */
  readonly title: string | null;
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly text: string;
  /** null: none was given. */
  readonly score: number | null;
  readonly actors: readonly string[];
  readonly line: number;
}

interface Parsing {
  title: string;
  accessibleTitle: string;
  readonly sections: { readonly title: string | null; readonly tasks: Task[] }[];
  readonly notices: Notice[];
}

const longestText = 4_000_000;

/** The first journey diagram of a `.mmd` file or of the fenced blocks of a Markdown file. */
export function parseDiagram(text: string): Outcome<Diagram> {
  if (text.length > longestText) return refused('mermaid.tooLong');
  const found = diagramText(text);
  if (!found.ok) return found;
  const { lines, title, notices } = found.value;
  const parsing: Parsing = { title: '', accessibleTitle: '', sections: [], notices: [...notices] };
  for (const { text: line, number } of lines) readLine(line, number, parsing);
  if (parsing.sections.length === 0) return refused('mermaid.noTask');
  return {
    ok: true,
    value: {
      title: parsing.title || title || parsing.accessibleTitle,
      sections: parsing.sections,
      notices: parsing.notices,
    },
  };
}

function refused(code: Code): Outcome<never> {
  return { ok: false, problems: [problem('', code)] };
}

const keywords: readonly {
  readonly form: RegExp;
  readonly read: (value: string, at: number, parsing: Parsing) => void;
}[] = [
  {
    form: /^title(?:\s+(.*))?$/isu,
    read: (value, _, parsing) => {
      parsing.title = value;
    },
  },
  {
    form: /^section(?:\s+(.*))?$/isu,
    read: (value, _, parsing) => {
      parsing.sections.push({ title: value, tasks: [] });
    },
  },
  {
    form: /^accTitle\s*:(.*)$/isu,
    read: (value, at, parsing) => {
      parsing.accessibleTitle = value;
      parsing.notices.push(notice(`line ${at}`, 'mermaid.accTitle', { said: value }));
    },
  },
  {
    form: /^accDescr\s*:(.*)$/isu,
    read: (value, at, parsing) => {
      parsing.notices.push(notice(`line ${at}`, 'mermaid.accDescr', { said: value }));
    },
  },
];

function readLine(line: string, at: number, parsing: Parsing): void {
  for (const { form, read } of keywords) {
    const match = form.exec(line);
    if (match) {
      read(plain(withoutSemicolons(match[1] ?? '')), at, parsing);
      return;
    }
  }
  const task = readTask(line, at, parsing.notices);
  if (parsing.sections.length === 0) parsing.sections.push({ title: null, tasks: [] });
  parsing.sections.at(-1)?.tasks.push(task);
}

const scoreForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;

/** `name: score: actor, actor`. Colons before the score belong to the name. */
function readTask(line: string, at: number, notices: Notice[]): Task {
  const path = `line ${at}`;
  const pieces = withoutSemicolons(line).split(':');
  const scoreAt = pieces.findIndex((piece, index) => index > 0 && scoreForm.test(piece.trim()));
  if (scoreAt < 0) {
    notices.push(notice(path, 'mermaid.noScore'));
    const [text = '', second, third] = pieces.map(plain);
    const isEmptyScore = second === '' && pieces.length <= 3;
    return isEmptyScore ? { text, score: null, actors: actorsIn(third), line: at } : unscored(line, at);
  }
  const rest = pieces
    .slice(scoreAt + 2)
    .join(':')
    .trim();
  if (rest !== '') notices.push(notice(path, 'mermaid.behindActors', { said: plain(rest) }));
  return {
    text: plain(pieces.slice(0, scoreAt).join(':')),
    score: Number(pieces[scoreAt]?.trim()),
    actors: actorsIn(pieces[scoreAt + 1]),
    line: at,
  };
}

function unscored(line: string, at: number): Task {
  return { text: plain(withoutSemicolons(line)), score: null, actors: [], line: at };
}

/** Semicolons at the end end a line for some people; that of an entity (`#58;`) belongs to it. */
function withoutSemicolons(text: string): string {
  const kept = text.trimEnd();
  let end = kept.length;
  while (end > 0 && kept[end - 1] === ';') end -= 1;
  const isEntity = end < kept.length && /#\w{1,8}$/u.test(kept.slice(Math.max(0, end - 9), end));
  return kept.slice(0, isEntity ? end + 1 : end);
}

function actorsIn(piece: string | undefined): string[] {
  const names = (piece ?? '').split(',').map(plain);
  return [...new Set(names.filter((name) => name !== ''))];
}

const namedEntities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
};

/** Trimmed, and with Mermaid's entities (`#35;`, `#quot;`) as the characters they stand for. */
function plain(text: string): string {
  return text.trim().replace(/#(\w{1,8});/gu, (whole, name: string) => {
    const code = /^\d+$/u.test(name) ? Number(name) : null;
    if (code === null) return Object.hasOwn(namedEntities, name) ? (namedEntities[name] ?? whole) : whole;
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
