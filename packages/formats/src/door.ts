import { decoded } from './decode.ts';
import { problem } from './format.ts';
import type { Outcome } from './format.ts';

const megabyte = 1_000_000;
/** Larger files are refused unread: 10,000 full cards in any of our formats are less. */
const mostMegabytes = 60;

/** What a reader gets of a file; or why it gets nothing. */
export function asItIs<File extends string | Uint8Array>(file: File): Outcome<File> {
  if (file.length <= mostMegabytes * megabyte) return { ok: true, value: file };
  const values = { count: Math.ceil(file.length / megabyte), most: mostMegabytes };
  return { ok: false, problems: [problem('', 'file.tooLarge', values)] };
}

export function asText(file: string | Uint8Array): Outcome<string> {
  const whole = asItIs(file);
  if (!whole.ok) return whole;
  const text = decoded(file);
  return text === null ? { ok: false, problems: [problem('', 'file.notText')] } : { ok: true, value: text };
}

export function asBytes(file: string | Uint8Array): Outcome<Uint8Array> {
  if (typeof file !== 'string') return asItIs(file);
  return { ok: false, problems: [problem('', 'file.notBytes')] };
}
