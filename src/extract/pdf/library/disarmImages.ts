/**
 * Makes the images of a PDF cost nothing, in place and without moving a byte: reading needs to know where they stand and
 * not what they show. Their decoders are the costliest part of the library (and where decompression bombs go off). Stream
 * dictionaries always stand in the clear, so each image becomes one pixel of undecoded data:
 *
 *     /Width 2480 /Filter /DCTDecode   →   /Width 1    /Filter /DCTXecode
 */
export function disarmImages(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const name of ['/DCTDecode', '/JPXDecode', '/JBIG2Decode', '/CCITTFaxDecode']) {
    const decode = name.length - 'Decode'.length;
    for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1))
      buffer[at + decode] = 'X'.charCodeAt(0);
  }
  for (const name of ['/Width', '/Height']) {
    for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1))
      shrinkNumber(buffer, at + name.length);
  }
}

const SPACE = 0x20;

/** Overwrites the number at `at` by 1 and spaces; a reference to another object (`12 0 R`) is left alone. */
function shrinkNumber(buffer: Buffer, at: number): void {
  const found = /^[\s\0]*(\d+)(?![\s\0]+\d+[\s\0]+R)(?![\d.])/.exec(buffer.toString('latin1', at, at + 40));
  if (!found) return;
  const digits = found[1] as string;
  const start = at + found[0].length - digits.length;
  buffer[start] = '1'.charCodeAt(0);
  buffer.fill(SPACE, start + 1, start + digits.length);
}
