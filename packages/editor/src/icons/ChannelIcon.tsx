import type { ReactElement } from 'react';
import { isKnownChannel } from '@throughline/journey';
import type { ChannelId, KnownChannel } from '@throughline/journey';
import css from './icons.module.css';
import { drawn } from './shape.tsx';
import type { Shape } from './shape.tsx';

const lines = (...shapes: readonly Shape[]) => shapes.map((shape) => drawn(shape));

/** Drawn with one line on a field of 16, so that they stay apart at 13 px. */
const marks: Record<KnownChannel, readonly ReactElement[]> = {
  inPerson: lines([8, 4.7, 2.3], 'M3.4 13.6c.3-3 2-4.8 4.6-4.8s4.3 1.8 4.6 4.8'),
  counter: lines('M2 9.5h12M3.2 9.5v4M12.8 9.5v4M5 9.5c0-2 1.2-3 3-3s3 1 3 3', [8, 4, 1.7]),
  kiosk: lines([3.5, 1.8, 9, 7.4, 1], 'M8 9.2v5M5 14.2h6M6.5 5.5h3'),
  homeVisit: lines('M2 7.8 8 2.5l6 5.3M3.8 6.5v7h8.4v-7M6.8 13.5V9.8h2.4v3.7'),
  mail: lines([2, 3.5, 12, 9, 1.2], 'm2.5 4.5 5.5 4.3 5.5-4.3'),
  form: lines('M4 1.8h5.5L12.5 5v9.2H4ZM9.3 2v3.2h3.2M6.3 8h3.8M6.3 10.8h3.8'),
  digitalService: lines([2, 2.8, 12, 10.4, 1.2], 'M2 6h12M5.6 9.6l1.7 1.4L10.5 8.2'),
  app: lines([4.2, 1.8, 7.6, 12.4, 1.5], 'M6.9 5.2h.01M9.1 5.2h.01M6.9 7.8h.01M9.1 7.8h.01M7.3 12h1.4'),
  telephone: lines(
    'M4.3 2.5h1.9l1 2.8-1.5 1c.5 1.5 1.9 2.9 3.5 3.5l1-1.5 2.8 1v1.9c0 .9-.8 1.6-1.7 1.5C7 12.3 3.2 8.5 2.8 4.2c-.1-.9.6-1.7 1.5-1.7Z',
  ),
  phoneMenu: lines(
    'M4 2.8h.01M8 2.8h.01M12 2.8h.01M4 6.3h.01M8 6.3h.01M12 6.3h.01M4 9.8h.01M8 9.8h.01M12 9.8h.01M8 13.3h.01',
  ),
  contactCentre: lines(
    'M3.2 8.3V7.8a4.8 4.8 0 0 1 9.6 0v.5M12.8 12.3c0 1.2-1.2 1.8-3.3 1.8',
    [1.8, 8.3, 2.8, 4, 1],
    [11.4, 8.3, 2.8, 4, 1],
  ),
  chat: lines(
    'M2.5 4.2c0-.9.7-1.6 1.6-1.6h7.8c.9 0 1.6.7 1.6 1.6v5.2c0 .9-.7 1.6-1.6 1.6H7.5l-3 2.5V11h-.4c-.9 0-1.6-.7-1.6-1.6ZM5.7 6.8h.01M8 6.8h.01M10.3 6.8h.01',
  ),
  text: lines([4.5, 1.8, 7, 12.4, 1.5], 'M7.3 12h1.4'),
  video: lines([1.8, 4, 8.7, 8, 1.3], 'm10.5 7.3 3.7-2.3v6l-3.7-2.3'),
  email: lines([8, 8, 2.5], 'M10.5 8v1.2c0 2.3 3 2 3-1.2a5.5 5.5 0 1 0-2.5 4.6'),
  website: lines([2, 3, 12, 8, 1.2], 'M6 13.5h4M8 11v2.5'),
  outreach: lines('M2.3 6.5v3h2.5l6.7 3.5V3L4.8 6.5ZM5.2 9.8l.9 3.7h1.8l-.7-2.6M13.8 6.7v2.6'),
  social: lines([4, 8, 1.8], [11.8, 4, 1.8], [11.8, 12, 1.8], 'm5.6 7.2 4.6-2.4M5.6 8.8l4.6 2.4'),
  thirdParty: lines(
    'M9.2 2.5h4.3v4.3M13.5 2.5 7.8 8.2M11.5 9.7v2.8a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h2.8',
  ),
  other: lines([8, 8, 5.8], 'M5.5 8h.01M8 8h.01M10.5 8h.01'),
};

/** For a channel another program has named: a label without a picture. */
const unknown = lines('M2.5 7.7V3.5a1 1 0 0 1 1-1h4.2l5.8 5.8-5.2 5.2ZM5.5 5.5h.01');

interface ChannelIconProps {
  readonly channel: ChannelId;
  /** Side in CSS px. */
  readonly size?: number;
}

/** The mark of a channel, in the colour of the text. Decorative: its name stands beside it or is spoken. */
export function ChannelIcon({ channel, size = 13 }: ChannelIconProps): ReactElement {
  return (
    <svg
      className={css.channel}
      data-channel={channel}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {isKnownChannel(channel) ? marks[channel] : unknown}
    </svg>
  );
}
