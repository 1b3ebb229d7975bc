import type { ReactElement } from 'react';
import { feelingWord } from '@throughline/journey';
import type { LaneId } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { feelingValue } from '../../text/cardWords.ts';
import { useSession } from '../../session/editorSession.ts';
import { proposedFeelings, takeProposal, whoseProposals } from '../../session/evidence.ts';
import type { ProposedFeeling } from '../../session/evidence.ts';
import { useView, useAtRest } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './FromEvidence.module.css';
import { Section } from './Row.tsx';
import { TextButton } from './TextButton.tsx';
import { useCanWrite } from './useRights.ts';

/** What the evidence of each stage says of the curve, how that is worked out, and a way to draw it (I40). */
export function FromEvidence({ lane }: { readonly lane: LaneId }): ReactElement {
  const session = useSession();
  const words = useWords();
  useAtRest((journey) => journey);
  useView((view) => view);
  const proposals = proposedFeelings(session, lane);
  const persona = whoseProposals(session, lane);
  const who = persona && session.whole().personas.get(persona);
  return (
    <Section
      title={words('evident.title')}
      aside={who ? <span>{who.name || words('persona.unnamed')}</span> : null}
    >
      {proposals.length === 0 ? <p className={css.note}>{words('evident.none')}</p> : null}
      <ul className={css.list}>
        {proposals.map((proposal) => (
          <Proposal key={proposal.stage} lane={lane} proposal={proposal} />
        ))}
      </ul>
      <details className={css.note}>
        <summary>{words('evident.method')}</summary>
        <p>{words('evident.methodIs')}</p>
      </details>
    </Section>
  );
}

interface ProposalProps {
  readonly lane: LaneId;
  readonly proposal: ProposedFeeling;
}

function Proposal({ lane, proposal }: ProposalProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const canWrite = useCanWrite();
  const { count, drawn, stage, value } = proposal;
  const title = useAtRest(({ stages }) => stages.find(({ id }) => id === stage)?.title);
  const name = title || words('unnamed.stage');
  const [only] = drawn;
  const how = drawn.length > 1 ? 'several' : !only ? 'none' : only.value === value ? 'same' : 'other';
  const figure = feelingValue(value, intl);
  const act = words('evident.act', { how, value: figure });
  return (
    <li className={css.proposal}>
      <span className={css.stage}>{name}</span>
      <span className={css.value}>
        <b>{figure}</b> {words(`feels.${feelingWord(value)}`)}
      </span>
      <span className={css.rests}>
        {words('evident.rests', { count, how, drawn: only ? feelingValue(only.value, intl) : '' })}
      </span>
      {canWrite && how !== 'several' ? (
        <TextButton
          aria-label={words('evident.actFor', { act, stage: name })}
          aria-disabled={how === 'same'}
          onClick={() => takeProposal(session, lane, proposal)}
        >
          {act}
        </TextButton>
      ) : null}
    </li>
  );
}
