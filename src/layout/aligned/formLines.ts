import { type Atom, atomsToSegment, atomsToText, endsSpreadWord, isLetter } from './atoms.js';
import { atomsToBaselines, type Band, emOf, endOf, gapAfter } from './bands.js';
import type { FoundRegion } from './headerRegions.js';
import { hasSeparator } from './pairLine.js';
import { isYearAlone } from './tabular.js';

/** White (em) between a label and its value: alone on the page, and beside a form whose labels begin at the same x. */
const ALONE = 1;
const BESIDE_FORM = 0.5;
const LONGEST_LABEL = 24;
/** A printed space is narrower than this many em. */
const PRINTED_SPACE = 1.15;
const NUMBERED = /[0-9０-９①-⑳Ⅰ-Ⅻ]$/u;

/**
 * Single lines of a form: a label and, after a gap, its value.
 * ```
 *   部　局　名  水道局
 * ```
 * `forms` are the tables found already: beside one whose labels begin at the same x a small gap is enough.
 */
export function formLines(
  bands: readonly Band[],
  free: (i: number) => boolean,
  forms: readonly FoundRegion[],
  isLabel: (text: string) => boolean,
): FoundRegion[] {
  const right = bands.reduce((x, b) => Math.max(x, endOf(b)), Number.NEGATIVE_INFINITY);
  const starts = forms.filter((f) => f.region.labelled).map((f) => startOf(f.region.body));
  const found: FoundRegion[] = [];
  bands.forEach((band, i) => {
    if (!free(i) || atomsToBaselines(band.atoms).length !== 1) return;
    const em = emOf(band);
    const atoms = [...band.atoms].sort((a, b) => a.x0 - b.x0);
    const aligned = starts.some((x) => Math.abs(x - (atoms[0] as Atom).x0) < 0.3 * em);
    const at = valueStart(atoms, (aligned ? BESIDE_FORM : ALONE) * em, isLabel);
    const next = bands[i + 1];
    // A full line goes on below: a paragraph that opens with a label.
    if (at === 0 || (right - endOf(band) < 1.5 * em && next && free(i + 1) && gapAfter(bands, i) < 0.8 * em)) return;
    const boundary = ((atoms[at - 1] as Atom).x1 + (atoms[at] as Atom).x0) / 2;
    found.push({
      from: i,
      to: i + 1,
      region: {
        header: [],
        body: [band],
        boundaries: [boundary],
        touching: [],
        labelled: true,
        openTop: false,
        openBottom: false,
      },
    });
  });
  return found;
}

/** Index of the first atom of the value; 0 when the line doesn't open with a label. */
function valueStart(atoms: readonly Atom[], least: number, isLabel: (text: string) => boolean): number {
  for (let i = 1; i < atoms.length; i++) {
    const gap = (atoms[i] as Atom).x0 - (atoms[i - 1] as Atom).x1;
    if (
      gap < least ||
      (isLetter(atoms[i - 1] as Atom) && (isLetter(atoms[i] as Atom) || endsSpreadWord(atoms[i] as Atom)))
    )
      continue;
    const label = atomsToSegment(atoms.slice(0, i)).text.value;
    if (label.length > LONGEST_LABEL || isYearAlone(label)) return 0;
    // 部　名：水道局: letters of one spread label.
    if (/^[^\s　]{1,8}[：:]/u.test(atomsToText(atoms.slice(i)))) return 0;
    if (partsNumber(atoms, i) || hasSeparator(atoms, isLabel)) return 0;
    if (isLabel(label) && !isLabel(atomsToSegment(atoms.slice(i)).text.value)) return i;
  }
  return 0;
}

/** 約束１　花を植えます: one printed space, before atom `i`, parts a heading's number from its words. */
function partsNumber(atoms: readonly Atom[], i: number): boolean {
  const [before, after] = [atoms[i - 1], atoms[i]];
  if (!before || before.segment !== after?.segment || after.x0 - before.x1 > PRINTED_SPACE * after.em) return false;
  return NUMBERED.test(atomsToSegment(atoms.slice(0, i)).text.value);
}

/** 約束１　花を植えます: the only line that stands on both sides of the boundary is a numbered heading. */
export function isNumberedLine(body: readonly Band[], boundary: number): boolean {
  const right = atomsToBaselines(body.flatMap((b) => b.atoms)).filter((l) => l.some((a) => a.x0 > boundary));
  const [line, ...more] = right;
  if (!line || more.length > 0) return false;
  const atoms = [...line].sort((a, b) => a.x0 - b.x0);
  return partsNumber(
    atoms,
    atoms.findIndex((a) => a.x0 > boundary),
  );
}

const startOf = (bands: readonly Band[]): number =>
  bands.reduce((x, b) => b.atoms.reduce((y, a) => Math.min(y, a.x0), x), Number.POSITIVE_INFINITY);
