import { createRequire } from 'node:module';

/** What the library makes one of while it loads, and never uses to read. */
class Unused {}

/**
 * Imports pdf.js without the native canvas (110 ms and 30 MB), which it requires while it loads and needs only to draw.
 * For the time of the import the canvas module and three drawing classes are stood in for; then all is as before.
 */
export async function importWithoutCanvas<T>(libraryPath: string, url: string): Promise<T> {
  const require = createRequire(libraryPath);
  const globals = globalThis as Record<string, unknown>;
  const standIns = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => globals[name] === undefined);
  let canvasPath: string | null = null;
  try {
    canvasPath = require.resolve('@napi-rs/canvas');
  } catch {
    // Not installed on this platform: the library says so on stderr, and reads all the same.
  }
  const replaced = canvasPath !== null && require.cache[canvasPath] === undefined;
  if (replaced) require.cache[canvasPath as string] = { exports: {}, loaded: true } as NodeJS.Module;
  for (const name of standIns) globals[name] = Unused;
  try {
    return (await import(url)) as T;
  } finally {
    for (const name of standIns) delete globals[name];
    if (replaced) delete require.cache[canvasPath as string];
  }
}
