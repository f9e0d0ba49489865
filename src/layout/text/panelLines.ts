import { beginsItem } from './marks.js';
import { DEPARTMENT, leftOf, type Segment, TO_AND_FRO } from './panelEdges.js';

/** The name that a text begins with. */
export type NameOf = (text: string) => string | undefined;

/** Half-width characters move the right panels of a line to and fro, in places. */
const BEFORE = 10;
const BEHIND = 8;
/** A text so far before the edge that ends before it is the end of the panel left of it: a grade, a sum. */
const SLACK = 2;

/** A line in its panels. */
export interface PanelLine {
  /** Its texts by the panel that they stand in. */
  readonly panels: readonly (readonly Segment[])[];
  /** One of its texts begins where a panel does, or it has texts of the first alone. */
  readonly isSure: boolean;
}

/** The lines in their panels, which begin at the edges; null for a line with a text that goes over two of them. */
export function toPanelLines(
  lines: readonly (readonly Segment[])[],
  edges: readonly number[],
  nameOf: NameOf,
): (PanelLine | null)[] {
  const opening = new Set<string>();
  const left = leftOf(lines);
  for (const l of lines) {
    const name = l[0] && l[0].x0 - left <= TO_AND_FRO ? nameOf(l[0].text) : undefined;
    if (name !== undefined && name !== DEPARTMENT) opening.add(name);
  }
  return lines.map((l) => toPanelLine(l, edges, nameOf, opening));
}

function toPanelLine(
  line: readonly Segment[],
  edges: readonly number[],
  nameOf: NameOf,
  opening: ReadonlySet<string>,
): PanelLine | null {
  const panels: (readonly Segment[])[] = [];
  let rest = line;
  let isSure = rest.length < 2;
  for (const edge of edges) {
    const near = beginNear(rest, edge, nameOf, opening);
    // A name in the middle of the right panel.
    const at = near >= 0 ? near : rest.findIndex((s) => s.x0 > edge);
    const left = at < 0 ? rest : rest.slice(0, at);
    if (near < 0 && (left.at(-1)?.x1 ?? 0) > (at < 0 ? edge + BEHIND : edge)) return null;
    isSure ||= near >= 0 || rest.length === 0;
    panels.push(left);
    rest = at < 0 ? [] : rest.slice(at);
  }
  const isLeft = rest.length === 0 && panels.filter((p) => p.length > 0).length < 2;
  return { panels: [...panels, rest], isSure: isSure || isLeft };
}

/**
 * The text at which the panel right of the edge begins: the name that the line's first panel begins with, one that lines of the
 * first panel begin with, or else what is nearest to the edge; -1 where nothing is near.
 */
function beginNear(line: readonly Segment[], edge: number, nameOf: NameOf, opening: ReadonlySet<string>): number {
  const near = line.flatMap((s, k) => (s.x0 >= edge - BEFORE && s.x0 <= edge + BEHIND ? [k] : []));
  if (near.length === 0) return -1;
  const at = (k: number): Segment => line[k] as Segment;
  const names = near.map((k) => nameOf(at(k).text));
  const name = near[0] === 0 ? undefined : nameOf(at(0).text);
  const same = names.findIndex((n) => n !== undefined && (n === name || opening.has(n)));
  if (same >= 0) return near[same] as number;
  const own = near.filter((k) => at(k).x0 >= edge - SLACK || at(k).x1 > edge || beginsItem(at(k).text));
  const off = (k: number): number => Math.abs(at(k).x0 - edge);
  return own.reduce((best, k) => (best < 0 || off(k) < off(best) ? k : best), -1);
}
