import type { ReactElement } from 'react';
import { addChannel, removeChannel } from '@throughline/doc';
import { channelNames, severities } from '@throughline/journey';
import type { Card } from '@throughline/journey';
import { ChannelIcon } from '../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../icons/DivisionGlyph.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { SeverityBars } from '../icons/SeverityBars.tsx';
import { carryOut } from '../session/carryOut.ts';
import { becomeKind, feel, feelings, ownerOf, rate, untag } from '../session/cards.ts';
import { useSession } from '../session/editorSession.ts';
import { useJourney } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import { offeredKinds } from './offeredKinds.ts';
import { Item } from './parts.tsx';

interface FacetProps {
  /** All of them are changed; a mark stands where it is so of every one. */
  readonly cards: readonly Card[];
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

export function SeverityItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const isOfAll = (level: number | null): boolean =>
    cards.every((card) => card.kind === 'painPoint' && card.severity === level);
  return (
    <>
      {severities.toReversed().map((level) => (
        <Item
          key={level}
          words={words('severity.full', { level, word: words(`severity.${level}`) })}
          icon={<SeverityBars severity={level} />}
          chosen={isOfAll(level)}
          onAction={() => rate(session, idsOf(cards), level)}
        />
      ))}
      <Item
        words={words('severity.none')}
        chosen={isOfAll(null)}
        onAction={() => rate(session, idsOf(cards), null)}
      />
    </>
  );
}

export function FeelingItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <>
      {feelings.map((value) => (
        <Item
          key={value}
          words={`${value > 0 ? '+' : ''}${value} ${words(`feeling.${value}`)}`.replace('-', '−')}
          onAction={() => feel(session, idsOf(cards), value)}
        />
      ))}
    </>
  );
}

export function KindItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <>
      {offeredKinds.map((kind) => (
        <Item
          key={kind}
          words={words(`kindTitle.${kind}`)}
          icon={<KindIcon kind={kind} />}
          chosen={cards.every((card) => card.kind === kind)}
          onAction={() => becomeKind(session, idsOf(cards), kind)}
        />
      ))}
    </>
  );
}

/** The present ones, nobody, and a new one. */
export function OwnerItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const divisions = useJourney((journey) => journey.divisions);
  const ids = idsOf(cards);
  return (
    <>
      {[...divisions.values()].map(({ colour, id, name }) => (
        <Item
          key={id}
          words={name}
          icon={<DivisionGlyph colour={colour} size={11} />}
          chosen={cards.every(({ division }) => division === id)}
          onAction={() => ownerOf(session, ids, id)}
        />
      ))}
      <Item
        words={words('menu.noOwner')}
        chosen={cards.every(({ division }) => division === null)}
        onAction={() => ownerOf(session, ids, null)}
      />
      <Item
        words={words('menu.addDivision')}
        onAction={() => session.state.setState({ question: { ask: 'division', cards: ids } })}
      />
    </>
  );
}

/** Those that any of the cards has can go; another one can come. */
export function TagItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const tags = useJourney((journey) => journey.tags);
  const ids = idsOf(cards);
  return (
    <>
      {[...new Set(cards.flatMap((card) => card.tags))].map((id) => (
        <Item
          key={id}
          words={words('menu.removeTag', { tag: tags.get(id)?.label ?? id })}
          onAction={() => untag(session, ids, id)}
        />
      ))}
      <Item
        words={words('menu.addTag')}
        onAction={() => session.state.setState({ question: { ask: 'tag', cards: ids } })}
      />
    </>
  );
}

/** Every channel of the statute's list: on all of the cards it comes off, else it is put on all. */
export function ChannelItems({ cards }: FacetProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const ids = idsOf(cards);
  return (
    <>
      {channelNames.map((channel) => {
        const isOnAll = cards.every(({ channels }) => channels.includes(channel));
        const name = words(`channel.${channel}`);
        return (
          <Item
            key={channel}
            words={name}
            icon={<ChannelIcon channel={channel} />}
            chosen={isOnAll}
            onAction={() =>
              carryOut(
                session,
                (doc) => (isOnAll ? removeChannel(doc, ids, channel) : addChannel(doc, ids, channel)),
                () => words(isOnAll ? 'said.channelOff' : 'said.channelOn', { channel: name }),
              )
            }
          />
        );
      })}
    </>
  );
}
