import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { type Atom, cutAtom } from './atoms.js';
import { atomsToBaselines } from './bands.js';

/** A label has at most so many letters. */
const LONGEST = 14;
const NEAR = 0.15;
const COLON = /^[:：]$/;

/**
 * The longest of several labels leaves no white behind its colon. It is told from the text by the others:
 * ```
 *   進め方　　：　花壇を作る。       the texts begin below one another,
 *   届けたい数：花壇　１２か所       and so does this one
 * ```
 */
export function cutBehindColons(atoms: readonly Atom[]): Atom[] {
  const set = atomsToBaselines(atoms).flatMap((line) =>
    line.flatMap((label, i) => {
      const text = line[i + 1];
      return text && endsInColon(label) ? [{ x: label.x0, textX: text.x0 }] : [];
    }),
  );
  if (set.length === 0) return [...atoms];
  return atoms.flatMap((atom) => {
    const edge = set.find(({ x, textX }) => Math.abs(x - atom.x0) < NEAR * atom.em && isCutAt(atom, textX));
    if (!edge) return [atom];
    const [label, ...texts] = cutAtom(atom, [edge.textX]) as [Atom, ...Atom[]];
    // Its colon is the white before the texts, of which others may be set a little further out.
    const colon = printedOf(label).at(-1) as Glyph;
    return [{ ...label, x1: colon.box[0] }, ...texts];
  });
}

const printedOf = ({ segment, from, to }: Atom): Glyph[] =>
  segment.glyphs.slice(from, to).filter((g) => !isBlank(g.text));

const endsInColon = (a: Atom): boolean => COLON.test(printedOf(a).at(-1)?.text ?? '');

/** Whether the atom's first colon ends where the texts begin. */
function isCutAt(atom: Atom, textX: number): boolean {
  const glyphs = printedOf(atom);
  const at = glyphs.findIndex((g) => COLON.test(g.text));
  const next = glyphs[at + 1];
  return at > 0 && at <= LONGEST && next !== undefined && Math.abs(next.box[0] - textX) < NEAR * atom.em;
}
