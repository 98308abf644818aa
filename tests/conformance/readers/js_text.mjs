// Reads the text of PDF files with pdf.js 3, pdf.js 5 and PDFium, many files in one process.
// usage: node js_text.mjs NODE_MODULES OUTDIR FILE.pdf...      writes OUTDIR/FILE.pdfjs3, .pdfjs5, .pdfium
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [, , modules, outDir, ...files] = process.argv;
const require = createRequire(path.join(modules, 'package.json'));

// pdf.js asks for a canvas and for a function of Node 20; reading text needs neither.
globalThis.DOMMatrix ??= class {};
globalThis.Path2D ??= class {};
globalThis.ImageData ??= class {};
process.getBuiltinModule ??= (name) => require(name);

// The text as résumé parsers on pdf.js take it: items joined as they are, a line end where pdf.js says so.
async function readWithPdfjs(pdfjs, folder, file) {
  const document = await pdfjs.getDocument({
    data: new Uint8Array(fs.readFileSync(file)),
    verbosity: 0,
    disableFontFace: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
  }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join('') + '\n\f';
  }
  return text;
}

async function readWithPdfium(library, file) {
  const document = await library.loadDocument(fs.readFileSync(file));
  let text = '';
  for (const page of document.pages()) text += page.getText() + '\n\f';
  document.destroy();
  return text;
}

const pdfjs3 = require(`${modules}/pdfjs3/legacy/build/pdf.js`);
const pdfjs5 = await import(`${modules}/pdfjs5/legacy/build/pdf.mjs`);
const { PDFiumLibrary } = await import(`${modules}/@hyzyla/pdfium/dist/index.esm.js`);
const pdfium = await PDFiumLibrary.init();
const readers = {
  pdfjs3: (file) => readWithPdfjs(pdfjs3, `${modules}/pdfjs3`, file),
  pdfjs5: (file) => readWithPdfjs(pdfjs5, `${modules}/pdfjs5`, file),
  pdfium: (file) => readWithPdfium(pdfium, file),
};

for (const file of files) {
  for (const [name, read] of Object.entries(readers)) {
    try {
      fs.writeFileSync(path.join(outDir, `${path.basename(file, '.pdf')}.${name}`), await read(file));
    } catch (error) {
      console.error(`${name}: ${file}: ${error}`);
    }
  }
}
process.exit(0);
