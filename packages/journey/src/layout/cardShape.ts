import { isPrompt, shownText } from '../card.ts';
import type { Card, Metric } from '../card.ts';
import { drawnRuns } from '../cardText.ts';
import type { Picture } from '../photo.ts';
import type { Box } from './kept.ts';
import { lineHeight, mostLines } from './measure.ts';
import type { Face, TextMeasure } from './measure.ts';
import { alwaysHasMeta, cardInsets, spacing, textLine, textTop } from './spacing.ts';
import { wrap, wrapTitle } from './wrap.ts';
import type { Line } from './wrap.ts';

/**
 * A card on its own, and where its parts lie in it: in map units from the card's outer top left corner, on a mirrored
 * map from its top right one. What a part shows is the business of who draws it.
 */
export interface CardParts {
  readonly width: number;
  readonly height: number;
  /** The mark of its kind. */
  readonly mark: Box;
  /** Of a photo with a picture, above its text: as high as the picture is beside its width, as far as there is room. */
  readonly picture: Box | null;
  /** The box of all its lines of text, each `lineHeight` high and set in `face` (bold runs in that face's bold). */
  readonly text: Box;
  readonly lines: readonly Line[];
  readonly lineHeight: number;
  readonly face: Face;
  /** The row under the text: severity, value of a feeling, speaker of a quote, owner of a backstage step. */
  readonly meta: Box | null;
  /** A touchpoint's channels: so many icons, then "+`more`" when that is not 0. */
  readonly channels: (Box & { readonly icons: number; readonly more: number }) | null;
  /** A metric's figure with its delta; its sparkline, where there are earlier figures and room for it. */
  readonly figure: Box | null;
  readonly sparkline: Box | null;
  /** At the end of the last line: effort of an opportunity, then the owner's glyph, where no row under the text is. */
  readonly corner: Box | null;
}

/** Shapes by card record and width. A record that did not change is not measured again. */
export function cardShapes(measure: TextMeasure): (card: Card, width: number) => CardParts {
  const known = new WeakMap<Card, CardParts>();
  return (card, width) => {
    const found = known.get(card);
    if (found?.width === width) return found;
    const shape = shapeCard(card, width, measure);
    known.set(card, shape);
    return shape;
  };
}

function shapeCard(card: Card, width: number, measure: TextMeasure): CardParts {
  const room = roomIn(card, width);
  const asks = isPrompt(card);
  const firstLine = card.kind === 'metric' && !asks ? spacing.figureLine : spacing.cardLine;
  const y = room.top + (firstLine - spacing.mark) / 2;
  const mark = { x: room.left, y, width: spacing.mark, height: spacing.mark };
  if (asks) return questionIn(card, room, mark, measure);
  const beside = besideText(card, room, measure);
  const { face, lineHeight, lines, text } = textIn(card, room, room.width - beside.width, measure);
  const under = underText(card, { room, face, lines, text }, measure);
  const height = under.end + room.bottom;
  const centred = (box: number): number => (height - box) / 2;
  const channels = beside.channels && { ...beside.channels, y: centred(spacing.channelIcon) };
  const corner = beside.owner ? { ...beside.owner, y: centred(spacing.metaRow) } : under.corner;
  const { figure, sparkline } = figureIn(card, room, measure);
  const { meta } = under;
  const { picture } = room;
  return {
    width,
    height,
    mark,
    picture,
    text,
    lines,
    lineHeight,
    face,
    meta,
    channels,
    figure,
    sparkline,
    corner,
  };
}

/** Where text may stand in a card of this kind and width: under its picture, if it has one. */
interface Room {
  readonly picture: Box | null;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly width: number;
}

function roomIn(card: Card, width: number): Room {
  const { bottom, left, right, top } = cardInsets(card.kind);
  const x = left + spacing.mark + spacing.markGap;
  const inside = { x: left, y: top, width: width - left - right };
  const picture = card.kind === 'photo' && card.file !== '' ? pictureIn(card, inside) : null;
  const above = picture ? picture.height + spacing.pictureGap : 0;
  return { picture, left, top: top + above, bottom, x, width: width - right - x };
}

