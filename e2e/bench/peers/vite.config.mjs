/** One page for each peer. Excalidraw reads `IS_PREACT` from its environment; vite lies elsewhere. */
export default {
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: ['tldraw.html', 'excalidraw.html', 'reactFlow.html'] },
  },
};
