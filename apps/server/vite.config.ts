import { defineConfig } from 'vite';

/** Two entries side by side: the server and its storage thread. Our packages go in, those from npm stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', storageWorker: 'src/storageWorker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@throughline\//, /^y-protocols/] },
});