/** No larger than it is in pixels, and whole: where it would be too high it is narrower, in the middle. */
function pictureIn(
  { height, width }: Picture,
  room: { readonly x: number; readonly y: number; readonly width: number },
): Box {
  const { pictureLeast: least, pictureMost: most } = spacing;
  const ratio = width > 0 && height > 0 ? height / width : spacing.pictureRatio;
  const across = Math.min(room.width, width || room.width, most / ratio);
  const box = {
    width: Math.max(least, Math.round(across)),
    height: Math.max(least, Math.round(across * ratio)),
  };
  return { x: room.x + Math.floor((room.width - box.width) / 2), y: room.y, ...box };
}

type Text = Pick<CardParts, 'text' | 'lines' | 'lineHeight' | 'face'>;

function textIn(card: Card, { top, x }: Room, width: number, measure: TextMeasure): Text {
  const face = faceOf(card);
  const line = lineHeight(measure, face, textLine(card.kind));
  const bold = face === 'meta' ? 'meta' : 'cardBold';
  const lines = wrap(drawnRuns(shownText(card)), width, { plain: face, bold }, measure);
  const y = top + textTop(card.kind) - cardInsets(card.kind).top;
  return {
    lines,
    lineHeight: line,
    face,
    text: { x, y, width, height: lines.length * line },
  };
}

function faceOf({ kind }: Card): Face {
  if (kind === 'quote') return 'cardItalic';
  return kind === 'metric' ? 'meta' : 'card';
}

/** A template's question: its lines and nothing else. */
function questionIn(card: Card, room: Room, mark: Box, measure: TextMeasure): CardParts {
  const { bottom, top, width, x } = room;
  const most = mostLines(measure, spacing.promptLinesMost);
  const line = lineHeight(measure, 'card', spacing.cardLine);
  const lines = wrapTitle(card.prompt, width, 'card', { measure, most });
  const height = lines.length * line;
  return {
    width: x + width + cardInsets(card.kind).right,
    height: top + height + bottom,
    mark,
    picture: null,
    text: { x, y: top, width, height },
    lines,
    lineHeight: line,
    face: 'card',
    meta: null,
    channels: null,
    figure: null,
    sparkline: null,
    corner: null,
  };
}

/** What stands right of a touchpoint's text; `width` is what it takes from the text. */
interface Beside {
  readonly width: number;
  readonly channels: CardParts['channels'];
  readonly owner: Box | null;
}

const nothingBeside: Beside = { width: 0, channels: null, owner: null };

function besideText(card: Card, room: Room, measure: TextMeasure): Beside {
  if (card.kind !== 'touchpoint') return nothingBeside;
  const end = room.x + room.width;
  const ownerWidth = card.division === null ? 0 : spacing.ownerGlyph + spacing.cornerGap;
  const owner =
    ownerWidth === 0
      ? null
      : { x: end - spacing.ownerGlyph, y: 0, width: spacing.ownerGlyph, height: spacing.metaRow };
  const fits = channelsThatFit(card.channels.length, room.width - ownerWidth, measure);
  if (!fits) return { width: ownerWidth, channels: null, owner };
  const channels = { ...fits, x: end - ownerWidth - fits.width, y: 0, height: spacing.channelIcon };
  return { width: ownerWidth + fits.width + spacing.channelsGap, channels, owner };
}

