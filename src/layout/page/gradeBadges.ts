import type { BadgeOf } from './badges.js';
import type { SetLine } from './lines.js';

/** So many grades line up at least. */
const FEWEST = 2;
/** Edges that differ by less than this many em are one. */
const SAME_EDGE = 0.5;
const LONGEST = 8;

/** Indices of glyphs, and where they begin and end on the line (points). */
interface Word {
  readonly glyphs: readonly number[];
  readonly x0: number;
  readonly x1: number;
}

/**
 * The badges of one container with the grades added that stand at the ends of its lines, behind wide white and one below the
 * other: they are stamps, though nothing frames them, and the lines go on without them.
 * ```
 *   1 会議の資料を紙からなくしま    達成
 *     す！
 *   2 窓口の混み具合を知らせます！  一部達成
 * ```
 */
export function withGradeBadges(
  lines: readonly SetLine[],
  badges: BadgeOf,
  isGrade: (text: string) => boolean,
): BadgeOf {
  const grades = lines.map((line) => gradeApart(line, isGrade));
  const apart = grades.filter((g) => g !== null);
  if (apart.length < FEWEST) return badges;
  const near = SAME_EDGE * (lines[0] as SetLine).size;
  const linesUp = (a: Word, b: Word): boolean => Math.abs(a.x1 - b.x1) < near || Math.abs(a.x0 - b.x0) < near;
  const column = apart.filter((a) => apart.filter((b) => linesUp(a, b)).length >= FEWEST);
  if (column.length === 0) return badges;
  const found = new Map(badges);
  for (const [i, line] of lines.entries()) {
    const word = grades[i] ?? lastGrade(line, isGrade);
    if (!word || !column.some((a) => linesUp(a, word)) || word.glyphs.some((g) => badges.has(g))) continue;
    // Stamps that were seen have numbers from 0 on.
    for (const g of word.glyphs) found.set(g, -1 - i);
  }
  return found;
}

/** The grade behind wide white at the end of the line. */
function gradeApart({ segments, vertical }: SetLine, isGrade: (text: string) => boolean): Word | null {
  const last = segments.at(-1);
  if (vertical || segments.length < 2 || !last || last.text.value.length > LONGEST) return null;
  if (!isGrade(last.text.value)) return null;
  return { glyphs: last.text.at, x0: last.box[0], x1: last.box[2] };
}

/** The grade behind a space at the end of the line. */
function lastGrade(line: SetLine, isGrade: (text: string) => boolean): Word | null {
  const { value, at } = line.text;
  const from = value.search(/(?<=[\s\u3000])[^\s\u3000]{1,8}$/u);
  if (line.vertical || from < 0 || !isGrade(value.slice(from))) return null;
  const glyphs = at.slice(from);
  const first = line.segments.at(-1)?.glyphs.find((g) => g.index === glyphs[0]);
  return { glyphs, x0: first?.box[0] ?? Number.NEGATIVE_INFINITY, x1: line.box[2] };
}
