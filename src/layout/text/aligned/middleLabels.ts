import { leastCost, type Placed, textOf } from './middleParting.js';
import type { Token } from './segments.js';
import { isAfterWideGap } from './words.js';

/** A row of a form: the lines of a label, of its text, and so on for other labels beside it. */
export type FormRow = readonly (readonly (readonly Token[])[])[];

/** Lines [from, to) that are a form whose labels stand beside the middles of their texts. */
export interface MiddleForm {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly FormRow[];
  /** The mark of an item that stands left of all labels. */
  readonly mark?: Token | null;
}

type Words = readonly Token[];

/** A heading outside the form. */
const HEADING = /^(?:[■□◆◇●▼▶★※【〔＜《]|[0-9０-９]+[.．、)）]?$|[（(][0-9０-９]+[)）]|[①-⑳])/;
/** A department above the form. */
const CLOSES_NAME = /(?:[部課局室]|公室|センター|委員会)$/;
/** A number or name before a text: ①, 基本方針１. */
const LONGEST_MARK = 5;
/** No label holds these. */
const SENTENCE = /[、。]/;

/** A line's label, its text, or both. */
interface Split {
  readonly line: number;
  readonly label: Words;
  readonly text: Words;
  /** Other labels stand beside the text, each with its own: 番号   5   担当課   市民課. */
  readonly isRow: boolean;
}

/** Texts begin at least this far in, in places, and this often at one place. */
const LEAST_EDGE = 4;
const FEWEST_TEXTS = 4;
/** So many places are tried on a page. */
const MOST_EDGES = 3;
/** A text may begin so far before the place where most do, or behind it. */
const BEFORE = 3;
const BEHIND = 6;
const FEWEST_LABELS = 2;
const LONGEST_LABEL = 16;
/** More blank lines than usual, and so many more, end a form. */
const APART = 2;

/** This share of the labels are known. */
const KNOWN = 0.6;

/**
 * Finds the forms of a page whose labels all stand beside the middles of their texts, so that white space between the two is seen
 * on one line of a text or on none:
 *
 *                球根を配り、花壇の数は前の年の
 *     目標
 *                二倍にします。
 *     担当課     公園緑地課
 *                学校と自治会に球根を配り、
 *     取組内容   植え方を教える講習を月に一度
 *                開きます。
 *
 * How many lines a label's text has is told by where the label stands.
 */
