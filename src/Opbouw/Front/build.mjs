// Makes wwwroot/css, js and fonts. Called by the build of Opbouw.csproj; by hand: npm run build.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const front = dirname(fileURLToPath(import.meta.url));
const wwwroot = join(front, '../wwwroot');
const packages = join(front, '../../../node_modules/@fontsource-variable');

// A font of which only the zero is used weighs 2 kB instead of 36.
const onlyTheZero = {
  name: 'only-the-zero',
  setup({ onLoad }) {
    onLoad({ filter: /\.woff2$/ }, async ({ path, suffix }) =>
      suffix === '?zero'
        ? { contents: await subsetFont(readFileSync(path), '0', { targetFormat: 'woff2' }), loader: 'file' }
        : undefined);
  },
};

for (const folder of ['css', 'js', 'fonts']) rmSync(join(wwwroot, folder), { recursive: true, force: true });

await build({
  entryPoints: {
    'css/opbouw': join(front, 'styles/opbouw.css'),
    'css/werk': join(front, 'styles/werk.css'),
    'js/opbouw': join(front, 'scripts/opbouw.ts'),
    'js/passkey': join(front, 'scripts/passkey.ts'),
  },
  outdir: wwwroot,
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  plugins: [onlyTheZero],
  logLevel: 'warning',
});

mkdirSync(join(wwwroot, 'fonts'), { recursive: true });
for (const font of ['atkinson-hyperlegible-next', 'noto-sans', 'noto-sans-arabic'])
  copyFileSync(join(packages, font, 'LICENSE'), join(wwwroot, 'fonts', `${font}-licence.txt`));
