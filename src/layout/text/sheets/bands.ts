import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import { joinedWords } from '../letters.js';
import { displayWidth } from '../width.js';
import { type Template, uncounted } from './template.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** A label at the left of a sheet with the lines beside it: its own, those to its right. */
export interface Band {
  from: number;
  to: number;
  readonly label: Map<number, Words>;
  /** The label without its counts, to find it in the other sheets. */
  name: string;
  text: string;
  /** The words behind the label, by line. */
  readonly values: Map<number, Words>;
}

const FULL = 1.3;
const FOLLOWS = 0.9;
const BARE = 0.3;
const SHORT = 2;
/** A name goes on below that ends so; one goes on that begins so. */
const OPEN = /[のとや・及びたる、]$/;
const REST_OF = /^[とやのを及・、（(※]/;
const NOTE = /^[（(※＊◎○〇●・<＜]/;
/** A note goes on below, and so does what stands in brackets. */
const REMARK = /.[※＊]/;
const OPEN_BRACKET = /[（(][^）)]*$/;
/** １ 事業の目的, 2. 評価: what counts the sections of a sheet stands apart from their names. */
const COUNTER = /^([0-9０-９]{1,2})[.．、]?$/;
const MOST_IN_HEADING = 4;
const YEAR = /^(?:令和|平成|[RHＲＨ])(?:#|元)(?:年度?)?$|^#年度?$/;

/**
 * Parts the lines of a sheet among its labels. Of the lines above the first label those are its own that stand right of it, without a
 * blank line between; others are given to none.
 */
export function bandsOf(
  source: string,
  lines: readonly FormLine[],
  { from, to }: { readonly from: number; readonly to: number },
  template: Template,
  isLabel: IsLabel,
): Band[] {
  const out: Band[] = [];
  const numbers = sectionNumbers(source, lines, from, to, template);
  const counts = new Set(numbers.values());
  for (let i = from; i < to; i++) {
    const { words } = lines[i] as FormLine;
    if (words.length === 0) continue;
    const n = template.printed[i] as number;
    const name = uncounted(source, words.slice(0, n));
    const open = out.at(-1);
    if (n === 0 || (YEAR.test(name) && open && !beginsLabel(i))) {
      open?.values.set(i, words);
    } else if (open && goesOn(open, i, words.slice(0, n), name)) {
      open.label.set(i, words.slice(0, n));
      open.values.set(i, words.slice(n));
      open.name += name;
      open.text += joinedWords(source, words.slice(0, n));
    } else {
      const label = new Map([[i, words.slice(0, n)]]);
      out.push({
        from: i,
        to: i + 1,
        label,
        name,
        text: joinedWords(source, words.slice(0, n)),
        values: new Map([[i, words.slice(n)]]),
      });
    }
    const last = out.at(-1);
    if (last) last.to = i + 1;
  }
  const [first] = out;
  if (first) takeLinesAbove(first);
  return out;

  /** 政策 1 海の町 above 施策の体系, which stands in the middle of its row. */
  function takeLinesAbove(first: Band): void {
    const x1 = (first.label.get(first.from)?.at(-1) as Token | undefined)?.x1 ?? 0;
    while (first.from > from) {
      const words = lines[first.from - 1]?.words ?? [];
      if (!words[0] || words[0].x0 <= x1 || template.printed[first.from - 1] !== 0) return;
      first.from--;
      first.values.set(first.from, words);
    }
  }

  function printedBelow(i: number): string {
    let k = i + 1;
    while (k < to && (lines[k] as FormLine).words.length === 0) k++;
    return k < to ? joinedWords(source, (lines[k] as FormLine).words.slice(0, template.printed[k])) : '';
  }

  /**
   * Whether the year on line `i` is the first line of a label, whose rest stands alone below the year in some of the sheets:
   * ```
   *   Ｒ５年度   受付を始めた。
   *   実施状況
   * ```
   */
  function beginsLabel(i: number): boolean {
    const n = template.printed[i + 1] ?? 0;
    const below = (lines[i + 1]?.words ?? []).slice(0, n);
    const name = uncounted(source, below);
    return i + 1 < to && n > 0 && !YEAR.test(name) && isLabel(joinedWords(source, below)) && template.bare(name) > 0;
  }

  /**
   * Whether line `i` heads one of the numbered sections of the sheet, which are no rest of the label above:
   * ```
   *   体系        施策   福祉の充実
   * １ 事業の目的（ＰＬＡＮ）
   * ```
   */
  function headsSection(i: number): boolean {
    const number = numbers.get(i);
    return number !== undefined && (counts.has(number - 1) || counts.has(number + 1));
  }

  /** Whether what is printed on line `i` is the rest of the label above. */
  function goesOn(open: Band, i: number, words: Words, name: string): boolean {
    const last = [...open.label.keys()].at(-1) as number;
    for (let k = last + 1; k < i; k++) if ((lines[k] as FormLine).words.length > 0) return false;
    if (headsSection(i)) return false;
    const upper = open.label.get(last) as Words;
    if (template.follows(uncounted(source, upper), name) < FOLLOWS) return false;
    const below = joinedWords(source, words);
    if (name === '#' || YEAR.test(open.name)) return true;
    const upperText = joinedWords(source, upper);
    const isFull = displayWidth(source, (upper[0] as Token).from, (upper.at(-1) as Token).to) >= template.width - FULL;
    const isInNote = REMARK.test(open.text) && (isFull || !isLabel(below));
    if (NOTE.test(below) || isInNote || OPEN_BRACKET.test(open.text)) return true;
    const whole = open.text + below;
    if (!isLabel(below) && template.bare(name) === 0 && isLabel(below + printedBelow(i))) return false;
    if (!isLabel(below)) return isFull || isLabel(whole) || !isLabel(open.text) || template.bare(name) > BARE;
    if (!isLabel(whole)) return isFull && template.bare(name) > BARE;
    if (!isLabel(open.text) || OPEN.test(upperText) || REST_OF.test(below)) return true;
    return (
      (upperText.length <= SHORT && below.length <= SHORT && template.bare(name) > 0) ||
      (isFull && template.bare(name) > 0)
    );
  }
}

/** The numbers of lines that are printed in other sheets, too, and are no more than a number and what it counts. */
function sectionNumbers(
  source: string,
  lines: readonly FormLine[],
  from: number,
  to: number,
  template: Template,
): Map<number, number> {
  const out = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const { words } = lines[i] as FormLine;
    if (words.length < 2 || words.length > MOST_IN_HEADING || template.printed[i] !== words.length) continue;
    const m = COUNTER.exec(joinedWords(source, words.slice(0, 1)));
    if (m) out.set(i, Number((m[1] as string).normalize('NFKC')));
  }
  return out;
}
