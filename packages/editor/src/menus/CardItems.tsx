import type { ReactElement } from 'react';
import type { CardId } from '@throughline/journey';
import { moveToCommand, wayKeys } from '../session/commands/moving.ts';
import { detailsCommand } from '../session/commands/viewing.ts';
import { deleteCommand, editCommand } from '../session/commands/writing.ts';
import { useSession } from '../session/editorSession.ts';
import { cardsInHand } from '../session/focus.ts';
import { useCard } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import { afterMenu } from './closeMenu.ts';
import { ChannelItems, FeelingItems, KindItems, OwnerItems, SeverityItems, TagItems } from './FacetItems.tsx';
import { CommandItem, Item, Rule, Submenu } from './parts.tsx';
import { SimilarItems } from './SimilarItems.tsx';

/** Everything that can be done to a card, or to all selected ones it is among. */
export function CardItems({ id }: { readonly id: CardId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  if (!card) return null;
  const { cards } = session.shown.getState();
  const inHand = cardsInHand(session).flatMap((each) => cards.get(each) ?? []);
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
        onAction={() => afterMenu(() => session.state.setState({ question: { ask: 'link', cards: [id] } }))}
      />
      <CommandItem command={moveToCommand} keys={wayKeys(session)} />
      <Rule />
      <CommandItem
        command={deleteCommand}
        words={inHand.length > 1 ? words('menu.deleteMany', { count: inHand.length }) : words('menu.delete')}
        isDanger
      />
    </>
  );
}
