import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The files that segmentation needs. Readings and parts of speech (the largest file) are left where they are. */
const FILES = [
  'base',
  'check',
  'tid',
  'tid_map',
  'cc',
  'unk',
  'unk_map',
  'unk_char',
  'unk_compat',
  'unk_invoke',
] as const;
export type DictionaryFile = (typeof FILES)[number];
export type DictionaryFiles = Readonly<Record<DictionaryFile, ArrayBuffer>>;

/** Changes when the layout of a cached dictionary does. */
const CACHE_FORMAT = 1;

/**
 * The dictionary's files, decompressed. With `cacheDir` a decompressed copy is kept there for the next process: written to
 * a file of its own and renamed, so that readers see all of it or nothing; when it is missing, damaged or can't be written
 * the packaged files are used.
 */
export function readDictionary(cacheDir: string | null): DictionaryFiles {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const { version } = require('kuromoji/package.json') as { version: string };
  const cached = cacheDir === null ? null : join(cacheDir, `kuromoji-${version}-${CACHE_FORMAT}.bin`);
  const kept = cached ? readCache(cached) : null;
  if (kept) return kept;
  const files = Object.fromEntries(
    FILES.map((name) => [name, unzip(readFileSync(join(folder, `${name}.dat.gz`)))]),
  ) as unknown as DictionaryFiles;
  if (cached) writeCache(cached, files);
  return files;
}

/** In one piece of the size that the file itself tells: growing piece by piece takes twice the time. */
function unzip(zipped: Buffer): ArrayBuffer {
  const size = zipped.readUInt32LE(zipped.length - 4);
  const bytes = gunzipSync(zipped, { chunkSize: Math.max(size, 64) });
  const { buffer, byteOffset, byteLength } = bytes;
  const isWhole = byteOffset === 0 && byteLength === buffer.byteLength;
  return (isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer;
}

/** One file: the length of each part as a 32-bit number, then the parts, each padded to 4 bytes. */
function readCache(path: string): DictionaryFiles | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  if (bytes.length < FILES.length * 4) return null;
  let at = FILES.length * 4;
  const files: Partial<Record<DictionaryFile, ArrayBuffer>> = {};
  for (const [i, name] of FILES.entries()) {
    const length = bytes.readUInt32LE(i * 4);
    if (at + length > bytes.length) return null;
    const from = bytes.byteOffset + at;
    files[name] = bytes.buffer.slice(from, from + length) as ArrayBuffer;
    at += Math.ceil(length / 4) * 4;
  }
  return at === bytes.length ? (files as DictionaryFiles) : null;
}

function writeCache(path: string, files: DictionaryFiles): void {
  const lengths = Buffer.alloc(FILES.length * 4);
  const parts: Buffer[] = [lengths];
  for (const [i, name] of FILES.entries()) {
    const part = Buffer.from(files[name]);
    lengths.writeUInt32LE(part.length, i * 4);
    parts.push(part, Buffer.alloc((4 - (part.length % 4)) % 4));
  }
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  // A cache that can't be written costs a little time and nothing else.
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(own, Buffer.concat(parts));
    renameSync(own, path);
  } catch {
    rmSync(own, { force: true });
  }
}
