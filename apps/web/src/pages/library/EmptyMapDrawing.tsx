import styles from './EmptyMapDrawing.module.css';

type Look = 'action' | 'touch' | 'pain' | 'opp';

/** Lanes of the drawing: for each stage, how wide the words on its cards are (0: an empty cell). */
const lanes: readonly { look: Look; y: number; cards: readonly (readonly number[])[] }[] = [
  { look: 'action', y: 44, cards: [[58, 40], [64], [50], [60]] },
  { look: 'touch', y: 98, cards: [[44], [56], [48], []] },
  { look: 'pain', y: 206, cards: [[], [62], [54, 38], []] },
  { look: 'opp', y: 260, cards: [[], [], [60], [46]] },
];
const columns = [78, 178, 278, 378];
const laneLines = [38, 92, 146, 200, 254, 308];

/** What a journey map looks like: stages across, lanes down, a curve of feelings. Decoration only. */
export function EmptyMapDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 480 316" aria-hidden focusable="false">
      <rect className={styles.sheet} x="0.5" y="0.5" width="479" height="315" rx="10" />
      {columns.map((x, index) => (
        <g key={x}>
          <path className={styles.line} d={`M${x - 8} 1V315`} />
          <rect className={styles.stage} x={x + 4} y="14" width={[58, 70, 48, 62][index]} height="8" rx="4" />
        </g>
      ))}
      {laneLines.slice(0, -1).map((y) => (
        <g key={y}>
          <path className={styles.line} d={`M1 ${y}H479`} />
          <rect className={styles.lane} x="14" y={y + 14} width="40" height="6" rx="3" />
        </g>
      ))}
      <rect className={styles.pleased} x="71" y="147" width="408" height="26" />
      <rect className={styles.upset} x="71" y="173" width="408" height="26" />
      <path className={styles.curve} d="M112 168C152 168 172 184 212 186S272 192 312 190S372 154 428 156" />
      {[
        [112, 168],
        [212, 186],
        [312, 190],
        [428, 156],
      ].map(([x, y]) => (
        <circle key={x} className={(y ?? 0) > 173 ? styles.low : styles.high} cx={x} cy={y} r="4.5" />
      ))}
      {lanes.flatMap(({ look, y, cards }) =>
        cards.flatMap((words, column) =>
          words.map((width, row) => (
            <Card
              key={`${look} ${columns[column]} ${width}`}
              look={look}
              x={columns[column] ?? 0}
              y={y + row * 23}
              width={width}
            />
          )),
        ),
      )}
    </svg>
  );
}

function Card({ look, x, y, width }: { look: Look; x: number; y: number; width: number }) {
  return (
    <g className={styles[look]}>
      <rect className={styles.card} x={x} y={y} width="86" height="19" rx={look === 'touch' ? 9.5 : 4} />
      {look === 'pain' && <rect className={styles.bar} x={x} y={y} width="3" height="19" rx="1.5" />}
      <circle className={styles.mark} cx={x + 11} cy={y + 9.5} r="3.6" />
      <rect className={styles.text} x={x + 19} y={y + 7} width={width} height="5" rx="2.5" />
    </g>
  );
}
