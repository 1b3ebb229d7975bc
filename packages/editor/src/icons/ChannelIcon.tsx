import type { ReactElement } from 'react';
import { isKnownChannel } from '@throughline/journey';
import type { ChannelId, KnownChannel } from '@throughline/journey';
import css from './icons.module.css';

/** Drawn with one line on a field of 16, so that they stay apart at 13 px. */
const marks: Record<KnownChannel, ReactElement> = {
  inPerson: (
    <>
      <circle cx="8" cy="4.7" r="2.3" />
      <path d="M3.4 13.6c.3-3 2-4.8 4.6-4.8s4.3 1.8 4.6 4.8" />
    </>
  ),
  counter: (
    <>
      <path d="M2 9.5h12M3.2 9.5v4M12.8 9.5v4M5 9.5c0-2 1.2-3 3-3s3 1 3 3" />
      <circle cx="8" cy="4" r="1.7" />
    </>
  ),
  kiosk: (
    <>
      <rect x="3.5" y="1.8" width="9" height="7.4" rx="1" />
      <path d="M8 9.2v5M5 14.2h6M6.5 5.5h3" />
    </>
  ),
  homeVisit: <path d="M2 7.8 8 2.5l6 5.3M3.8 6.5v7h8.4v-7M6.8 13.5V9.8h2.4v3.7" />,
  mail: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.2" />
      <path d="m2.5 4.5 5.5 4.3 5.5-4.3" />
    </>
  ),
  form: <path d="M4 1.8h5.5L12.5 5v9.2H4ZM9.3 2v3.2h3.2M6.3 8h3.8M6.3 10.8h3.8" />,
  digitalService: (
    <>
      <rect x="2" y="2.8" width="12" height="10.4" rx="1.2" />
      <path d="M2 6h12M5.6 9.6l1.7 1.4L10.5 8.2" />
    </>
  ),
  app: (
    <>
      <rect x="4.2" y="1.8" width="7.6" height="12.4" rx="1.5" />
      <path d="M6.9 5.2h.01M9.1 5.2h.01M6.9 7.8h.01M9.1 7.8h.01M7.3 12h1.4" />
    </>
  ),
  telephone: (
    <path d="M4.3 2.5h1.9l1 2.8-1.5 1c.5 1.5 1.9 2.9 3.5 3.5l1-1.5 2.8 1v1.9c0 .9-.8 1.6-1.7 1.5C7 12.3 3.2 8.5 2.8 4.2c-.1-.9.6-1.7 1.5-1.7Z" />
  ),
  phoneMenu: (
    <path
      d="M4 2.8h.01M8 2.8h.01M12 2.8h.01M4 6.3h.01M8 6.3h.01M12 6.3h.01M4 9.8h.01M8 9.8h.01M12 9.8h.01M8 13.3h.01"
      strokeWidth="2.1"
    />
  ),
  contactCentre: (
    <>
      <path d="M3.2 8.3V7.8a4.8 4.8 0 0 1 9.6 0v.5M12.8 12.3c0 1.2-1.2 1.8-3.3 1.8" />
      <rect x="1.8" y="8.3" width="2.8" height="4" rx="1" />
      <rect x="11.4" y="8.3" width="2.8" height="4" rx="1" />
    </>
  ),
  chat: (
    <path d="M2.5 4.2c0-.9.7-1.6 1.6-1.6h7.8c.9 0 1.6.7 1.6 1.6v5.2c0 .9-.7 1.6-1.6 1.6H7.5l-3 2.5V11h-.4c-.9 0-1.6-.7-1.6-1.6ZM5.7 6.8h.01M8 6.8h.01M10.3 6.8h.01" />
  ),
  text: (
    <>
      <rect x="4.5" y="1.8" width="7" height="12.4" rx="1.5" />
      <path d="M7.3 12h1.4" />
    </>
  ),
  video: (
    <>
      <rect x="1.8" y="4" width="8.7" height="8" rx="1.3" />
      <path d="m10.5 7.3 3.7-2.3v6l-3.7-2.3" />
    </>
  ),
  email: (
    <>
      <circle cx="8" cy="8" r="2.5" />
      <path d="M10.5 8v1.2c0 2.3 3 2 3-1.2a5.5 5.5 0 1 0-2.5 4.6" />
    </>
  ),
  website: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1.2" />
      <path d="M6 13.5h4M8 11v2.5" />
    </>
  ),
  outreach: <path d="M2.3 6.5v3h2.5l6.7 3.5V3L4.8 6.5ZM5.2 9.8l.9 3.7h1.8l-.7-2.6M13.8 6.7v2.6" />,
  social: (
    <>
      <circle cx="4" cy="8" r="1.8" />
      <circle cx="11.8" cy="4" r="1.8" />
      <circle cx="11.8" cy="12" r="1.8" />
      <path d="m5.6 7.2 4.6-2.4M5.6 8.8l4.6 2.4" />
    </>
  ),
  thirdParty: (
    <path d="M9.2 2.5h4.3v4.3M13.5 2.5 7.8 8.2M11.5 9.7v2.8a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h2.8" />
  ),
  other: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M5.5 8h.01M8 8h.01M10.5 8h.01" />
    </>
  ),
};

/** For a channel another program has named: a label without a picture. */
const unknown = <path d="M2.5 7.7V3.5a1 1 0 0 1 1-1h4.2l5.8 5.8-5.2 5.2ZM5.5 5.5h.01" />;

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
