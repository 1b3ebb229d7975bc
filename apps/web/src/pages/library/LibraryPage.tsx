import { firstSight, MoreSentences } from '@throughline/editor';
import { FolderOpen, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { AppBar } from '../../parts/AppBar.tsx';
import { Button } from '../../parts/Button.tsx';
import { useFocusHere } from '../../parts/focus.ts';
import { LanguageMenu } from '../../parts/LanguageMenu.tsx';
import { Page } from '../../parts/Page.tsx';
import { ThemeMenu } from '../../parts/ThemeMenu.tsx';
import { Toast } from '../../parts/Toast.tsx';
import { filesEn } from '../../text/files.ts';
import { libraryEn } from '../../text/library.ts';
import { useText } from '../../text/useText.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { LibraryDialogs } from './LibraryDialogs.tsx';
import { LibraryNotices } from './LibraryNotices.tsx';
import { MapShelves } from './MapShelves.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useLibrary, type LibraryDeps } from './useLibrary.ts';
import styles from './LibraryPage.module.css';

const sentences = { ...libraryEn, ...filesEn };

/** The maps on this device and on the server: make one, find one, open a file, put one away. */
export function LibraryPage(props: LibraryDeps) {
  return (
    <MoreSentences sentences={sentences}>
      <Maps {...props} />
    </MoreSentences>
  );
}

function Maps(props: LibraryDeps) {
  const text = useText();
  const library = useLibrary(props);
  const dropping = useFileDrop(library.openFiles);
  const { maps } = library.state;
  useFocusHere();

  useEffect(firstSight, []);
  useEffect(() => {
    document.title = text('library.documentTitle');
  }, [text]);

  return (
    <Page>
      <AppBar home skip={{ to: 'maps', words: text('skip.maps') }}>
        <span className={styles.grow} />
        <LanguageMenu />
        <ThemeMenu />
      </AppBar>
      <main id="maps" className={styles.main} tabIndex={-1}>
        <div className={styles.head}>
          <h1 className={styles.h1}>{text('library.title')}</h1>
          {maps !== null && maps.length > 0 && (
            <>
              <OpenFileButton icon={<FolderOpen size={15} aria-hidden />} onFiles={library.openFiles} />
              <Button
                look="primary"
                icon={<Plus size={16} aria-hidden />}
                onPress={() => library.ask({ for: 'new', template: 'blank' })}
              >
                {text('library.new')}
              </Button>
            </>
          )}
        </div>
        <LibraryNotices library={library} />
        {maps === null && !library.state.unreadable && <div className={styles.waiting} />}
        {maps?.length === 0 && (
          <EmptyLibrary
            random={props.random}
            onNew={(template) => library.ask({ for: 'new', template })}
            onFiles={library.openFiles}
          />
        )}
        {maps !== null && maps.length > 0 && (
          <MapShelves shelf={props.shelf} device={props.device} maps={maps} library={library} />
        )}
      </main>
      <LibraryDialogs library={library} random={props.random} />
      {dropping && (
        <div className={styles.drop}>
          {text('library.drop')}
          <span className={styles.dropHint}>{text('library.dropHint')}</span>
        </div>
      )}
      {library.told && <Toast told={library.told} onGone={() => library.forget('told')} />}
    </Page>
  );
}
