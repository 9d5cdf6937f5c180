import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tauriOnlyInTransport = [
  'error',
  { patterns: [{ group: ['@tauri-apps/*'], message: 'Only lib/transport/tauri.ts talks to Tauri.' }] },
];

export default ts.config(
  { ignores: ['dist', 'target', 'node_modules', 'data', 'src-tauri', 'crates', 'ui/src/types'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off', // TypeScript knows
      'no-restricted-imports': tauriOnlyInTransport,
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  { files: ['ui/src/lib/transport/tauri{,.test}.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
);
