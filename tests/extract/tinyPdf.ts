/** Writes one-page (or few-page) PDFs by hand, so that tests say exactly what stands in the content stream. */

export interface TinyPage {
  readonly content: string;
  readonly mediaBox?: string;
  /** Further page entries, as `/Rotate 90 /CropBox [20 20 575 822]`. */
  readonly entries?: string;
  /** Further resources, as `/XObject << /X1 20 0 R >>`. */
  readonly resources?: string;
}

/** Fonts of every page: F1 Japanese (UTF-16 codes), F2 the same in vertical writing, F3 Helvetica, F4 glyph numbers only. */
export function tinyPdf(
  pages: readonly TinyPage[],
  extra: Readonly<Record<number, string>> = {},
  catalog = '',
): Uint8Array {
  const objects = new Map<number, string>();
  const japanese = (name: string, cmap: string, descendant: number) =>
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${cmap}/DescendantFonts[${descendant} 0 R]>>`;
  const cid = (ordering: string) =>
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/MS-Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/W[1 94 500 231 632 500]/FontDescriptor 8 0 R>>`;
  objects.set(3, japanese('MS-Gothic', 'UniJIS-UTF16-H', 7));
  objects.set(4, japanese('MS-Gothic', 'UniJIS-UTF16-V', 7));
  objects.set(5, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  objects.set(6, japanese('Nameless', 'Identity-H', 9));
  objects.set(7, cid('Japan1'));
  objects.set(
    8,
    '<</Type/FontDescriptor/FontName/MS-Gothic/Flags 4/FontBBox[0 -136 1000 859]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 769/StemV 78>>',
  );
  objects.set(9, cid('Identity'));
  const kids = pages.map((_, i) => 10 + 2 * i);
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`);
  objects.set(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.map((k) => `${k} 0 R`).join(' ')}]>>`);
  for (const [i, page] of pages.entries()) {
    const at = kids[i] as number;
    objects.set(
      at,
      `<</Type/Page/Parent 2 0 R/MediaBox[${page.mediaBox ?? '0 0 600 800'}]${page.entries ?? ''}/Contents ${at + 1} 0 R` +
        `/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 6 0 R>>${page.resources ?? ''}>>>>`,
    );
    objects.set(at + 1, stream('', page.content));
  }
  for (const [number, body] of Object.entries(extra)) objects.set(Number(number), body);

  let out = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of [...objects].sort((a, b) => a[0] - b[0])) {
    offsets.set(number, out.length);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = out.length;
  out += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let n = 1; n < size; n++) {
    const offset = offsets.get(n);
    out += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  out += `trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out, 'latin1'));
}

export const stream = (entries: string, content: string): string =>
  `<<${entries}/Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`;

/** A hexadecimal string operand in UTF-16BE, for F1 and F2. */
export const hex = (text: string): string =>
  `<${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

/** Shows `text` in F1 of the given size with its baseline starting at (x, y). */
export const show = (text: string, x: number, y: number, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;
