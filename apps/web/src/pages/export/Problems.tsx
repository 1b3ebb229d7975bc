import type { PaperProblem } from '@throughline/formats';
import type { CardId } from '@throughline/journey';
import { Button } from '../../parts/Button.tsx';
import { type Text, useText } from '../../text/useText.ts';
import styles from './ExportDialog.module.css';
import { type PaperChoice, waysOut, type WayOut } from './paperChoice.ts';
import type { Checked } from './useCheck.ts';

interface ProblemsProps {
  readonly checked: Checked;
  readonly choice: PaperChoice;
  /** Nothing can be changed now. */
  readonly isHeld: boolean;
  readonly onChange: (choice: PaperChoice) => void;
  /** null: this person may not mend anything. */
  readonly onFix: ((card: CardId) => void) | null;
}

/** What would come of it, and everything to mend before, with what mends it. */
export function Problems({ checked, choice, isHeld, onChange, onFix }: ProblemsProps) {
  const text = useText();
  const problems = checked.is === 'checked' ? checked.check.problems : [];
  return (
    <section className={styles.problems} aria-label={text('export.check')}>
      <output className={styles.summary}>{summary(checked, text)}</output>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.card ?? ''}`} className={styles.problem}>
            <span>{text(`export.problem.${problem.code}`, problem.values)}</span>
            {!isHeld && (
              <span className={styles.ways}>
                {waysOut(problem, choice).map((way) => (
                  <Button key={way.does} onPress={() => onChange(way.choice)}>
                    {wayWords(way, problem, text)}
                  </Button>
                ))}
                {onFix && <FixNow {...{ problem, onFix }} />}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FixNow({
  onFix,
  problem,
}: {
  readonly problem: PaperProblem;
  readonly onFix: (card: CardId) => void;
}) {
  const text = useText();
  const { card, values } = problem;
  if (card === undefined) return null;
  return (
    <Button aria-label={text('export.writeItOf', values)} onPress={() => onFix(card)}>
      {text('export.writeIt')}
    </Button>
  );
}

function summary(checked: Checked, text: Text): string {
  if (checked.is === 'unmeasured') return text('export.unmeasured');
  if (checked.is === 'checking') return text('export.checking');
  if (checked.is === 'failed') return text(`export.failed.${checked.failure}`);
  const { pages, problems, smallestText } = checked.check;
  if (problems.some(({ refuses }) => refuses)) return text('export.refused');
  const points = Math.floor(smallestText * 10) / 10;
  return text('export.ready', { count: problems.length, pages, points });
}

function wayWords({ choice, does }: WayOut, { values }: PaperProblem, text: Text): string {
  if (does === 'byStage') return text('export.useByStage');
  const size = choice.size === 'Poster' ? text('export.size.Poster') : choice.size;
  if (does === 'size') return text('export.useSize', { size });
  return text('export.useTiles', { size, sheet: choice.sheet, sheets: values['sheets'] ?? 2 });
}