/** As many icons as leave the text its least width; the rest are counted. Nothing for no channels. */
function channelsThatFit(
  count: number,
  width: number,
  measure: TextMeasure,
): { readonly icons: number; readonly more: number; readonly width: number } | null {
  const { channelGap, channelIcon, channelIconsMost, channelsGap, textLeast } = spacing;
  if (count === 0) return null;
  for (let icons = Math.min(count, channelIconsMost); ; icons--) {
    const more = count - icons;
    const parts = [
      ...Array.from({ length: icons }, () => channelIcon),
      ...(more > 0 ? [measure.width(`+${more}`, 'meta')] : []),
    ];
    const needed = parts.reduce((sum, part) => sum + part + channelGap, -channelGap);
    if (icons === 0 || width - needed - channelsGap >= textLeast) return { icons, more, width: needed };
  }
}

interface Under {
  /** Where the card's contents end. */
  readonly end: number;
  readonly meta: Box | null;
  readonly corner: Box | null;
}

/** What stands under the text or at the end of its last line. */
function underText(
  card: Card,
  { face, lines, room, text }: Pick<Text, 'face' | 'lines' | 'text'> & { readonly room: Room },
  measure: TextMeasure,
): Under {
  const { width, x } = room;
  const textEnd = text.y + text.height;
  if (hasMeta(card)) {
    const isPlain = alwaysHasMeta(card.kind);
    const y = textEnd + (isPlain ? spacing.metaGap : spacing.sourceGap);
    const left = isPlain ? room.left : x;
    const meta = { x: left, y, width: x + width - left, height: spacing.metaRow };
    return { end: y + spacing.metaRow, meta, corner: null };
  }
  const needed = cornerWidth(card);
  if (needed === 0) return { end: textEnd, meta: null, corner: null };
  const last = lines.at(-1)?.runs ?? [];
  const used = last.reduce((sum, run) => sum + measure.width(run.text, run.bold ? 'cardBold' : face), 0);
  const line = lineHeight(measure, face, textLine(card.kind));
  const end = used + spacing.cornerGap + needed <= width ? textEnd : textEnd + line;
  const y = end - line + (line - spacing.metaRow) / 2;
  return { end, meta: null, corner: { x: x + width - needed, y, width: needed, height: spacing.metaRow } };
}

function hasMeta(card: Card): boolean {
  if (card.kind === 'quote') return card.speaker !== '' || card.consent === 'withdrawn';
  return alwaysHasMeta(card.kind) || (card.kind === 'backstage' && card.division !== null);
}

function cornerWidth(card: Card): number {
  const { cornerGap, effortTag, ownerGlyph } = spacing;
  if (card.kind === 'touchpoint') return 0;
  const effort = card.kind === 'opportunity' && card.effort !== null;
  const owner = card.division !== null;
  if (effort && owner) return effortTag + cornerGap + ownerGlyph;
  if (effort) return effortTag;
  return owner ? ownerGlyph : 0;
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A figure's line; widths are estimated from how English writes it, other languages differ by a character. */
function figureIn(
  card: Card,
  { top, width, x }: Room,
  measure: TextMeasure,
): Pick<CardParts, 'figure' | 'sparkline'> {
  if (card.kind !== 'metric') return { figure: null, sparkline: null };
  const { figureLine, sparkline: most, sparklineGap, sparklineHeight, sparklineLeast } = spacing;
  const figure = { x, y: top, width, height: figureLine };
  const room = width - figureWidth(card, measure) - sparklineGap;
  if (card.series.length === 0 || card.value === null || room < sparklineLeast) {
    return { figure, sparkline: null };
  }
  const own = Math.min(most, Math.floor(room));
  const y = top + (figureLine - sparklineHeight) / 2;
  return {
    figure: { ...figure, width: width - own - sparklineGap },
    sparkline: { x: x + width - own, y, width: own, height: sparklineHeight },
  };
}

function figureWidth({ series, unit, value }: Metric, measure: TextMeasure): number {
  if (value === null) return 0;
  const said = measure.width(figures.format(value), 'number');
  const called = unit === '' ? 0 : spacing.unitGap + measure.width(unit, 'meta');
  const delta = figures.format(Math.abs(value - (series.at(-1) ?? value)));
  return said + called + spacing.deltaGap + spacing.deltaArrow + measure.width(delta, 'meta');
}
