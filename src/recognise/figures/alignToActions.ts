import { matchKey } from '../../japanese/index.js';
import type { SourceText } from '../../model/sourceText.js';

export interface Alignment {
  /** For each item the index of the action that it belongs to; never falling. */
  readonly owner: number[];
  /** Another alignment is nearly as good. */
  readonly uncertain: boolean;
}

/** Tops of the first lines, in points from the page's top; the page comes first in `page * 10000 + y` of a cell over pages. */
export interface Tops {
  readonly actions: readonly number[];
  readonly items: readonly number[];
}

/** First lines set at one height: the writer put the item beside its action. */
const BESIDE = 4;
/** Points by which such lines may differ. */
const LEVEL = 3;

/** An action left without any item, in units of one rare shared word. */
const SKIPPED = 2.5;
/** How much better the best alignment must be than the best of the others. */
const MARGIN = 0.6;
/** Two neighbouring items that share their words. */
const KIN = 0.2;

/** Away from an even share of the items, for each action passed: of equal readings the even one wins. */
const EVEN = 0.25;

/**
 * Which of several items in one cell (criteria, divisions) belongs to which of several actions in the cell beside it.
 * Order decides first: both are read from the top, and every action has an item when there are enough. Where that leaves
 * a choice, the height at which they are printed decides (`tops`), and words that the two share, the more the rarer they
 * are among the actions.
 */
export function alignToActions(
  actions: readonly SourceText[],
  items: readonly SourceText[],
  tops: Tops | null = null,
): Alignment {
  const [n, m] = [actions.length, items.length];
  if (n === 0 || m === 0) return { owner: items.map(() => 0), uncertain: false };
  if (n === 1) return { owner: items.map(() => 0), uncertain: false };
  const likeness = likenesses(actions, items);
  if (tops) addHeights(likeness, tops);
  const kin = kinship(items);
  const cost = m >= n ? SKIPPED : SKIPPED / 2;
  const forward = run(
    n,
    m,
    (j, i) => likeness[j]?.[i] ?? 0,
    (j) => kin[j] ?? 0,
    cost,
  );
  const backward = run(
    n,
    m,
    (j, i) => likeness[m - 1 - j]?.[n - 1 - i] ?? 0,
    (j) => kin[m - j] ?? 0,
    cost,
  );
  const owner: number[] = [];
  // Best total through (item j, action i) from both sides.
  const through = (j: number, i: number) =>
    (forward[j]?.[i] ?? 0) + (backward[m - 1 - j]?.[n - 1 - i] ?? 0) - (likeness[j]?.[i] ?? 0);
  let margin = Number.POSITIVE_INFINITY;
  for (let j = 0; j < m; j++) {
    const totals = Array.from({ length: n }, (_, i) => through(j, i));
    const floor = owner.at(-1) ?? 0;
    let best = floor;
    for (let i = floor; i < n; i++) if ((totals[i] as number) > (totals[best] as number) + 1e-9) best = i;
    owner.push(best);
    const second = Math.max(...totals.filter((_, i) => i !== best));
    margin = Math.min(margin, (totals[best] as number) - second);
  }
  return { owner, uncertain: n === m ? margin < -1e-9 : margin < MARGIN };
}

/** table[j][i]: the best total of items 0..j with item j owned by action i, unowned actions before i paid for. */
function run(
  n: number,
  m: number,
  likeness: (j: number, i: number) => number,
  kin: (j: number) => number,
  skipped: number,
): number[][] {
  const table: number[][] = [];
  for (let j = 0; j < m; j++) {
    const row: number[] = [];
    for (let i = 0; i < n; i++) {
      let before = j === 0 ? -skipped * i : Number.NEGATIVE_INFINITY;
      if (j > 0) {
        for (let k = 0; k <= i; k++) {
          const step = k === i ? kin(j) : -skipped * (i - k - 1);
          before = Math.max(before, (table[j - 1]?.[k] ?? 0) + step);
        }
      }
      row.push(before + likeness(j, i));
    }
    table.push(row);
  }
  return table;
}

/** kin[j]: how much item j has in common with the item before it; such two belong to one action. */
function kinship(items: readonly SourceText[]): number[] {
  const grams = items.map((t) => contentGrams(t.value));
  return grams.map((own, j) => {
    const before = grams[j - 1];
    if (!before) return 0;
    let shared = 0;
    for (const g of own) if (before.has(g)) shared++;
    return KIN * Math.min(1, shared / 3);
  });
}

function likenesses(actions: readonly SourceText[], items: readonly SourceText[]): number[][] {
  const ofActions = actions.map((a) => contentGrams(a.value));
  const spread = new Map<string, number>();
  for (const grams of ofActions) for (const g of grams) spread.set(g, (spread.get(g) ?? 0) + 1);
  const ofItems = items.map((t) => contentGrams(t.value));
  const claimed = new Map<string, number>();
  for (const grams of ofItems) for (const g of grams) claimed.set(g, (claimed.get(g) ?? 0) + 1);
  return items.map((_, j) => {
    const grams = ofItems[j] as Set<string>;
    const even = ((j + 0.5) * actions.length) / items.length - 0.5;
    return ofActions.map((own, i) => {
      let sum = 0;
      for (const g of grams)
        if (own.has(g)) sum += Math.log2(actions.length / (spread.get(g) ?? 1)) / (claimed.get(g) ?? 1);
      return Math.min(4, sum / 2) - EVEN * Math.abs(i - even);
    });
  });
}

/** Counts only when an action below the first has an item at its own height: else both cells are simply lists. */
function addHeights(likeness: number[][], tops: Tops): void {
  const level = (a: number, b: number) => Math.abs(a - b) <= LEVEL;
  const beside = tops.actions.filter((a, i) => i > 0 && tops.items.some((t) => level(t, a))).length;
  if (beside < (tops.actions.length - 1) / 2) return;
  for (const [j, top] of tops.items.entries()) {
    const row = likeness[j];
    const owner = tops.actions.findLastIndex((a) => a <= top + LEVEL);
    if (row && owner >= 0)
      row[owner] = (row[owner] ?? 0) + (level(tops.actions[owner] as number, top) ? BESIDE : BESIDE / 2);
  }
}

/** Words of every plan: sharing them says nothing. */
const COMMON =
  /^(?:実施|開催|推進|整備|支援|充実|検討|促進|活用|事業|向上|強化|確保|構築|導入|取組|利用|参加|件数|回数|人数|者数|講習|訓練|会議|の実|の開)$/u;

/** Neighbouring pairs of ideographs, whole katakana and Latin words. */
function contentGrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.normalize('NFKC').matchAll(/[\p{sc=Han}々]+|[\p{sc=Katakana}ー]{2,}|[A-Za-z]{2,}/gu)) {
    if (!/^[\p{sc=Han}々]/u.test(run)) grams.add(matchKey(run));
    else for (let i = 0; i + 1 < run.length; i++) if (!COMMON.test(run.slice(i, i + 2))) grams.add(run.slice(i, i + 2));
  }
  return grams;
}
