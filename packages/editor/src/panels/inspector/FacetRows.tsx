import { useId, useMemo } from 'react';
import type { ReactElement } from 'react';
import {
  addChannel,
  addPersonaTo,
  addTag,
  markMoment,
  removeChannel,
  removePersonaFrom,
} from '@throughline/doc';
import { channelNames, channels, isKnownChannel } from '@throughline/journey';
import type { Card, ChannelId, DivisionId, PersonaId, TagId } from '@throughline/journey';
import { ChannelIcon } from '../../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { MomentStar } from '../../icons/MomentStar.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { ownerByName, ownerOf, tag, untag } from '../../session/cards.ts';
import { useSession } from '../../session/editorSession.ts';
import { usePersonas, useWhole } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { Chips } from './Chips.tsx';
import css from './Inspector.module.css';
import { Picker } from './Picker.tsx';
import { Row } from './Row.tsx';
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
  const divisions = useWhole((journey) => journey.divisions);
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
        <span className={css.value}>
          {present?.icon}
          {present?.text ?? none}
        </span>
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
  const tags = useWhole((journey) => journey.tags);
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
            .map(({ id, label }) => ({ id, text: label }))}
          onPick={(id) => tag(session, ids, labelOf(id as TagId))}
          onCreate={(label) => tag(session, ids, label)}
        />
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

export function PersonasRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const labelId = useId();
  const canWrite = useCanWrite();
  const personas = usePersonas();
  const held = new Map(heldBy(cards, (card) => card.personas).map(({ count, id }) => [id, count]));
  const ids = idsOf(cards);
  if (personas.length === 0 || (!canWrite && held.size === 0)) return null;
  const press = (id: PersonaId, isOn: boolean): unknown =>
    carryOut(session, (doc) => (isOn ? removePersonaFrom : addPersonaTo)(doc, ids, id));
  return (
    <Row label={words('inspector.personas')} labelId={labelId}>
      <fieldset className={css.chips} aria-labelledby={labelId}>
        {personas
          .filter(({ id }) => canWrite || held.has(id))
          .map(({ about, colour, id, name }) => {
            const count = held.get(id) ?? 0;
            const isOn = count === cards.length;
            const text =
              count > 0 && !isOn ? words('inspector.some', { name, count, all: cards.length }) : name;
            return canWrite ? (
              <button
                key={id}
                type="button"
                className={css.toggle}
                data-colour={colour}
                title={about}
                aria-pressed={isOn ? true : count > 0 ? 'mixed' : false}
                onClick={() => press(id, isOn)}
              >
                <DivisionGlyph colour={colour} size={9} />
                <span dir="auto">{text}</span>
              </button>
            ) : (
              <span key={id} className={css.chip}>
                <DivisionGlyph colour={colour} size={9} />
                {text}
              </span>
            );
          })}
      </fieldset>
      {held.size === 0 ? <div className={css.means}>{words('inspector.everybody')}</div> : null}
    </Row>
  );
}

export function MomentRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const canWrite = useCanWrite();
  const moment = shared(cards, (card) => card.moment);
  if (!canWrite) {
    return moment === true ? (
      <p className={css.value}>
        <MomentStar />
        {words('inspector.moment')}
      </p>
    ) : null;
  }
  return (
    <label className={css.switchRow} htmlFor={id}>
      <MomentStar />
      <span className={css.grow}>
        {words('inspector.moment')}
        <span className={css.hint}>
          {words(moment === mixed ? 'inspector.mixed' : 'inspector.momentHint')}
        </span>
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.switch}
        aria-label={words('inspector.moment')}
        checked={moment === true}
        aria-checked={moment === true}
        onChange={(event) => {
          const on = event.target.checked;
          carryOut(session, (doc) => markMoment(doc, idsOf(cards), on));
        }}
      />
    </label>
  );
}
