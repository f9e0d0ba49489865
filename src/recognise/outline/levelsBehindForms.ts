import type { Block, Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import { readCountedName } from './countedName.js';

/** So many lines begin with the name of one form. */
const FEWEST = 2;
const FORM = /^([\s　]*[^\s　。、：:]{2,14}(?:表|シート|調書|票|カルテ|個票|様式))[\s　]+(?=\S)/;

/**
 * The name of a form and the level that it tells of, on one line above each of several forms, as a line each:
 * ```
 *   施策評価表　施策０２　学校教育
 *   …
 *   施策評価表　施策０７　防災
 * ```
 */
export function levelsBehindForms(blocks: readonly Block[]): readonly Block[] {
  const levels = new Map<string, Set<string>>();
  for (const b of blocks)
    for (const line of b.kind === 'paragraph' ? b.lines : []) {
      const found = parted(line);
      if (found) levels.set(found.form, (levels.get(found.form) ?? new Set()).add(found.level));
    }
  const forms = new Set([...levels].flatMap(([form, own]) => (own.size >= FEWEST ? [form] : [])));
  if (forms.size === 0) return blocks;
  return blocks.map((b) => (b.kind === 'paragraph' ? { ...b, lines: b.lines.flatMap((l) => cut(l, forms)) } : b));
}

function parted({
  text: { value },
}: Line): { readonly form: string; readonly level: string; readonly from: number } | null {
  const form = FORM.exec(value);
  if (!form) return null;
  const level = value.slice(form[0].length);
  return readCountedName(level) ? { form: (form[1] as string).trim(), level, from: form[0].length } : null;
}

function cut(line: Line, forms: ReadonlySet<string>): Line[] {
  const found = parted(line);
  if (!found || !forms.has(found.form)) return [line];
  return [{ ...trimLine(sliceLine(line, 0, found.from)), after: 'end' }, trimLine(sliceLine(line, found.from))];
}
