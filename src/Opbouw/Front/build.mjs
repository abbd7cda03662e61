// Makes wwwroot/css, js and fonts. Called by the build of Opbouw.csproj; by hand: npm run build.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const front = dirname(fileURLToPath(import.meta.url));
const wwwroot = join(front, '../wwwroot');
const packages = join(front, '../../../node_modules/@fontsource-variable');

// All signs from one to another, by their numbers.
const signs = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, number) => first + number));

// Parts of a font that weigh little: the zero alone is 2 kB instead of 36; the letters that Arabic (and Persian names) is written with, in the weights
// that we use, 19 instead of 166. fonts.css says the same signs in unicode-range.
const parts = {
  '?zero': ['0', {}],
  '?arabic': [
    '،؛؟پچژکگی' + signs(0x621, 0x63a) + signs(0x640, 0x652) + signs(0x660, 0x66c) + signs(0x670, 0x671),
    { variationAxes: { wght: { min: 400, max: 800 } } },
  ],
};

const partsOfFonts = {
  name: 'parts-of-fonts',
  setup({ onLoad }) {
    onLoad({ filter: /\.woff2$/ }, async ({ path, suffix }) => {
      if (!parts[suffix]) return undefined;
      const [text, options] = parts[suffix];
      return { contents: await subsetFont(readFileSync(path), text, { targetFormat: 'woff2', ...options }), loader: 'file' };
    });
  },
};

for (const folder of ['css', 'js', 'fonts']) rmSync(join(wwwroot, folder), { recursive: true, force: true });

await build({
  entryPoints: {
    'css/opbouw': join(front, 'styles/opbouw.css'),
    'css/werk': join(front, 'styles/werk.css'),
    'js/opbouw': join(front, 'scripts/opbouw.ts'),
    'js/passkey': join(front, 'scripts/passkey.ts'),
    'js/place': join(front, 'scripts/place.ts'),
    'js/record': join(front, 'scripts/record.ts'),
  },
  outdir: wwwroot,
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  plugins: [partsOfFonts],
  logLevel: 'warning',
});

mkdirSync(join(wwwroot, 'fonts'), { recursive: true });
for (const font of ['atkinson-hyperlegible-next', 'noto-sans', 'noto-sans-arabic'])
  copyFileSync(join(packages, font, 'LICENSE'), join(wwwroot, 'fonts', `${font}-licence.txt`));
