import { joinTexts } from '../../model/sourceText.js';
import type { Segment } from '../page/segments.js';
import { type Atom, atomsToSegment, endsSpreadWord, isLetter } from './atoms.js';
import { atomsToBaselines, type Band, emOf, endOf, gapAfter } from './bands.js';
import { opensEntry } from './marker.js';

/** Bands [from, to) are one paragraph that opens with a label; the label is the band's first `labelled` atoms. */
export interface RunInParagraph {
  readonly from: number;
  readonly to: number;
  /** 0 where signs of its own set the label apart. */
  readonly labelled: number;
}

/** White (em) between a label without signs and its text. */
const LABEL_GAP = 0.5;
/** A full line ends this near (em) to the right edge; lines of one paragraph are this near (em). */
const FULL = 1.5;
const LINE_GAP = 1.2;
/** Lines set so wide that the usual ones are farther apart may be this far. */
const WIDEST_GAP = 2;
/** The first line of a paragraph may be set in by so many em. */
const MOST_INDENT = 2.5;
/** What hangs under a label ends so many letters before the label does. */
const LEAST_SHORT = 2;
const NEAR = 0.3;
/** Labels that differ in length, so many at least, set off by a printed space (em) each, within so many em the same. */
const LEAST_ALIKE = 3;
const PRINTED_SPACE = 1.3;
const SAME_WHITE = 0.15;
/** 〔現状〕…, 【目標】…, 目標：…. */
const SIGNED = /^(?:[【〔［[＜<〈《≪（(][^】〕］\]＞>〉》≫）)\s]{1,20}[】〕］\]＞>〉》≫）)]|[^:：\s。、]{1,16}[:：])/u;

/** A band that opens with a label. */
interface Opening {
  readonly x: number;
  /** Where its text begins; where the line begins, for a label with signs of its own. */
  readonly textX: number;
  readonly labelled: number;
  readonly label: string;
}

/**
 * Labels that are no column: what follows them runs on below them.
 * ```
 *   結果　すべての会議室に画面を置き、会議の資料を画面で見ること     the line is full, and
 *   ができるようになりました。                                   goes on below its own label
 *   評価　Ａ                                                    set like it: of the same kind
 * ```
 */
export function runInParagraphs(
  bands: readonly Band[],
  isLabel: (text: string) => boolean,
  isListed: (text: string) => boolean = isLabel,
): RunInParagraph[] {
  const right = bands.reduce((x, b) => Math.max(x, endOf(b)), Number.NEGATIVE_INFINITY);
  const openings = bands.map((b) => readOpening(b, isLabel));
  const place = { right, lineGap: lineGapOf(bands) };
  const ends = bands.map((_, i) => {
    const opening = openings[i];
    return opening ? paragraphEnd(bands, openings, i, opening, place, isLabel) : i;
  });
  const starts = openings.flatMap((o, i) => (o && (ends[i] as number) > i + 1 ? [o.x] : []));
  starts.push(...startsOfRagged(bands, openings, isListed));
  return openings.flatMap((o, i) => {
    const em = emOf(bands[i] as Band);
    const isAlike = o && starts.some((x) => Math.abs(x - o.x) < NEAR * em) && !hangs(bands, i, o);
    return isAlike ? [{ from: i, to: ends[i] as number, labelled: o.labelled }] : [];
  });
}

/**
 * Where labels of the lexicon begin that differ in length, and whose texts all begin one printed space behind them: a column of texts would begin at
 * one x.
 */
function startsOfRagged(
  bands: readonly Band[],
  openings: readonly (Opening | null)[],
  isListed: (text: string) => boolean,
): number[] {
  const begun = bands.flatMap((b) => atomsToBaselines(b.atoms).map((l) => l[0] as Atom));
  const isColumn = (o: Opening): boolean => begun.some((a) => Math.abs(a.x0 - o.textX) < NEAR * a.em);
  const parted = openings.flatMap((o, i) => {
    const atoms = sorted(bands[i] as Band);
    const [last, next] = o ? [atoms[o.labelled - 1], atoms[o.labelled]] : [];
    if (!o || !last || !next || !isListed(o.label) || isColumn(o) || isPartedAgain(atoms.slice(o.labelled))) return [];
    return [{ x: o.x, textX: o.textX, em: next.em, white: (next.x0 - last.x1) / next.em }];
  });
  // What the lexicon does not hold would be no label in running text: beside it a column serves better.
  const isUnsure = (x: number, em: number): boolean =>
    openings.some((o) => o !== null && Math.abs(o.x - x) < NEAR * em && !isListed(o.label));
  return parted
    .filter(({ x, textX, em, white }) => {
      const alike = parted.filter((p) => Math.abs(p.x - x) < NEAR * em && Math.abs(p.white - white) < SAME_WHITE);
      const others = alike.filter((p) => Math.abs(p.textX - textX) > NEAR * em);
      const all = parted.filter((p) => Math.abs(p.x - x) < NEAR * em);
      return (
        !isUnsure(x, em) &&
        white < PRINTED_SPACE &&
        others.length > 0 &&
        alike.length >= LEAST_ALIKE &&
        alike.length * 2 > all.length
      );
    })
    .map((p) => p.x);
}

