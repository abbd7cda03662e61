// Makes the letters of our PDFs: Atkinson Hyperlegible Next as TTF, in two parts of its signs and two weights. Called by the build of Opbouw.csproj.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const fonts = join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
const into = process.argv[2];

const signs = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, number) => first + number));
const european = signs(0x20, 0x7e) + signs(0xa0, 0x24f) + signs(0x1e00, 0x1eff) + signs(0x2000, 0x206f) + signs(0x20a0, 0x20bf) + signs(0x2190, 0x2199) + signs(0x2200, 0x22ff);

/** PDFsharp tells fonts apart by their full name, and these four have the same: the last word of each becomes one of its own, as long as "Regular". */
function callIt(font, lastWord) {
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, number) => 12 + 16 * number).find((at) => font.toString('latin1', at, at + 4) === 'name');
  const names = font.readUInt32BE(table + 8);
  const texts = names + font.readUInt16BE(names + 4);
  for (let number = 0; number < font.readUInt16BE(names + 2); number++) {
    const record = names + 6 + 12 * number;
    if (font.readUInt16BE(record + 6) !== 4) continue;
    const end = texts + font.readUInt16BE(record + 10) + font.readUInt16BE(record + 8);
    Buffer.from(lastWord, 'utf16le').swap16().copy(font, end - 2 * lastWord.length);
  }
  return font;
}

mkdirSync(into, { recursive: true });
for (const [part, name] of [['latin', 'Bas'], ['latin-ext', 'Ext']])
  for (const weight of [400, 700]) {
    const woff2 = readFileSync(join(fonts, `atkinson-hyperlegible-next-${part}-wght-normal.woff2`));
    writeFileSync(join(into, `${part}-${weight}.ttf`), callIt(await subsetFont(woff2, european, { targetFormat: 'truetype', variationAxes: { wght: weight } }), `${name} ${weight}`));
  }
