import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import project from './package.json' with { type: 'json' };

/** The page talks to its own origin only; WebAssembly is compiled, nothing else evaluated. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page; the development server needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Gives the address a copy of fflate with the two functions it uses. A module cannot be divided among
 * chunks: what is painted first would bring along all that workbooks need of it.
 */
function ownCopyForAddress(): Plugin {
  return {
    name: 'own-copy-for-address',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'fflate' || !importer?.endsWith('/src/store/packedTexts.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}?address`;
    },
  };
}

/**
 * The service worker with the list of what it keeps: all that the build made but the models,
 * which the page keeps itself, and the pictures an app shop shows.
 */
const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/pwa',
  filename: 'serviceWorker.ts',
  manifest: false, // public/manifest.webmanifest
  injectRegister: false, // src/pwa/browserShell.ts
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,wasm,svg,png,csv,webmanifest}'],
    globIgnores: ['models/**', 'screenshots/**'],
    rollupFormat: 'iife',
    // files whose names carry a hash never change
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  },
});

export default defineConfig({
  // relative, so that the built page works under any path
  base: './',
  plugins: [react(), contentSecurityPolicy(), ownCopyForAddress(), serviceWorker],
  define: {
    'import.meta.env.AISLE_VERSION': JSON.stringify(
      process.env['AISLE_VERSION'] ?? project.version,
    ),
  },
  worker: { format: 'es' },
  build: {
    // browsers that know light-dark() and WebAssembly SIMD
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: 'index.html', embed: 'embed.html' } },
    // the nets' libraries are one large chunk on purpose, fetched after the first paint
    chunkSizeWarningLimit: 1500,
  },
});
