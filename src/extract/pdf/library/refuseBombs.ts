import { constants, inflateSync } from 'node:zlib';
import { ImportError } from '../../../model/errors.js';

/** Deflate packs at most about this many bytes into one. */
const MOST_PACKED = 1032;
/** A stream's dictionary ends right before its data, and is seldom longer. */
const LONGEST_DICTIONARY = 4096;

const FLATE = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g;

/**
 * Refuses a PDF in which a stream would unpack to more than `most` bytes: the library unpacks whole streams into memory.
 * Only a stream long enough to hold so much is tried. Images lose their decoder instead, in place: what they show is not
 * needed.
 * @throws ImportError `limit`
 */
export function refuseBombs(bytes: Uint8Array, most: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = dictionaryBefore(buffer, at);
    const packings = dictionary.text.match(FLATE)?.length ?? 0;
    if (packings === 0) continue;
    if (/\/Subtype\s*\/Image(?![A-Za-z])/.test(dictionary.text)) {
      disarm(buffer, dictionary);
      continue;
    }
    const from = dataStart(buffer, at);
    const end = buffer.indexOf('endstream', from);
    const data = buffer.subarray(from, end < 0 ? buffer.length : end);
    if (data.length * MOST_PACKED ** packings > most && (packings > 1 || unpacksBeyond(data, most)))
      throw new ImportError('limit', { limit: `${most} bytes for one stream of a PDF` });
  }
}

function dictionaryBefore(buffer: Buffer, at: number): { from: number; text: string } {
  const begin = Math.max(0, at - LONGEST_DICTIONARY);
  const text = buffer.toString('latin1', begin, at);
  const from = Math.max(text.lastIndexOf('endstream'), text.lastIndexOf(' obj'), 0);
  return { from: begin + from, text: text.slice(from) };
}

/** A filter that nobody knows: the data stays as it is. */
function disarm(buffer: Buffer, { from, text }: { from: number; text: string }): void {
  for (const found of text.matchAll(FLATE)) buffer[from + found.index + 1] = 'X'.charCodeAt(0);
}

/** After `stream` and its line end. */
function dataStart(buffer: Buffer, at: number): number {
  let from = at + 'stream'.length;
  if (buffer[from] === 0x0d) from++;
  if (buffer[from] === 0x0a) from++;
  return from;
}

/** Damaged data unpacks as far as it goes; what is encrypted does not at all. */
function unpacksBeyond(data: Buffer, most: number): boolean {
  try {
    inflateSync(data, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
