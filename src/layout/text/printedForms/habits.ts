import { beginsAnew } from '../marks.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { isBare } from './headings.js';
import type { Chunk, Row } from './rows.js';

/** What all forms together tell of their labels. */
export interface Habits {
  readonly joins: (label: readonly Chunk[], next: Chunk) => boolean;
  /** It may be a label beside a text. */
  readonly isSide: (c: Chunk) => boolean;
  readonly bare: (name: string) => number;
  readonly edge: number | null;
  readonly isLabel: (text: string) => boolean;
  readonly style: 'middle' | 'top';
}

const NOTE = /^[（(※＊<＜【〔]/;
const OPEN_BRACKET = /[（(][^）)]*$/;
const FOLLOWS = 0.8;
const SOME = 0.4;
const REST_OF = /^[とやのを及・]/;
const SHORT = 0.35;
const ASIDE = 8;
const OPEN = /[のとや・及び]$/;

/** Looks at all forms together: which lines are one label, what labels stand beside, where texts end. */
export function toHabits(rows: readonly Row[], isLabel: (text: string) => boolean): Habits {
  markLeft(rows);
  const counts = new Map<string, number>();
  const bares = new Map<string, number>();
  const valued = new Map<string, number>();
  const pairs = new Map<string, { n: number; far: boolean; apart: number; blank: number; between: number }>();
  const edge = rightEdge(rows.flatMap((r) => r.chunks.filter((c) => !c.isPrinted).map((c) => displayWidth(c.text))));
  const valueBeside = (r: Row, c: Chunk): Chunk | null => {
    const next = r.chunks[r.chunks.indexOf(c) + 1];
    return next && !next.isPrinted ? next : null;
  };
  for (const [i, r] of rows.entries())
    for (const c of r.chunks) {
      if (!c.isPrinted) continue;
      counts.set(c.name, (counts.get(c.name) ?? 0) + 1);
      const own = valueBeside(r, c);
      if (own) valued.set(c.name, (valued.get(c.name) ?? 0) + 1);
      if (!own && isBare(r, c)) bares.set(c.name, (bares.get(c.name) ?? 0) + 1);
      for (let k = i + 1; k < rows.length && k <= i + 3; k++) {
        const below = rows[k] as Row;
        const next = below.chunks.find((d) => d.isPrinted && d.x0 < c.x1 + 2 && c.x0 < d.x1 + 2);
        if (!next) continue;
        const key = `${c.name}\n${next.name}`;
        const p = pairs.get(key) ?? { n: 0, far: false, apart: 0, blank: 0, between: 0 };
        p.n++;
        const areBare = (x: Row): boolean => x.chunks.every((y) => y.isPrinted);
        // Lines with nothing but a label beside are none of the text.
        const start = Math.min(...[r, below].flatMap((x) => x.chunks.filter((y) => !y.isPrinted)).map((y) => y.x0));
        const texts = rows
          .slice(i + 1, k)
          .filter((x) => !x.chunks[0]?.isPrinted || x.chunks[0].x0 < start + ASIDE).length;
        if (texts > 0) p.between++;
        if (
          texts > 1 ||
          (texts === 1 && !(areBare(r) && areBare(below))) ||
          (below.isApart && k === i + 1 && below.page !== r.page)
        )
          p.far = true;
        const value = valueBeside(below, next);
        if (
          own &&
          value &&
          edge !== null &&
          !beginsAnew(value.text) &&
          (displayWidth(own.text) < edge * SHORT || /。$/.test(own.text))
        )
          p.apart++;
        // A text has no hole: what stands below a label without one is none of the text beside the label above.
        const under = rows[k + 1];
        if (
          own &&
          !value &&
          below.chunks.at(-1) === next &&
          under &&
          !under.isApart &&
          !under.chunks[0]?.isPrinted &&
          k === i + 1
        )
          p.apart++;
        if (rows.slice(i + 1, k + 1).some((x) => x.isApart)) p.blank++;
        pairs.set(key, p);
        break;
      }
    }
  const bare = (name: string): number => (bares.get(name) ?? 0) / Math.max(1, counts.get(name) ?? 0);
  const hasNone = (name: string): number =>
    (bares.get(name) ?? 0) / Math.max(1, (bares.get(name) ?? 0) + (valued.get(name) ?? 0));
  const joins = (label: readonly Chunk[], next: Chunk): boolean => {
    const last = label.at(-1) as Chunk;
    const p = pairs.get(`${last.name}\n${next.name}`);
    if (!p || p.far || p.n < (counts.get(last.name) ?? 0) * FOLLOWS || p.n < (counts.get(next.name) ?? 0) * SOME)
      return false;
    const text = label.map((c) => c.text).join('');
    if (NOTE.test(next.text) || OPEN_BRACKET.test(text)) return true;
    if (p.apart > (isLabel(text + next.text) ? p.n / 2 : 0) || p.blank > p.n / 2) return false;
    const isWhole = isLabel(text + next.text);
    if (isWhole && OPEN.test(text)) return true;
    const [a, b, whole] = [isLabel(text), isLabel(next.text), isLabel(text + next.text)];
    if (a && b) return whole && hasNone(next.name) > 0.6;
    if (whole || REST_OF.test(next.text)) return true;
    if (a && p.between > 0) return false;
    if (b) return false;
    return bare(next.name) > 0.3;
  };
  // Labels that stand beside the middles of their texts have lines above them; those at the top do not.
  let [middle, top] = [0, 0];
  for (const [i, r] of rows.entries()) {
    const [c, value] = r.chunks;
    if (!c?.isPrinted || !c.isLeft || value?.isPrinted) continue;
    const [above, below] = [rows[i - 1], rows[i + 1]];
    const isText = (x: Row | undefined): boolean => x !== undefined && !x.chunks[0]?.isPrinted && x.page === r.page;
    if (!value && !r.isApart && isText(above) && isText(below) && !below?.isApart) middle++;
    const isFull =
      value !== undefined && r.chunks.length === 2 && edge !== null && displayWidth(value.text) > edge * 0.8;
    if (isFull && !isText(above) && isText(below) && !below?.isApart) top++;
  }
  const style = middle > top ? 'middle' : 'top';
  const isSide = (c: Chunk): boolean => isLabel(c.text) || c.share >= 0.95;
  return { joins, isSide, bare, edge, isLabel, style };
}

const NEAR = 3;
/** Marks the labels at the left of the forms. */
function markLeft(rows: readonly Row[]): void {
  for (const r of rows) {
    const c = r.chunks[0];
    if (c?.isPrinted && c.x0 - r.left <= NEAR) c.isLeft = true;
  }
  for (const [i, r] of rows.entries()) {
    const c = r.chunks[0];
    if (!c?.isPrinted || c.isLeft) continue;
    const near = [-1, 1].flatMap((step) => {
      for (let k = i + step; rows[k] && Math.abs(k - i) <= 4; k += step) {
        const o = rows[k]?.chunks[0];
        if (o?.isPrinted && o.x0 - (rows[k] as Row).left <= NEAR) return [o];
      }
      return [];
    });
    if (near.length > 0 && near.every((o) => o.x1 > c.x0)) c.isLeft = true;
  }
}