const isPartedAgain = (atoms: readonly Atom[]): boolean =>
  atoms.some((a, i) => i > 0 && a.x0 - (atoms[i - 1] as Atom).x1 > PRINTED_SPACE * a.em);

/** The line that the band is, with its label set off by a wide space as a printed one would be. */
export function runInSegment(band: Band, labelled: number): Segment {
  const atoms = sorted(band);
  const whole = atomsToSegment(atoms);
  if (labelled === 0) return whole;
  const parts = [atoms.slice(0, labelled), atoms.slice(labelled)].map((part) => atomsToSegment(part).text);
  return { ...whole, text: joinTexts(parts, '\u3000') };
}

/** The band after the paragraph; the next one where nothing shows that it goes on. */
function paragraphEnd(
  bands: readonly Band[],
  openings: readonly (Opening | null)[],
  at: number,
  { x, textX, labelled, label }: Opening,
  { right, lineGap }: { readonly right: number; readonly lineGap: number },
  isLabel: (text: string) => boolean,
): number {
  let end = at + 1;
  for (; end < bands.length; end++) {
    const last = bands[end - 1] as Band;
    const next = bands[end] as Band;
    const em = emOf(last);
    if (right - endOf(last) > FULL * em || gapAfter(bands, end - 1) > lineGap * em) break;
    if (Math.abs(emOf(next) - em) > 0.1 * em || openings[end] || atomsToBaselines(next.atoms).length > 1) break;
    const start = (sorted(next)[0] as Atom).x0;
    if (start > x + Math.max(NEAR, mostHang(label, labelled)) * em || start < x - MOST_INDENT * em) break;
    const text = textOf(next);
    if (opensEntry(text) || isLabel(text)) break;
    // A sentence may end with the line: beside a bare label that shows nothing.
    if (labelled > 0 && /[。！？]$/.test(textOf(last))) break;
    // A label of two lines beside a text, or the next row of a form whose label is unknown.
    if (labelled > 0 && (isLabel(label + text) || beginsAt(next, textX))) break;
  }
  return end;
}

/** What parts two lines of a paragraph at most (em): a little more than parts most lines of the page. */
function lineGapOf(bands: readonly Band[]): number {
  const gaps = bands.slice(1).map((b, i) => gapAfter(bands, i) / emOf(b));
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return Math.max(LINE_GAP, Math.min(WIDEST_GAP, usual + 0.1));
}

/** ・ねらい: the lines below hang under what follows the bullet. */
const BULLETED = /^[・･○●◯□■◇◆▼▶★☆※✓→]\s*\S/u;
const BULLET = 1.2;

/** How far (em) the lines below may be set in: under a label with signs or a bullet, and well short of where its text begins. */
function mostHang(label: string, labelled: number): number {
  if (labelled === 0) return Math.min(MOST_INDENT, label.length - LEAST_SHORT);
  return BULLETED.test(label) && label.length > LEAST_SHORT ? BULLET : 0;
}

/** Its text goes on below where it began: a column of texts beside labels. */
function hangs(bands: readonly Band[], i: number, { x, textX }: Opening): boolean {
  const next = bands[i + 1];
  if (!next || textX === x) return false;
  const em = emOf(next);
  return gapAfter(bands, i) < LINE_GAP * em && Math.abs((sorted(next)[0] as Atom).x0 - textX) < NEAR * em;
}

function readOpening(band: Band, isLabel: (text: string) => boolean): Opening | null {
  if (atomsToBaselines(band.atoms).length !== 1) return null;
  const atoms = sorted(band);
  const { x0 } = atoms[0] as Atom;
  const text = textOf(band);
  const signed = SIGNED.exec(text)?.[0];
  if (signed !== undefined && isLabel(signed) && signed.length < text.length)
    return { x: x0, textX: x0, labelled: 0, label: signed };
  for (let i = 1; i < atoms.length; i++) {
    const [a, b] = [atoms[i - 1] as Atom, atoms[i] as Atom];
    if (b.x0 - a.x1 < LABEL_GAP * a.em || (isLetter(a) && (isLetter(b) || endsSpreadWord(b)))) continue;
    const label = atomsToSegment(atoms.slice(0, i)).text.value;
    return isLabel(label) ? { x: x0, textX: b.x0, labelled: i, label } : null;
  }
  return null;
}

/** Something begins there after white. */
function beginsAt(band: Band, x: number): boolean {
  return sorted(band).some((a, i, all) => {
    const before = all[i - 1];
    return before !== undefined && Math.abs(a.x0 - x) < NEAR * a.em && a.x0 - before.x1 > LABEL_GAP * a.em;
  });
}

const sorted = (band: Band): Atom[] => [...band.atoms].sort((a, b) => a.x0 - b.x0);
const textOf = (band: Band): string => atomsToSegment(sorted(band)).text.value;
