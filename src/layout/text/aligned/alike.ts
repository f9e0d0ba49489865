import type { Region } from './region.js';
import type { Token } from './segments.js';

/**
 * Gathers, for each stretch of a page, the lines of all that begin as it does: forms and tables of one kind stand in the same
 * columns, and together show what the few lines of one leave open.
 */
export function alikeLines(
  source: string,
  words: readonly (readonly Token[])[],
  regions: readonly Region[],
  isLabel: (text: string) => boolean,
): readonly (readonly (readonly Token[])[])[] {
  const kinds = regions.map((r) => kindOf(source, words[r.from] as readonly Token[], isLabel));
  const parted = new Set(kinds.filter((_, i) => regions[i]?.isParted));
  const gathered = new Map<string, (readonly Token[])[]>();
  for (const [i, { from, to }] of regions.entries()) {
    const kind = kinds[i];
    if (kind === undefined || kind === null || !parted.has(kind)) continue;
    const lines = gathered.get(kind) ?? [];
    for (let line = from; line < to; line++) lines.push(words[line] as readonly Token[]);
    gathered.set(kind, lines);
  }
  return regions.map(({ from, to }, i) => gathered.get(kinds[i] ?? '') ?? words.slice(from, to));
}

/** The labels of a stretch's first line, numbers apart; null where it begins with none. */
function kindOf(source: string, line: readonly Token[], isLabel: (text: string) => boolean): string | null {
  const texts = line.map((t) => source.slice(t.from, t.to));
  if (texts[0] === undefined || !isLabel(texts[0])) return null;
  return texts
    .filter((t) => isLabel(t))
    .join(' ')
    .replace(/[0-9０-９]+/g, '0');
}
