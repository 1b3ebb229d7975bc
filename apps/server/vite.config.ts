import { defineConfig } from 'vite';

/** Entries side by side: the server and its threads. Our packages go in, those from npm stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        storageWorker: 'src/storageWorker.ts',
        squashWorker: 'src/squashWorker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@throughline\//, /^y-protocols/] },
});
