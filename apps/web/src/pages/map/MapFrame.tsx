import { AppBar } from '../../parts/AppBar.tsx';
import { useFocusHere } from '../../parts/focus.ts';
import { Page } from '../../parts/Page.tsx';
import { useText } from '../../text/useText.ts';
import styles from './MapFrame.module.css';

const columns = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const rows = ['one', 'two', 'three', 'four', 'five'];

/** What is on the screen in the moment before a map is: the place where it will be, with its head and its lanes. */
export function MapFrame() {
  const text = useText();
  useFocusHere();
  return (
    <Page fills>
      <AppBar skip={{ to: 'map', words: text('skip.map') }}>
        <h1 className={styles.title}>{text('open.loading')}</h1>
      </AppBar>
      <div className={styles.bar} />
      <main id="map" className={styles.main} aria-busy tabIndex={-1}>
        <div className={styles.map} aria-hidden>
          <div className={styles.head}>
            {columns.map((column) => (
              <span key={column} className={styles.stage} />
            ))}
          </div>
          {rows.map((row) => (
            <div key={row} className={styles.lane} />
          ))}
        </div>
      </main>
    </Page>
  );
}
