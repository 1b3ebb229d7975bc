/**
 * How people and the service meet. The groups are the channels named by the Government Service Delivery Improvement
 * Act (Public Law 118-231, section on definitions); what is under them are the sub-channels that service teams tell
 * apart. A file may name others: any id of a record's shape is kept, and shown as it is written.
 */
export interface ChannelRow {
  /** The words people read when their language has no others. */
  readonly word: string;
  /** The channel of the statute it belongs to; its own id when it is one. */
  readonly group: string;
}

export const channels = {
  inPerson: { word: 'In person', group: 'inPerson' },
  counter: { word: 'Counter', group: 'inPerson' },
  kiosk: { word: 'Kiosk', group: 'inPerson' },
  homeVisit: { word: 'Home visit', group: 'inPerson' },
  mail: { word: 'Mail', group: 'mail' },
  form: { word: 'Paper form', group: 'mail' },
  digitalService: { word: 'Digital service', group: 'digitalService' },
  app: { word: 'Mobile app', group: 'digitalService' },
  telephone: { word: 'Telephone', group: 'telephone' },
  phoneMenu: { word: 'Phone menu', group: 'telephone' },
  contactCentre: { word: 'Contact centre', group: 'contactCentre' },
  chat: { word: 'Chat', group: 'contactCentre' },
  text: { word: 'Text message', group: 'contactCentre' },
  video: { word: 'Video call', group: 'contactCentre' },
  email: { word: 'Email', group: 'contactCentre' },
  website: { word: 'Website', group: 'website' },
  outreach: { word: 'Outreach and communication', group: 'outreach' },
  social: { word: 'Social media', group: 'outreach' },
  thirdParty: { word: 'Third party', group: 'thirdParty' },
  other: { word: 'Other', group: 'other' },
} as const satisfies Record<string, ChannelRow>;

export type KnownChannel = keyof typeof channels;
/** A known channel, or what another program calls one. */
export type ChannelId = KnownChannel | (string & {});

/** In the order menus show them. */
export const channelNames = Object.keys(channels) as KnownChannel[];

export function isKnownChannel(id: string): id is KnownChannel {
  return Object.hasOwn(channels, id);
}
