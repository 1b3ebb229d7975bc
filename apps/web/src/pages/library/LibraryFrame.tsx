import { AppBar } from '../../parts/AppBar.tsx';
import { useFocusHere } from '../../parts/focus.ts';
import { Page } from '../../parts/Page.tsx';
import { useText } from '../../text/useText.ts';

/** What is on the screen in the moment before the list of maps is: its bar, and the place where it will be. */
export function LibraryFrame() {
  const text = useText();
  useFocusHere();
  return (
    <Page>
      <AppBar home skip={{ to: 'maps', words: text('skip.maps') }}>
        {null}
      </AppBar>
      <main id="maps" aria-busy tabIndex={-1} />
    </Page>
  );
}
