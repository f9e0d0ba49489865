import { InvalidArgumentError, Option } from 'commander';
import { distance } from 'fastest-levenshtein';

/** An option with a few possible values, which says what may have been meant instead of a wrong one. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  const option = new Option(flags, description).choices(values);
  return option.argParser((value: string) => {
    if (values.includes(value)) return value;
    const near = values.find((v) => distance(v, value) <= Math.max(1, Math.floor(v.length / 3)));
    throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Allowed are ${values.join(', ')}.`);
  });
}

export const collect = (value: string, all: readonly string[] = []) => [...all, value];

export function positive(text: string): number {
  const n = natural(text);
  if (n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
}

export function natural(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `5m`, `1h`; a bare number is seconds. In milliseconds. */
export function duration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  const time = match ? Number(match[1]) * (UNITS[match[2] ?? 's'] as number) : 0;
  // Longer than a timer can wait is no limit at all.
  if (time < 1 || time > 2 ** 31 - 1) throw new InvalidArgumentError('Give it as 90s, 5m or 1h.');
  return time;
}

const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** `500000`, `20MB`, `1G`, in bytes. */
export function size(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([kmg]?)i?b?$/i.exec(text);
  const bytes = match ? Math.floor(Number(match[1]) * (SIZES[(match[2] ?? '').toLowerCase()] as number)) : 0;
  if (bytes < 1) throw new InvalidArgumentError('Give it as 500000, 20MB or 1GB.');
  return bytes;
}
