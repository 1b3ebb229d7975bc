import type { ReactElement } from 'react';
import { cardKindNames, isCardKind } from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import { offeredKinds } from '../../menus/offeredKinds.ts';
import { useWords } from '../../text/words.ts';
import css from './KindSelect.module.css';
import { mixed } from './shared.ts';
import type { Shared } from './shared.ts';

interface KindSelectProps {
  readonly name: string;
  readonly kind: Shared<CardKind>;
  onChoose(kind: CardKind): void;
}

/** The kind as a word that can be changed. */
export function KindSelect({ kind, name, onChoose }: KindSelectProps): ReactElement {
  const words = useWords();
  const offered: readonly CardKind[] = offeredKinds;
  const kinds = cardKindNames.filter((each) => offered.includes(each) || each === kind);
  return (
    <select
      className={css.kind}
      aria-label={name}
      value={kind === mixed ? '' : kind}
      onChange={(event) => isCardKind(event.target.value) && onChoose(event.target.value)}
    >
      {kind === mixed ? <option value="">{words('inspector.kindMixed')}</option> : null}
      {kinds.map((each) => (
        <option key={each} value={each}>
          {words(`kindTitle.${each}`)}
        </option>
      ))}
    </select>
  );
}