export function middleForms(source: string, lines: readonly Words[], isLabel: (text: string) => boolean): MiddleForm[] {
  const taken = lines.map(() => false);
  const usual = usualBlanks(lines);
  const out: MiddleForm[] = [];
  for (const edge of edgesOf(lines)) {
    for (const splits of stretches(source, lines, edge, isLabel, taken, usual)) {
      for (const form of toForms(source, lines, splits, isLabel, usual)) {
        taken.fill(true, form.from, form.to);
        out.push(form);
      }
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

/** The places at which most lines begin, behind the left edge of the page. */
function edgesOf(lines: readonly Words[]): number[] {
  const counts = new Map<number, number>();
  for (const [first] of lines)
    if (first && first.x0 >= LEAST_EDGE) counts.set(first.x0, (counts.get(first.x0) ?? 0) + 1);
  const out: number[] = [];
  for (const [x, n] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (n >= FEWEST_TEXTS && out.length < MOST_EDGES && out.every((o) => Math.abs(o - x) > BEFORE)) out.push(x);
  }
  return out;
}

/** The stretches of lines that have a text at the edge, a label left of it, or both. */
function stretches(
  source: string,
  lines: readonly Words[],
  edge: number,
  isLabel: (text: string) => boolean,
  taken: readonly boolean[],
  usual: number,
): Split[][] {
  const out: Split[][] = [];
  let open: Split[] = [];
  let blanks = 0;
  const end = (): void => {
    if (open.length > 0) out.push(open);
    open = [];
  };
  for (const [line, words] of lines.entries()) {
    if (words.length === 0) {
      blanks++;
      continue;
    }
    if (blanks - usual >= APART) end();
    blanks = 0;
    const split = taken[line] ? null : splitAt(source, words, edge, isLabel);
    if (split) open.push({ line, ...split });
    else end();
  }
  end();
  return out;
}

/** A line's label left of the edge and its text; null where it has neither, or columns of its own. */
function splitAt(
  source: string,
  words: Words,
  edge: number,
  isLabel: (text: string) => boolean,
): Omit<Split, 'line'> | null {
  const first = words[0] as Token;
  if (first.x0 > edge + BEHIND) return null;
  if (first.x0 < edge - 1 && HEADING.test(source.slice(first.from, first.to))) return null;
  const isText = first.x0 >= edge - 1;
  let at = isText ? 0 : words.findIndex((w, i) => i > 0 && w.x0 >= edge - BEFORE);
  if (at < 0) at = words.length;
  const [label, text] = [words.slice(0, at), words.slice(at)];
  const last = label.at(-1);
  if (last && (last.x1 > edge || last.to - first.from > LONGEST_LABEL || SENTENCE.test(textOf(source, label))))
    return null;
  if (text[0] && text[0].x0 > edge + BEHIND) return null;
  if (text.length === 0 && CLOSES_NAME.test(textOf(source, label)) && !isLabel(textOf(source, label))) return null;
  const isOther = text.some((w, i) => isAfterWideGap(text, i) && isLabel(textOf(source, [w])));
  if (isOther) return label.length > 0 && isLabel(textOf(source, label)) ? { label, text, isRow: true } : null;
  // Figures in columns.
  return gapsOf(text).length > 1 ? null : { label, text, isRow: false };
}

/** Where wide white space parts a text, other than behind the mark of an item. */
const gapsOf = (text: Words): Token[] =>
  text.filter(
    (_, i) => isAfterWideGap(text, i) && !(i === 1 && (text[0] as Token).x1 - (text[0] as Token).x0 <= LONGEST_MARK),
  );

/** How many blank lines stand between two lines at least, in most places of the page. */
function usualBlanks(lines: readonly Words[]): number {
  const runs: number[] = [];
  let blanks = 0;
  for (const words of lines) {
    if (words.length === 0) blanks++;
    else {
      runs.push(blanks);
      blanks = 0;
    }
  }
  runs.sort((a, b) => a - b);
  return runs[Math.floor(runs.length / 3)] ?? 0;
}

/** Rows that stand below one another without a line between. */
interface Rows {
  readonly rows: FormRow[];
  readonly lines: number[];
  known: number;
  isMiddle: boolean;
}

const noRows = (): Rows => ({ rows: [], lines: [], known: 0, isMiddle: false });

/** The forms of a stretch: the lines between rows of several labels are parted among the labels there. */
function toForms(
  source: string,
  lines: readonly Words[],
  splits: readonly Split[],
  isLabel: (text: string) => boolean,
  usual: number,
): MiddleForm[] {
  const out: Rows[] = [noRows()];
  for (let from = 0; from < splits.length; ) {
    const first = splits[from] as Split;
    let to = from + 1;
    if (first.isRow) {
      const last = out.at(-1) as Rows;
      last.rows.push([[first.label], ...columnsOf(source, first.text, isLabel).map((words) => [words])]);
      last.lines.push(first.line);
      last.known++;
    } else {
      while (to < splits.length && !splits[to]?.isRow) to++;
      addRows(source, placed(lines, splits.slice(from, to), usual), isLabel, out);
    }
    from = to;
  }
  return out
    .filter(({ rows, known, isMiddle }) => isMiddle && rows.length >= FEWEST_LABELS && known >= rows.length * KNOWN)
    .map(({ rows, lines: at }) => ({ from: Math.min(...at), to: Math.max(...at) + 1, rows }));
}

/** 5   担当課   市民課: the texts between labels and the labels. */
function columnsOf(source: string, words: Words, isLabel: (text: string) => boolean): Words[] {
  const out: Token[][] = [[]];
  let isAfterLabel = false;
  for (const [i, w] of words.entries()) {
    const isOther = isAfterWideGap(words, i) && isLabel(textOf(source, [w]));
    if (isOther || isAfterLabel) out.push([]);
    isAfterLabel = isOther;
    out.at(-1)?.push(w);
  }
  return out;
}

interface Lines {
  readonly texts: readonly Placed[];
  readonly labels: readonly Placed[];
}

function placed(lines: readonly Words[], splits: readonly Split[], usual: number): Lines {
  const texts: Placed[] = [];
  const labels: Placed[] = [];
  for (const { line, label, text } of splits) {
    let above = line;
    while (above > 0 && lines[above - 1]?.length === 0) above--;
    const isParted = line - above > usual;
    const y = text.length > 0 ? texts.length : texts.length - 0.5;
    if (text.length > 0) texts.push({ y, words: text, line, isParted });
    if (label.length > 0) labels.push({ y, words: label, line, isParted });
  }
  return { texts, labels };
}

/** Several lines have texts side by side. */
function inColumns(source: string, texts: readonly Placed[]): boolean {
  const beside = texts.flatMap(({ words }) =>
    gapsOf(words).filter((w) => !/[0-9０-９]/.test(source.slice(w.from, (words.at(-1) as Token).to))),
  );
  return beside.length > 1;
}

/** Adds the rows of the lines to those above; where lines are left over, or no parting is likely, a new stretch of rows begins. */
function addRows(source: string, { texts, labels }: Lines, isLabel: (text: string) => boolean, out: Rows[]): void {
  const pairs = inColumns(source, texts) ? null : leastCost(source, texts, labels, isLabel);
  const [first, last] = [pairs?.[0], pairs?.at(-1)];
  if (!pairs || !first || !last) {
    out.push(noRows());
    return;
  }
  if (first.fromText > 0) out.push(noRows());
  const rows = out.at(-1) as Rows;
  let end = last.toText;
  // What stands right below the last label's text is the rest of it.
  while (end < texts.length && texts[end]?.isParted === false) end++;
  for (const p of pairs) {
    const [label, text] = [labels.slice(p.fromLabel, p.toLabel), texts.slice(p.fromText, p === last ? end : p.toText)];
    rows.rows.push([label.map((l) => l.words), text.map((t) => t.words)]);
    rows.lines.push(...label.map((l) => l.line), ...text.map((t) => t.line));
    if (p.isKnown) rows.known++;
    if ((label[0] as Placed).y > p.fromText) rows.isMiddle = true;
  }
  if (end < texts.length) out.push(noRows());
}
