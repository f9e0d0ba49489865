import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Channel } from './inProcessPort.js';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The two halves of pdf.js and the folders it reads its data from. */
export interface LoadedPdfJs {
  readonly api: PdfJs;
  readonly worker: { readonly initializeFromPort: (port: Channel) => void };
  readonly cMapFolder: string;
  readonly fontFolder: string;
}

/** What the library makes one of while it loads, and never uses to read. */
class Unused {}

/** Natives that the library's polyfills replace for everybody, by slower ones whose only gain it does not need. */
const NATIVES: readonly (readonly [owner: object, name: string])[] = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [Function.prototype, 'toString'],
];

let loading: Promise<LoadedPdfJs> | undefined;

/** Imports pdf.js once, and leaves the process as it was. */
export function importPdfJs(): Promise<LoadedPdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LoadedPdfJs> {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  // The minified builds hold the same code in half as many bytes, which the engine reads through at every start.
  const api = join(root, 'legacy', 'build', 'pdf.min.mjs');
  const worker = join(root, 'legacy', 'build', 'pdf.worker.min.mjs');
  const natives = NATIVES.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  const restoreDrawing = standInForDrawing(createRequire(api));
  try {
    // An instance of our own (`?reading`): the one that pdf-parse draws images with must find the real canvas.
    const loaded = (await import(`${pathToFileURL(api).href}?reading`)) as PdfJs;
    const { WorkerMessageHandler } = (await import(pathToFileURL(worker).href)) as {
      WorkerMessageHandler: LoadedPdfJs['worker'];
    };
    return {
      api: loaded,
      worker: WorkerMessageHandler,
      cMapFolder: join(root, 'cmaps') + sep,
      fontFolder: join(root, 'standard_fonts') + sep,
    };
  } finally {
    restoreDrawing();
    for (const [i, [owner, name]] of NATIVES.entries()) {
      Object.defineProperty(owner, name, natives[i] as PropertyDescriptor);
    }
  }
}

/**
 * Stands in for the native canvas (110 ms and 30 MB) and the drawing classes, which pdf.js requires while it loads and
 * needs only to draw. Returns what takes the stand-ins away again.
 */
function standInForDrawing(require: NodeJS.Require): () => void {
  const globals = globalThis as Record<string, unknown>;
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => globals[name] === undefined);
  for (const name of missing) globals[name] = Unused;
  let canvas: string | null = null;
  try {
    canvas = require.resolve('@napi-rs/canvas');
  } catch {
    // Not installed on this platform: the library says so on stderr, and reads all the same.
  }
  if (canvas !== null && require.cache[canvas]) canvas = null;
  if (canvas !== null) require.cache[canvas] = { exports: {}, loaded: true } as NodeJS.Module;
  return () => {
    for (const name of missing) delete globals[name];
    if (canvas !== null) delete require.cache[canvas];
  };
}
