import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { addChannel, addTag, removeChannel } from '@throughline/doc';
import { channelNames, channels, isKnownChannel } from '@throughline/journey';
import type { Card, ChannelId, DivisionId, TagId } from '@throughline/journey';
import { ChannelIcon } from '../../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { ownerByName, ownerOf, tag, untag } from '../../session/cards.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { Chips } from './Chips.tsx';
import { Picker } from './Picker.tsx';
import { Means, Row, Value } from './Row.tsx';
import { TextButton } from './TextButton.tsx';
import { heldBy, mixed, shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** The cards whose facts a row shows and changes: all of them at once. */
export interface CardsProps {
  readonly cards: readonly Card[];
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

export function OwnerRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const divisions = useAtRest((journey) => journey.divisions);
  const owner = shared(cards, (card) => card.division);
  const none = words(owner === mixed ? 'inspector.mixed' : 'inspector.nobody');
  const ids = idsOf(cards);
  if (!canWrite && owner === null) return null;
  const offered = [...divisions.values()].map(({ colour, id, name }) => ({
    id,
    text: name,
    icon: <DivisionGlyph colour={colour} size={11} />,
  }));
  const present = offered.find(({ id }) => id === owner);
  return (
    <Row label={words('inspector.owner')}>
      {canWrite ? (
        <Picker
          name={words('inspector.owner')}
          value={present?.text ?? ''}
          icon={present?.icon}
          placeholder={none}
          options={owner === null ? offered : [...offered, { id: nobody, text: words('inspector.nobody') }]}
          onPick={(id) => ownerOf(session, ids, id === nobody ? null : (id as DivisionId))}
          onCreate={(name) => ownerByName(session, ids, name)}
        />
      ) : (
        <Value>
          {present?.icon}
          {present?.text ?? none}
        </Value>
      )}
    </Row>
  );
}

/** No record's id: those hold no space. */
const nobody = 'no one';

export function TagsRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const tags = useAtRest((journey) => journey.tags);
  const held = heldBy(cards, (card) => card.tags);
  const ids = idsOf(cards);
  const labelOf = (id: TagId): string => tags.get(id)?.label ?? id;
  if (!canWrite && held.length === 0) return null;
  const worn = new Set(held.filter(({ count }) => count === cards.length).map(({ id }) => id));
  return (
    <Row label={words('inspector.tags')}>
      <Chips
        name={words('inspector.tags')}
        all={cards.length}
        chips={held.map(({ count, id }) => ({ id, count, text: labelOf(id) }))}
        onRemove={(id) => untag(session, ids, id as TagId)}
        onAdd={(id) => carryOut(session, (doc) => addTag(doc, ids, labelOf(id as TagId)))}
      />
      {canWrite ? (
        <Picker
          name={words('inspector.addTag')}
          placeholder={words('inspector.addTag')}
          options={[...tags.values()]
            .filter(({ id }) => !worn.has(id))
            .map(({ colour, id, label, synonyms }) => ({
              id,
              text: label,
              also: synonyms,
              icon: colour === null ? null : <DivisionGlyph colour={colour} size={11} />,
            }))}
          onPick={(id) => tag(session, ids, labelOf(id as TagId))}
          onCreate={(label) => tag(session, ids, label)}
        />
      ) : null}
      {tags.size > 0 ? (
        <Means>
          <TextButton onClick={() => session.state.setState({ question: { ask: 'tags' } })}>
            {words('tags.manage')}
          </TextButton>
        </Means>
      ) : null}
    </Row>
  );
}

export function ChannelsRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const held = heldBy(cards, (card) => card.channels);
  const ids = idsOf(cards);
  const offered = useMemo(() => offeredChannels(words), [words]);
  if (!canWrite && held.length === 0) return null;
  const worn = new Set<string>(held.filter(({ count }) => count === cards.length).map(({ id }) => id));
  const add = (id: string): unknown =>
    carryOut(
      session,
      (doc) => addChannel(doc, ids, id),
      () => channelWord(id, words),
    );
  return (
    <Row label={words('inspector.channels')}>
      <Chips
        name={words('inspector.channels')}
        all={cards.length}
        chips={held.map(({ count, id }) => ({
          id,
          count,
          text: channelWord(id, words),
          icon: <ChannelIcon channel={id} />,
        }))}
        onRemove={(id) => carryOut(session, (doc) => removeChannel(doc, ids, id))}
        onAdd={add}
      />
      {canWrite ? (
        <Picker
          name={words('inspector.addChannel')}
          placeholder={words('inspector.addChannel')}
          options={offered.filter(({ id }) => !worn.has(id))}
          onPick={add}
        />
      ) : null}
    </Row>
  );
}

function offeredChannels(words: Words) {
  return channelNames.map((id) => ({
    id,
    text: channelWord(id, words),
    icon: <ChannelIcon channel={id} />,
    group: channelWord(channels[id].group, words),
  }));
}

/** What a channel is called; one that another program has named, as it is written. */
function channelWord(id: ChannelId, words: Words): string {
  return isKnownChannel(id) ? words(`channel.${id}`) : id;
}
