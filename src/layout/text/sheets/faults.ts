import type { Block, Line } from '../../../model/block.js';
import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { isWholeFigure } from '../forms/figureLines.js';
import type { FormLine } from '../forms/formLines.js';
import { withoutSpace } from '../letters.js';
import { columnFlows, goesOnBelow, lastChunk, rightEdges } from './flows.js';
import { isMark } from './kinds.js';
import type { Template } from './template.js';

/** What a text shows by itself, however it is read. */
export interface Signs {
  /** Where the first sheet begins. */
  readonly from: number;
  /** Where labels begin, and how many letters each has. */
  readonly labels: ReadonlyMap<number, number>;
  /** Where texts begin that go on over the end of a line, and where they go on. */
  readonly flows: readonly (readonly [from: number, to: number])[];
  /** Where figures begin that stand side by side. */
  readonly figures: readonly (readonly [from: number, to: number])[];
  /** Where figures and marks begin that stand alone in their columns: each is a row's. */
  readonly entries: ReadonlySet<number>;
  /** Where what stands beside a label begins. */
  readonly texts: readonly number[];
}

/** A cell with a label has no more letters beside it. */
const MOST_MORE = 24;
/** One space between letters may part two columns. */
const SPACE = 0.3;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、）」)]/u;

function isBetweenLetters(l: Line, from: number, to: number): boolean {
  const [a, b] = [l.text.at.indexOf(from), l.text.at.indexOf(to)];
  return LETTER.test(l.text.value.charAt(a)) && LETTER.test(l.text.value.charAt(b));
}

/** 取   組   名: the letters of one word over the width of its column; Ⅱ   自主財源の確保: a text behind its number. */
const ONE_TEXT = /^(?:(?:\S[\s\u3000]+)+\S|[Ⅰ-Ⅻ][\s\u3000]+\S+)$/;

/** A number or ① stands before the place: it is set apart from its text. */
const isAfterNumber = (l: Line, at: number): boolean =>
  /^.{0,4}(?:[0-9０-９][)）.．]?|[①-⑳])$/.test(l.text.value.slice(0, l.text.at.indexOf(at)).trim());

/** @param ofColumns whether the texts of narrow columns are followed, too: less is sure of these */
export function signsOf(source: string, lines: readonly FormLine[], template: Template, ofColumns: boolean): Signs {
  const labels = new Map<number, number>();
  const texts: number[] = [];
  const flows: (readonly [number, number])[] = [];
  const figures: (readonly [number, number])[] = [];
  const values = lines.map(({ words }, i) => words.slice(template.printed[i]));
  const first = template.sheets[0]?.from ?? 0;
  const edges = rightEdges(
    source,
    lines,
    values.map((v, i) => (i < first ? [] : v)),
  );
  const entries = new Set<number>();
  let above = -1;
  for (const [i, words] of values.entries()) {
    if (i < first || (lines[i] as FormLine).words.length === 0) continue;
    const n = template.printed[i] as number;
    const own = (lines[i] as FormLine).words;
    if (n > 0) {
      const label = own.slice(0, n);
      labels.set(
        (label[0] as Token).from,
        label.reduce((sum, w) => sum + w.to - w.from, 0),
      );
      if (words[0]) texts.push(words[0].from);
    }
    const many = words.filter((w) => isWholeFigure(source.slice(w.from, w.to)));
    if (many.length > 1) for (const w of many) figures.push([w.from, w.to]);
    for (const [k, w] of words.entries()) {
      const isAlone = (k === 0 || isAfterWideGap(words, k)) && (k + 1 === words.length || isAfterWideGap(words, k + 1));
      const text = source.slice(w.from, w.to);
      if (isAlone && words.length > 1 && (isWholeFigure(text) || isMark(text))) entries.add(w.from);
    }
    if (words.length === 0) continue;
    const upper = values[above];
    const page = lines[i]?.line.page ?? null;
    if (upper && lines[above]?.line.page === page && goesOnBelow(source, upper, words, edges.get(page) ?? 0))
      flows.push([(lastChunk(upper)[0] as Token).from, (lastChunk(words)[0] as Token).from]);
    else if (ofColumns && upper && lines[above]?.line.page === page)
      for (const [a, b] of columnFlows(source, upper, words)) flows.push([a.from, b.from]);
    above = i;
  }
  return { from: lines[first]?.line.from ?? 0, labels, flows, figures, entries, texts };
}

/**
 * Counts what speaks against a reading: labels in one cell with other text, texts that are parted where they go on or hold what stands
 * apart, figures that do not stand alone, those of several rows in one cell, what stands beside labels in no table.
 * @param mayBeSpread white space between the letters of one word is none
 */
export function faultsOf(
  signs: Signs,
  blocks: readonly Block[],
  { hasGaps, mayBeSpread = false }: { readonly hasGaps: boolean; readonly mayBeSpread?: boolean },
): number {
  const gapsIn = (l: Line): boolean => hasGaps && !(mayBeSpread && ONE_TEXT.test(l.text.value));
  let count = 0;
  const own = new Map<number, number>();
  const cellAt = new Map<number, { readonly text: number; readonly isCell: boolean }>();
  const lettersAt = (at: number): number => signs.labels.get(at) ?? 0;
  const ends = new Map<number, number>();
  let faults = 0;
  const take = (of: readonly Line[], isCell: boolean): void => {
    count++;
    const letters = (l: Line): number => withoutSpace(l.text.value).length;
    const text = of.reduce((sum, l) => sum + letters(l) - lettersAt(l.text.at.find((a) => a >= 0) ?? -1), 0);
    const rows = of.filter((l) => signs.entries.has(l.text.at.find((a) => a >= 0) ?? -1)).length;
    faults += Math.max(0, rows - 1);
    for (const l of of) {
      const at = l.text.at.filter((a, k) => a >= 0 && !/[\s\u3000]/.test(l.text.value.charAt(k)));
      const [first, last] = [at[0], at.at(-1)];
      if (first === undefined || last === undefined) continue;
      own.set(first, count);
      ends.set(first, last + 1);
      cellAt.set(first, { text: isCell ? text : letters(l) - lettersAt(first), isCell });
      // The letters of a label may be spread.
      for (let k = Math.max(1, lettersAt(first)); gapsIn(l) && k < at.length && first >= signs.from; k++) {
        // White space inside a line: wide, or between letters.
        const gap = (at[k] as number) - (at[k - 1] as number);
        if (gap > 2 && !isAfterNumber(l, at[k] as number)) faults++;
        else if (gap === 2 && isBetweenLetters(l, at[k - 1] as number, at[k] as number)) faults += SPACE;
      }
    }
  };
  const walk = (of: readonly Block[]): void => {
    for (const b of of) {
      if (b.kind !== 'table') take(b.lines, false);
      else
        for (const c of b.cells) {
          take(c.lines, true);
          walk(c.tables);
        }
    }
  };
  walk(blocks);
  for (const at of signs.labels.keys()) {
    const cell = cellAt.get(at);
    if (!cell || cell.text > MOST_MORE) faults++;
  }
  for (const [from, to] of signs.flows) {
    const a = own.get(from);
    if (a === undefined || a !== own.get(to)) faults++;
  }
  for (const [from, to] of signs.figures) if (ends.get(from) !== to) faults++;
  for (const at of signs.texts) if (!cellAt.get(at)?.isCell) faults++;
  return faults;
}
