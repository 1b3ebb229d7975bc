import { create } from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';
import type { TypeMeasure, TypeStyle } from '../paper/painted.ts';
import { inVisualOrder, isLeftward, mirrored } from './bidi.ts';
import { familiesFor } from './fontFiles.ts';
import type { Family, FontSource } from './fontFiles.ts';
import { inReadingOrder, meaningMirrored, startOf } from './leftward.ts';
import { sfntOf } from './sfnt.ts';

/** A stretch of a line that one font draws in one direction. */
export interface FontRun {
  /** Names the font in a document. */
  readonly file: string;
  readonly text: string;
  /** Brackets of a text to the left, drawn the other way round than they are meant. */
  readonly isMirrored: boolean;
  /** Shaped as a whole: word by word, words of scripts that run to the left would come in the wrong order. */
  readonly isLeftward: boolean;
  /** Its glyphs stand for other characters than were typed: Thai SARA AM is drawn as two. */
  readonly isTakenApart: boolean;
  /** From the left end of the line to where its first glyph begins, in em. */
  readonly x: number;
  readonly width: number;
}

/** Is drawn for a character that none of our fonts has. */
const replacement = '?';
/** In em, while a font is not there yet. */
const guessedWidth = 0.55;

/**
 * The fonts of one document. Whoever measures a text in a font that is not there gets a guess, and the font is noted:
 * `load` brings what was noted, so that only fonts that a map needs are ever asked for.
 */
export class FontBook implements TypeMeasure {
  private readonly families: readonly Family[];
  private readonly fonts = new Map<string, Font>();
  private readonly missing = new Set<string>();
  private readonly known = new Map<string, readonly FontRun[]>();
  private readonly lacking = new Set<string>();

  constructor(language: string) {
    this.families = familiesFor(language);
  }

  /** Brings the fonts that were missed; false: none was. */
  async load(source: FontSource): Promise<boolean> {
    if (this.missing.size === 0) return false;
    const files = [...this.missing];
    const loaded = await Promise.all(files.map(source));
    for (const [index, bytes] of loaded.entries()) {
      this.fonts.set(files[index] ?? '', inReadingOrder(create(sfntOf(bytes))));
    }
    this.missing.clear();
    this.known.clear();
    this.lacking.clear();
    return true;
  }

  fontOf({ file, isMirrored }: Pick<FontRun, 'file' | 'isMirrored'>): Font {
    const font = this.fonts.get(file);
    if (!font) throw new Error(`${file} is not there`);
    return isMirrored ? meaningMirrored(font) : font;
  }

  /** Characters that no font has: a question mark is drawn for each. */
  get undrawable(): readonly string[] {
    return [...this.lacking];
  }

  width(text: string, style: TypeStyle): number {
    return this.runsOf(text, style).reduce((sum, run) => sum + run.width, 0);
  }

  isLeftward(text: string): boolean {
    return isLeftward(text);
  }

  /**
   * A line in the order in which it is read, each part where it is drawn. `toLeft`: whether its paragraph is written from
   * right to left.
   */
  runsOf(text: string, style: TypeStyle, toLeft = isLeftward(text)): readonly FontRun[] {
    const key = `${style} ${toLeft ? 'to the left ' : ''}${text}`;
    const found = this.known.get(key);
    if (found) return found;
    const runs = this.placed(text.normalize('NFC'), style, toLeft);
    this.known.set(key, runs);
    return runs;
  }

  private placed(line: string, style: TypeStyle, toLeft: boolean): readonly FontRun[] {
    const byOrder: FontRun[][] = [];
    let x = 0;
    for (const { isLeftward: leftward, order, text } of inVisualOrder(line, toLeft)) {
      const parts = this.partsOf(text, style, leftward);
      const placed = (leftward ? parts.toReversed() : parts).map((part) => {
        const run = { ...part, x: x + part.x };
        x += part.width;
        return run;
      });
      byOrder[order] = leftward ? placed.toReversed() : placed;
    }
    return byOrder.flat();
  }

  private partsOf(text: string, style: TypeStyle, leftward: boolean): FontRun[] {
    const parts: Part[] = [];
    for (const [character] of text.matchAll(characters)) {
      const before = parts.at(-1);
      const part = this.partFor(character, style, leftward, before?.family);
      if (before && before.family === part.family && before.isMirrored === part.isMirrored) {
        before.text += part.text;
      } else parts.push(part);
    }
    return parts.map((part) => this.measured(part, style, leftward));
  }

  /** A character by itself: as it is, mirrored, or as another that stands for it. */
  private partFor(character: string, style: TypeStyle, leftward: boolean, before: Family | undefined): Part {
    const turned = leftward ? mirrored(character) : null;
    const family = this.familyOf(turned ?? character, style, before);
    if (family) return { family, text: turned ?? character, isMirrored: turned !== null };
    this.lacking.add(character);
    const stand = this.familyOf(replacement, style, before) ?? this.families[0];
    if (!stand) throw new Error('there are no fonts');
    return { family: stand, text: replacement, isMirrored: false };
  }

  /** The family of the text before it where that will do for a space or a mark, else the first that has it. */
  private familyOf(character: string, style: TypeStyle, before: Family | undefined): Family | null {
    const codePoint = [...character].at(-1)?.codePointAt(0) ?? 0;
    const holds = before?.isPictorial ? joining : staying;
    if (before && holds.test(character) && this.canDraw(before, style, codePoint)) return before;
    return (
      this.families.find((family) => family.has(codePoint) && this.canDraw(family, style, codePoint)) ?? null
    );
  }

  /** A font that is not there yet is taken to have what its family has, and noted. */
  private canDraw(family: Family, style: TypeStyle, codePoint: number): boolean {
    const file = family.file(style);
    const font = this.fonts.get(file);
    if (font) return font.hasGlyphForCodePoint(codePoint);
    if (!family.has(codePoint)) return false;
    this.missing.add(file);
    return true;
  }

  private measured({ family, isMirrored, text }: Part, style: TypeStyle, leftward: boolean): FontRun {
    const file = family.file(style);
    const font = this.fonts.get(file);
    const run = font?.layout(text, leftward ? [] : undefined);
    const isTakenApart = !leftward && run !== undefined && meaning(run) !== text;
    const known = { file, text, isMirrored, isLeftward: leftward, isTakenApart };
    if (!font || !run) return { ...known, x: 0, width: guessedWidth * text.length };
    const x = leftward ? startOf(run) / font.unitsPerEm : 0;
    return { ...known, x, width: run.advanceWidth / font.unitsPerEm };
  }
}

/** What its glyphs stand for, one after the other. */
function meaning({ glyphs }: GlyphRun): string {
  return glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');
}

interface Part {
  readonly family: Family;
  text: string;
  readonly isMirrored: boolean;
}

/** A figure on a key is one character: its last code point, the key, says what font it is set in. */
const characters = /[\d#*]\ufe0f?\u20e3|./gsu;
/** Spaces, marks over letters, joiners: they go with what stands before them. */
const staying = /[\s\p{M}\u200b-\u200d]/u;
const joining = /[\p{M}\u200b-\u200d]/u;
