import type { ReactElement } from 'react';
import { addressesIn } from '@throughline/journey';
import type { Card, CardId } from '@throughline/journey';
import { canWrite } from '../session/command.ts';
import { copyCommand, cutCommand, duplicateCommand } from '../session/commands/clipboard.ts';
import { moveToCommand, wayKeys } from '../session/commands/moving.ts';
import { detailsCommand } from '../session/commands/viewing.ts';
import { deleteCommand, editCommand } from '../session/commands/writing.ts';
import { useSession } from '../session/editorSession.ts';
import { addPart } from '../session/filtering.ts';
import { cardsInHand } from '../session/focus.ts';
import { useCard } from '../session/hooks.ts';
import { openAddress } from '../session/openAddress.ts';
import { useWords } from '../text/words.ts';
import { ChannelItems, FeelingItems, KindItems, OwnerItems, SeverityItems, TagItems } from './FacetItems.tsx';
import { CommandItem, Item, Rule, Submenu } from './parts.tsx';
import { PasteItem } from './PasteItem.tsx';
import { SimilarItems } from './SimilarItems.tsx';

/** Everything that can be done to a card, or to all selected ones it is among. */
export function CardItems({ id }: { readonly id: CardId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  if (!card) return null;
  const { cards } = session.shown.getState();
  const inHand = cardsInHand(session).flatMap((each) => cards.get(each) ?? []);
  if (!canWrite(session)) return <LookItems card={card} />;
  return (
    <>
      <CommandItem command={editCommand} words={words('menu.edit')} />
      <CommandItem command={detailsCommand} />
      {inHand.every(({ kind }) => kind === 'painPoint') ? (
        <Submenu words={words('menu.severity')}>
          <SeverityItems cards={inHand} />
        </Submenu>
      ) : null}
      {inHand.every(({ kind }) => kind === 'emotion') ? (
        <Submenu words={words('menu.feeling')}>
          <FeelingItems cards={inHand} />
        </Submenu>
      ) : null}
      <Submenu words={words('menu.kind')}>
        <KindItems cards={inHand} />
      </Submenu>
      <Submenu words={words('menu.owner')}>
        <OwnerItems cards={inHand} />
      </Submenu>
      <Submenu words={words('menu.tags')}>
        <TagItems cards={inHand} />
      </Submenu>
      <Submenu words={words('menu.channels')}>
        <ChannelItems cards={inHand} />
      </Submenu>
      <Submenu words={words('menu.similar')}>
        <SimilarItems card={card} />
      </Submenu>
      <Item
        words={words('link.to')}
        onAction={() => session.state.setState({ question: { ask: 'link', cards: [id] } })}
      />
      <CommandItem command={moveToCommand} keys={wayKeys(session)} />
      <AddressItems card={card} />
      <Rule />
      <CommandItem command={cutCommand} words={words('menu.cut')} />
      <CommandItem command={copyCommand} words={words('menu.copy')} />
      <PasteItem />
      <CommandItem command={duplicateCommand} words={words('menu.duplicate')} />
      <Rule />
      <CommandItem
        command={deleteCommand}
        words={inHand.length > 1 ? words('menu.deleteMany', { count: inHand.length }) : words('menu.delete')}
        isDanger
      />
    </>
  );
}

/** What whoever only reads can do to a card: nothing of it changes the map. */
function LookItems({ card }: { readonly card: Card }): ReactElement {
  const session = useSession();
  const words = useWords();
  const ofKind = { by: 'kind', value: card.kind } as const;
  return (
    <>
      <CommandItem command={detailsCommand} />
      <CommandItem command={copyCommand} />
      <AddressItems card={card} />
      <Submenu words={words('menu.similar')}>
        <SimilarItems card={card} />
      </Submenu>
      <Item
        words={words('menu.filterKind', { kind: words(`kindTitle.${card.kind}`) })}
        onAction={() => addPart(session, ofKind)}
      />
    </>
  );
}

/** The addresses in its text, to be opened without a pointer. */
function AddressItems({ card }: { readonly card: Card }): ReactElement | null {
  const words = useWords();
  const addresses = [...new Set(addressesIn(card.text).map(({ href }) => href))];
  if (addresses.length === 0) return null;
  return (
    <>
      {addresses.map((href) => (
        <Item
          key={href}
          words={addresses.length === 1 ? words('menu.openLink') : words('menu.openOne', { address: href })}
          onAction={() => openAddress(href)}
        />
      ))}
    </>
  );
}
