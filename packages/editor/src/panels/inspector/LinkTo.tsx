import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { isLinkKind, linkKinds } from '@throughline/journey';
import type { CardId, LinkKind } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import { likelyLink } from '../../session/likelyLink.ts';
import { linkCards } from '../../session/links.ts';
import { useWords } from '../../text/words.ts';
import { CardPicker } from './CardPicker.tsx';
import fieldCss from './Field.module.css';
import css from './LinkTo.module.css';
import { TextButton } from './TextButton.tsx';

interface LinkToProps {
  readonly from: CardId;
  /** After a link was made, or when the person goes back. */
  onDone(): void;
}

/** A link without a drag: what it says, and a search for the card it leads to. */
export function LinkTo({ from, onDone }: LinkToProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const card = useAtRest((journey) => journey.cards.get(from));
  const [kind, setKind] = useState<LinkKind>(() => likelyLink(card?.kind ?? 'note', null));
  const without = useMemo(() => new Set([from]), [from]);
  if (!card) return null;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  const link = (to: CardId): void => {
    if (linkCards(session, { from, to, kind }) === null) onDone();
  };
  return (
    <fieldset className={css.form} aria-label={words('inspector.linkTo')}>
      <select
        id={id}
        className={fieldCss.select}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form the person has just asked for
        autoFocus
        aria-label={words('inspector.linkKind')}
        value={kind}
        onKeyDown={press}
        onChange={(event) => isLinkKind(event.target.value) && setKind(event.target.value)}
      >
        {linkKinds.map((each) => (
          <option key={each} value={each}>
            {words(`inspector.link.${each}`)}
          </option>
        ))}
      </select>
      <CardPicker
        name={words('inspector.linkCard')}
        placeholder={words('inspector.linkFind')}
        without={without}
        onPick={link}
        onEscape={onDone}
      />
      <TextButton onClick={onDone}>{words('cancel')}</TextButton>
    </fieldset>
  );
}
