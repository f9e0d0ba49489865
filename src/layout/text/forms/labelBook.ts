import { isAfterWideGap } from '../aligned/words.js';
import { hasDigit } from '../letters.js';
import { sideLabels } from './beside.js';
import { type FormLine, leftEdges } from './formLines.js';
import { putNotesOfLabels } from './notesOfLabels.js';
import { type Opening, openingsAt } from './openings.js';

/** Labels begin at most so far right of the left edge of the page, in places. */
const MARGIN = 11;
/** So many forms, and so many labels of each, at least. */
const FEWEST_FORMS = 2;
const FEWEST_LABELS = 3;
/** A label stands in this share of the forms at least; no known one may stand in more than so many times as many lines. */
const SHARE = 0.6;
const MOST_TIMES = 3.2;
/** Its neighbour is the same in this share of the forms. */
const SAME = 0.6;

/** The labels that the forms of a text begin their lines with, again and again. */
export interface LabelBook {
  /** The label at the beginning of each line; null where none stands there. */
  readonly openings: readonly (Opening | null)[];
  readonly names: ReadonlySet<string>;
  /** The label that begins each form. */
  readonly first: string;
  readonly forms: number;
}

/**
 * Finds the labels of forms of one kind: known ones, and others that come again from form to form in the same place of their order.
 * Null where the lines are no such forms.
 */
export function toLabelBook(
  source: string,
  lines: readonly FormLine[],
  isLabel: (text: string) => boolean,
): LabelBook | null {
  const left = leftEdges(lines);
  const possible = lines.map(({ line, words }) => {
    const [first] = words;
    if (!first || first.x0 - (left.get(line.page) ?? 0) > MARGIN) return [];
    const own = openingsAt(source, words, 0, isLabel);
    return own.length > 0 ? own : countedOpening(source, words, isLabel);
  });
  const counts = new Map<string, number>();
  for (const own of possible) for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([name, n]) => n >= FEWEST_FORMS && isLabel(name) && !hasDigit(name));
  if (repeated.length < FEWEST_LABELS) return null;
  const sorted = repeated.map(([, n]) => n).sort((a, b) => a - b);
  const forms = sorted[sorted.length >> 1] as number;
  const isOften = (name: string): boolean => (counts.get(name) ?? 0) >= Math.max(FEWEST_FORMS, forms * SHARE);
  const names = new Set<string>();
  for (const [name, n] of counts) {
    const isKnown = isLabel(name) && !hasDigit(name);
    if (isOften(name) && isOfYear(name, isLabel)) names.add(name);
    else if (isKnown && (name.length > 1 || isOften(name))) names.add(name);
    else if (!isKnown && name.length > 1 && !hasDigit(name) && isOften(name) && n <= forms * MOST_TIMES)
      names.add(name);
  }
  const openings = possible.map((own) => own.find((o) => names.has(o.name)) ?? null);
  dropStray(openings, names, forms, isLabel);
  const own = openings.map((o) => (o && names.has(o.name) ? o : null));
  putNotesOfLabels(source, lines, own, Math.max(FEWEST_FORMS, forms * SHARE), isLabel);
  const first = firstOf(own, isOften);
  if (first === undefined || (counts.get(first) ?? 0) < FEWEST_FORMS) return null;
  const often = [...names].filter((n) => isOften(n)).length;
  return often < FEWEST_LABELS ? null : { openings: own, names, first, forms };
}

/** 政策２－１  農業の振興     評価  Ａ: the mark of a section with a name and a further label beside it is a row of a form. */
function countedOpening(source: string, words: FormLine['words'], isLabel: (text: string) => boolean): Opening[] {
  const [first] = words;
  const name = first && COUNTED.exec(source.slice(first.from, first.to))?.[1];
  if (!name || words.length < 2 || !isLabel(name) || !isAfterWideGap(words, 1)) return [];
  const beside = sideLabels(source, 0, new Map([[0, words.slice(1)]]), isLabel);
  return beside.length > 0 ? [{ words: 1, name }] : [];
}
const COUNTED = /^(\p{sc=Han}{2,})[0-9０-９]{1,2}(?:[-－―‐ー−][0-9０-９]{1,2}){0,3}$/u;

/** 令和5年度の取組状況, 5年度実績: the year is part of the label, where a year alone counts the rows of a table. */
const isOfYear = (name: string, isLabel: (text: string) => boolean): boolean => {
  const rest = YEAR.exec(name)?.[1];
  return rest !== undefined && !hasDigit(rest) && isLabel(rest) && isLabel(name);
};
const YEAR = /^(?:令和|平成|[RHＲＨ])?(?:[0-9０-９]{1,4}|元)年度の?(.{3,})$/;

/** The label that opens the first form: what follows it follows it in most others, too. A legend may name others above. */
function firstOf(openings: readonly (Opening | null)[], isOften: (name: string) => boolean): string | undefined {
  const names = openings.flatMap((o) => (o && isOften(o.name) ? [o.name] : []));
  const after = new Map<string, Map<string, number>>();
  for (const [i, name] of names.slice(0, -1).entries()) {
    const own = after.get(name) ?? new Map<string, number>();
    const next = names[i + 1] as string;
    own.set(next, (own.get(next) ?? 0) + 1);
    after.set(name, own);
  }
  return names.find((name, i) => {
    const own = after.get(name) ?? new Map<string, number>();
    const most = [...own.values()].reduce((a, b) => Math.max(a, b), 0);
    return own.get(names[i + 1] ?? '') === most;
  });
}

/** Takes out the unknown names that stand now behind this, now behind that label. */
function dropStray(
  openings: readonly (Opening | null)[],
  names: Set<string>,
  forms: number,
  isLabel: (text: string) => boolean,
): void {
  const before = new Map<string, Map<string, number>>();
  const after = new Map<string, Map<string, number>>();
  const add = (to: Map<string, Map<string, number>>, name: string, other: string): void => {
    const own = to.get(name) ?? new Map<string, number>();
    own.set(other, (own.get(other) ?? 0) + 1);
    to.set(name, own);
  };
  let last = '';
  for (const o of openings) {
    if (!o) continue;
    add(before, o.name, last);
    add(after, last, o.name);
    last = o.name;
  }
  /** A part of a label may stand in several labels of a form. */
  const share = (of: ReadonlyMap<string, number> | undefined): number => {
    const all = [...(of?.values() ?? [])].sort((a, b) => b - a);
    const sum = all.reduce((total, n) => total + n, 0);
    const times = Math.max(1, Math.round(sum / forms));
    return all.slice(0, times).reduce((total, n) => total + n, 0) / Math.max(1, sum);
  };
  for (const name of [...names]) {
    if (!isLabel(name) && Math.max(share(before.get(name)), share(after.get(name))) < SAME) names.delete(name);
  }
}
