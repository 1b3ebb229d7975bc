import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunks, fetchedBefore } from './build/chunks.ts';
import { paperFonts } from './build/paperFonts.ts';
import { readSentences } from './build/readSentences.ts';

/** Addresses the server answers itself: never the app's page, also not from the service worker. */
const ofTheServer = [/^\/api\//, /^\/sync\//, /^\/healthz$/, /^\/readyz$/, /^\/metrics$/];

/** `KILL_SERVICE_WORKER=1 npm run build` ships a worker that removes itself and its caches from every browser it reaches. */
const killSwitch = process.env['KILL_SERVICE_WORKER'] === '1';

const serviceWorker = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  selfDestroying: killSwitch,
  manifest: {
    name: 'Throughline',
    short_name: 'Throughline',
    description: 'Journey maps, made together.',
    start_url: '/',
    display: 'standalone',
    background_color: '#f4f5f8',
    theme_color: '#fcfcfd',
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    // Of the fonts of documents, those that every one needs: half a letter of a map is Latin, and so is all we add.
    globPatterns: [
      '**/*.{html,js,css,woff2,svg,png}',
      'assets/inter-latin-[4-7]00-normal-*.woff',
      'assets/inter-latin-400-italic-*.woff',
    ],
    // The others stay on the device once a document needed them; a changed font has another name.
    runtimeCaching: [
      {
        urlPattern: /\/assets\/[^/]+\.woff$/,
        handler: 'CacheFirst',
        options: {
          cacheName: 'fonts of documents',
          cacheableResponse: { statuses: [200] },
          expiration: { maxEntries: 100 },
        },
      },
    ],
    globIgnores: ['sw.js', 'workbox-*.js'],
    maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: ofTheServer,
    cleanupOutdatedCaches: true,
    // A page of the first visit, too, gets what it loads later (a dialog, an exporter) without a network.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
});

const inDevelopment = 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react(), readSentences(), paperFonts(), serviceWorker],
  worker: { format: 'es', plugins: () => [paperFonts()] },
  // Two copies of Yjs in one page corrupt documents, two of React break hooks.
  resolve: {
    dedupe: ['yjs', 'react', 'react-dom'],
    alias: [{ find: /^lib0\/logging$/, replacement: resolve(import.meta.dirname, 'build/quietLogging.ts') }],
  },
  build: {
    outDir: 'dist',
    // Nothing inlined: the content security policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: fetchedBefore },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: {
    proxy: { '/api': inDevelopment, '/sync': { target: inDevelopment, ws: true } },
  },
});
