import type { CSSProperties, ReactElement } from 'react';
import type { Box, CardParts, ChannelId, Division } from '@throughline/journey';
import { ChannelIcon } from '../../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { EmotionFace } from '../../icons/EmotionFace.tsx';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useAxes } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Card.module.css';
import type { MarkedCard } from './CardMeta.tsx';
import { channelWord } from '../../text/cardWords.ts';
import { MetricFigure, MetricSparkline } from './MetricFigure.tsx';
import { PhotoPicture } from '../photo/PhotoPicture.tsx';
import { Words } from './Words.tsx';

/** A card's border; the layout reckons from its outer edge, what is inside of it from its inner one. */
export const border = 1;

/** Where the layout puts a part of a card, for an element inside the card's border; from the side the map begins. */
export function placedAt({ height, width, x, y }: Box): CSSProperties {
  return { insetInlineStart: x - border, top: y - border, width, height };
}

/** The mark of a kind; of an emotion the face that is made. */
export function CardMark({ card }: { readonly card: MarkedCard }): ReactElement {
  return card.kind === 'emotion' ? (
    <EmotionFace value={card.value} size={16} />
  ) : (
    <KindIcon kind={card.kind} />
  );
}

/** Whether lines end at their left: the first letter is of a script written from right to left. */
export function endsAtLeft({ lines }: CardParts): boolean {
  const letter = /\p{L}/u.exec(lines.map((line) => line.text).join(''))?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}

interface AdornmentsProps {
  readonly card: MarkedCard;
  readonly parts: CardParts;
  readonly division: Division | undefined;
}

/** What stands around a card's text, each where the layout has left room for it. */
export function CardAdornments({ card, division, parts }: AdornmentsProps): ReactElement {
  const { channels, figure, mark, picture, sparkline } = parts;
  return (
    <>
      <span className={css.part} style={placedAt(mark)}>
        <CardMark card={card} />
      </span>
      {picture && card.kind === 'photo' ? (
        <span className={css.part} style={placedAt(picture)}>
          <PhotoPicture photo={card} />
        </span>
      ) : null}
      {figure && card.kind === 'metric' ? (
        <span className={css.part} style={placedAt(figure)}>
          <MetricFigure metric={card} />
        </span>
      ) : null}
      {sparkline && card.kind === 'metric' ? (
        <span className={css.part} style={placedAt(sparkline)}>
          <MetricSparkline metric={card} width={sparkline.width} height={sparkline.height} />
        </span>
      ) : null}
      {channels ? (
        <span className={css.part} style={placedAt(channels)}>
          <Channels channels={card.channels} drawn={channels.icons} />
        </span>
      ) : null}
      <CornerOfText card={card} parts={parts} division={division} />
    </>
  );
}

/** Effort and owner, at the end of the last line, which for text of another script than the map's is its other side. */
function CornerOfText({ card, division, parts }: AdornmentsProps): ReactElement | null {
  const { corner, height, text } = parts;
  const isMirrored = useAxes((axes) => axes.isMirrored);
  if (!corner) return null;
  return (
    <span
      className={`${css.part} ${css.corner}`}
      style={{
        ...placedAt(endsAtLeft(parts) === isMirrored ? corner : { ...corner, x: text.x }),
        top: 'auto',
        bottom: height - corner.y - corner.height - border,
      }}
    >
      {card.kind === 'opportunity' && card.effort ? <Words className={css.effort} are={card.effort} /> : null}
      {division ? <Owner division={division} /> : null}
    </span>
  );
}

export function Owner({ division }: { readonly division: Division }): ReactElement {
  return (
    <span className={css.owner} title={division.name}>
      <DivisionGlyph colour={division.colour} size={10} />
    </span>
  );
}

interface ChannelsProps {
  readonly channels: readonly ChannelId[];
  /** So many have room; the others are counted. */
  readonly drawn: number;
}

function Channels({ channels, drawn }: ChannelsProps): ReactElement {
  const words = useWords();
  const others = channels.length - drawn;
  return (
    <span className={css.channels} title={channels.map((channel) => channelWord(channel, words)).join(', ')}>
      {channels.slice(0, drawn).map((channel) => (
        <ChannelIcon key={channel} channel={channel} size={14} />
      ))}
      {others > 0 ? <Words are={words('face.moreChannels', { count: others })} /> : null}
    </span>
  );
}
