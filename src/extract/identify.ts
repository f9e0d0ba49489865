import { ImportError } from '../model/errors.js';

/** First bytes (latin1) of formats that are neither PDF nor text, and how to call them. */
const SIGNATURES: readonly (readonly [signature: string, at: number, what: string])[] = [
  ['PK\x03\x04', 0, 'a ZIP archive, perhaps Word or Excel'],
  ['PK\x05\x06', 0, 'an empty ZIP archive'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 0, 'an old Office document (doc, xls, ppt)'],
  ['\xFF\xD8\xFF', 0, 'a JPEG image'],
  ['\x89PNG\r\n', 0, 'a PNG image'],
  ['GIF8', 0, 'a GIF image'],
  ['II*\0', 0, 'a TIFF image'],
  ['MM\0*', 0, 'a TIFF image'],
  ['BM', 0, 'a BMP image'],
  ['WEBP', 8, 'a WebP image'],
  ['ftyp', 4, 'a video or HEIF image'],
  ['\x1F\x8B', 0, 'a gzip archive'],
  ['7z\xBC\xAF\x27\x1C', 0, 'a 7z archive'],
  ['Rar!\x1A\x07', 0, 'a RAR archive'],
  ['{\\rtf', 0, 'an RTF document'],
  ['%!PS', 0, 'a PostScript file'],
  ['DOC_TYPE\0', 0, 'a DocuWorks document'],
  ['`\x0E\x82I', 0, 'a DocuWorks document'],
  ['MZ', 0, 'a program'],
  ['\x7FELF', 0, 'a program'],
];

/**
 * Tells by content, never by name, whether the bytes are a PDF (its mark within the first 1024 bytes) or a text.
 * @throws ImportError `empty` for no bytes, `not-supported` for anything else, with what it looks like.
 */
export function identify(bytes: Uint8Array): 'pdf' | 'text' {
  if (bytes.length === 0) throw new ImportError('empty');
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  for (const [signature, at, what] of SIGNATURES) {
    // Two letters are too little to condemn a text that happens to begin with them: it must hold binary data too.
    if (head.startsWith(signature, at) && (signature.length > 2 || signature > '~' || hasNul(bytes))) {
      throw new ImportError('not-supported', { what });
    }
  }
  if (hasUtf16Mark(bytes)) return 'text';
  if (hasNul(bytes)) throw new ImportError('not-supported', { what: 'binary data' });
  return 'text';
}

export const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A stray NUL is dropped as damage; binary data is full of them. */
function hasNul(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536);
  let count = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) count++;
  return count > 4 && count > sample.length / 1000;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
