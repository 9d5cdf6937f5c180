import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'ui',
  // Relative addresses: the same files load from the window's own scheme and from any web folder.
  base: './',
  plugins: [svelte({ configFile: '../svelte.config.js' }), svelteTesting()],
  clearScreen: false,
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and workers stay files: the content policy takes neither from `data:` scripts nor from `blob:` pages.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    // One page for all files: making a new one for each costs more than all tests together.
    isolate: false,
    restoreMocks: true,
  },
});
