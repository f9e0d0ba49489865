/** JSON Pointer (RFC 6901) over plain data. */

type Container = Record<string, unknown> | unknown[];

export function readPointer(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at the place; undefined where there is no such place. */
export function valueAt(root: unknown, steps: readonly string[]): unknown {
  let at = root;
  for (const step of steps) {
    if (!isContainer(at) || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

/** A copy with another value at the place, which must be there. What the place is not part of is shared. */
export function withValueAt<T>(root: T, steps: readonly string[], value: unknown): T {
  const [step, ...rest] = steps;
  if (step === undefined) return value as T;
  const copy = (Array.isArray(root) ? [...root] : { ...root }) as Record<string, unknown>;
  copy[step] = withValueAt(copy[step], rest, value);
  return copy as T;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
