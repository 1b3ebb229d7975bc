import { StateSwitch, ViewSwitch, type MapViewStore } from '@throughline/editor';
import { UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppBar } from '../../parts/AppBar.tsx';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/useText.ts';
import { type Exported, MapMenu } from './MapMenu.tsx';
import { MapTitle } from './MapTitle.tsx';
import { People, type PersonHere } from './People.tsx';
import type { Me } from './MyName.tsx';
import type { SaveFormat } from '../files/saveFormats.ts';
import styles from './MapPage.module.css';

interface MapBarProps {
  readonly title: string;
  /** How this person looks at the map: shared with the editor. */
  readonly view: MapViewStore;
  readonly editable: boolean;
  readonly me: Me;
  readonly others: readonly PersonHere[];
  readonly onRename: (title: string) => void;
  readonly onShare: () => void;
  readonly onImport: (() => void) | null;
  readonly onExport: (as: Exported) => void;
  readonly onSave: (format: SaveFormat) => void;
  readonly onDuplicate: () => void;
  readonly onHistory: (() => void) | null;
  readonly onChanges: () => void;
  readonly onAttention: (() => void) | null;
  /** Whether the map is safe: the chip. */
  readonly children: ReactNode;
}

/** The bar above an open map: what it is, whether it is safe, who is here, how to share it. */
export function MapBar(props: MapBarProps) {
  const text = useText();
  return (
    <AppBar skip={{ to: 'map', words: text('skip.map') }}>
      <MapTitle title={props.title} editable={props.editable} onRename={props.onRename} />
      <MapMenu
        onImport={props.onImport}
        onExport={props.onExport}
        onSave={props.onSave}
        onDuplicate={props.onDuplicate}
        onHistory={props.onHistory}
        onChanges={props.onChanges}
        onAttention={props.onAttention}
      />
      <span className={styles.state}>
        <StateSwitch view={props.view} />
      </span>
      <span className={styles.grow} />
      <span className={styles.state}>
        <ViewSwitch view={props.view} />
      </span>
      <span className={styles.grow} />
      {props.children}
      <People me={props.me} others={props.others} view={props.view} />
      <Button icon={<UserPlus size={15} aria-hidden />} onPress={props.onShare} shrinks>
        {text('share.button')}
      </Button>
    </AppBar>
  );
}
