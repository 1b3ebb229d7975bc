/* oxlint-disable import/no-unassigned-import -- a style sheet has no value to assign */
import '@fontsource-variable/inter';
import '@fontsource-variable/inter/wght-italic.css';
import '@throughline/editor/theme.css';
import './page.css';
import { createAnnouncer } from '@throughline/editor';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InLanguage } from './InLanguage.tsx';
import { bringLanguage } from './language.ts';
import { App } from './App.tsx';
import { bringPage } from './pages/pages.tsx';
import { routeOf } from './route.ts';
import { keepVersion } from './serviceWorker/newVersion.ts';
import { startSession } from './session/session.ts';
import { applyTheme } from './theme.ts';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const page = bringPage(window.location.pathname);
const [session] = await Promise.all([startSession(), bringLanguage()]);
// The list of maps comes as a whole; a map shows its frame as soon as it can.
if (routeOf(window.location.pathname).at === 'library') await page;
createRoot(root).render(
  <StrictMode>
    <InLanguage>
      <App session={session} announcer={createAnnouncer()} version={keepVersion()} />
    </InLanguage>
  </StrictMode>,
);
