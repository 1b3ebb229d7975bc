import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { isLinkKind, linkKinds } from '@throughline/journey';
import type { Card, CardId, LinkKind } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import dialog from '../../menus/Dialog.module.css';
import { CardPicker } from '../../panels/inspector/CardPicker.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useWhole } from '../../session/hooks.ts';
import { likelyLink } from '../../session/likelyLink.ts';
import { linkCards } from '../../session/links.ts';
import { useWords } from '../../text/words.ts';
import { cardName } from '../../text/cardWords.ts';
import css from './LinkForm.module.css';

interface LinkFormProps {
  readonly from: CardId;
  onClose(): void;
}

/** Link to…: what a drag from a port does, by searching for the other card and saying what it is. */
export function LinkForm({ from, onClose }: LinkFormProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const cards = useWhole((journey) => journey.cards);
  const [to, setTo] = useState<CardId | null>(null);
  const [chosen, setChosen] = useState<LinkKind | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const without = useMemo(() => new Set([from]), [from]);
  const search = useRef<HTMLDivElement>(null);
  const make = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (to) make.current?.focus();
    else search.current?.querySelector('input')?.focus();
  }, [to]);
  const [source, target] = [cards.get(from), to && cards.get(to)];
  if (!source) return null;
  const kind = chosen ?? likelyLink(source.kind, target ? target.kind : null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!target) return;
    const why = linkCards(session, { from, to: target.id, kind });
    setProblem(why);
    if (why === null) onClose();
  };
  return (
    <form onSubmit={submit}>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words('link.from', { card: cardName(source, words).slice(0, 60) })}
      </Heading>
      <div ref={search} className={dialog.field}>
        {words('link.card')}
        {target ? (
          <Chosen card={target} onChange={() => setTo(null)} />
        ) : (
          <CardPicker
            name={words('link.card')}
            placeholder={words('link.find')}
            without={without}
            onPick={setTo}
            onEscape={onClose}
          />
        )}
      </div>
      <label className={dialog.field}>
        {words('link.kind')}
        <select
          className={dialog.input}
          value={kind}
          onChange={(event) => isLinkKind(event.target.value) && setChosen(event.target.value)}
        >
          {linkKinds.map((each) => (
            <option key={each} value={each}>
              {words(`inspector.link.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <output className={css.problem}>{problem}</output>
      <div className={dialog.answers}>
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button ref={make} type="submit" className={dialog.primary} disabled={!target}>
          {words('link.make')}
        </button>
      </div>
    </form>
  );
}

/** The card that was found, and the way to another one. */
function Chosen({ card, onChange }: { readonly card: Card; onChange(): void }): ReactElement {
  const words = useWords();
  return (
    <div className={css.chosen}>
      <KindIcon kind={card.kind} />
      <span className={css.name} dir="auto">
        {cardName(card, words)}
      </span>
      <button type="button" className={css.change} onClick={onChange}>
        {words('link.change')}
      </button>
    </div>
  );
}
