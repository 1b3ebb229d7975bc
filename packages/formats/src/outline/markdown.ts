import { drawnRuns } from '@throughline/journey';
import { lineEnds } from './words.ts';
import type { OutlineWords, Voice } from './words.ts';

/** What means something inside a line of Markdown. A backslash takes the meaning off. */
const special = /[\\`*_{}[\]<>#|~$]|&(?=#?\w+;)/gu;

/** Text on one line that reads as it was typed. */
export function plain(text: string): string {
  return begun(escaped(text.split(lineEnds).join(' ')).trim());
}

/** The text of a card: what it says in bold is bold, and its lines stay lines. */
export function cardLines(text: string): readonly string[] {
  const lines = text.split(lineEnds).map((line) => {
    const runs = drawnRuns(line).map((run) => (run.bold ? `**${escaped(run.text)}**` : escaped(run.text)));
    return begun(runs.join('').trim());
  });
  const said = lines.findIndex((line) => line !== '');
  return said < 0 ? [] : lines.slice(said, lines.findLastIndex((line) => line !== '') + 1);
}

/** For Markdown: text reads as it was typed. */
export function markdownVoice(words: OutlineWords): Voice {
  return { ...words, plain, lines: cardLines };
}

const address = /(?:https?|ftp):\/\/[^\s<>]*[^\s<>.,;:!?'"“”)\]*_~]/giu;

/** An address in angle brackets is a link and shows as it is; backslashes in it would be seen. */
function escaped(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  let done = '';
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    done += `${withoutMeaning(line.slice(end, index))}<${found}>`;
    end = index + found.length;
  }
  return done + withoutMeaning(line.slice(end));
}

function withoutMeaning(text: string): string {
  return text.replace(special, '\\$&').replace(/www\./giu, (www) => `${www.slice(0, -1)}\\.`);
}

/** Takes the meaning off what would make a list, a rule, a heading or a table because it stands first. */
function begun(line: string): string {
  return line
    .replace(/^(?:[-+](?=\s|$)|[-:](?=[-:\s]+$)|=(?=[=\s]*$))/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** What Markdown means, as text of ours: marks that were escaped are letters, addresses stand without brackets. */
export function textOfMarkdown(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|<((?:https?|ftp):\/\/[^\s<>]*)>|&(amp|lt|gt|quot|nbsp);/gu,
    (whole, escapedMark: string | undefined, link: string | undefined, entity: string | undefined) =>
      escapedMark ?? link ?? entities[entity ?? ''] ?? whole,
  );
}
