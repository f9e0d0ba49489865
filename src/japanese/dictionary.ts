import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

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
export async function readDictionary(cacheDir: string | null): Promise<DictionaryFiles> {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const { version } = require('kuromoji/package.json') as { version: string };
  const cached = cacheDir === null ? null : join(cacheDir, `kuromoji-${version}-${CACHE_FORMAT}.bin`);
  const kept = cached ? await readCache(cached) : null;
  if (kept) return kept;
  const unzip = promisify(gunzip);
  const read = async (name: DictionaryFile) => {
    const bytes = await unzip(await readFile(join(folder, `${name}.dat.gz`)));
    return [name, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)] as const;
  };
  const files = Object.fromEntries(await Promise.all(FILES.map(read))) as unknown as DictionaryFiles;
  if (cached) await writeCache(cached, files);
  return files;
}

/** One file: the length of each part as a 32-bit number, then the parts, each padded to 4 bytes. */
async function readCache(path: string): Promise<DictionaryFiles | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes || bytes.length < FILES.length * 4) return null;
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

async function writeCache(path: string, files: DictionaryFiles): Promise<void> {
  const lengths = Buffer.alloc(FILES.length * 4);
  const parts: Buffer[] = [lengths];
  for (const [i, name] of FILES.entries()) {
    const part = Buffer.from(files[name]);
    lengths.writeUInt32LE(part.length, i * 4);
    parts.push(part, Buffer.alloc((4 - (part.length % 4)) % 4));
  }
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(own, Buffer.concat(parts));
    await rename(own, path);
  } catch {
    // A cache that can't be written costs a little time and nothing else.
    await rm(own, { force: true }).catch(() => undefined);
  }
}
