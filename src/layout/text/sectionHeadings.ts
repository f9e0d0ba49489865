import { withoutSpace } from './letters.js';
import type { SourceLine } from './sourceLines.js';

/** ４ 評価, 2.　取組の内容: a number and a heading, alone on a line from the left edge. */
const NUMBERED = /^([0-9０-９]{1,2})(?:[.．、][\s　]*|[\s　]+)([^\s　](?:[^、。]{0,18}[^\s　、。])?)$/;
/** So many headings one after the other count a sheet's sections, and this share of them are known. */
const FEWEST = 3;
const KNOWN = 0.6;
/** A heading begins no further right, in letters. */
const INDENT = 2;

interface Numbered {
  readonly line: number;
  readonly number: number;
  readonly isKnown: boolean;
}

/**
 * The lines that head the numbered sections of a sheet. What stands above such a line and below it is not one table, though a table
 * whose rows are numbered would take 4 for the number of another row.
 * ```
 * 3 指標
 * №   指標名        基準値  目標値
 * 1   講座の受講者数   41,300  45,000
 *
 * 4 評価
 * ```
 */
export function sectionHeadings(
  source: string,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): ReadonlySet<number> {
  const out = new Set<number>();
  let series: Numbered[] = [];
  const close = (): void => {
    const known = series.filter((s) => s.isKnown).length;
    if (series.length >= FEWEST && known >= series.length * KNOWN) for (const s of series) out.add(s.line);
    series = [];
  };
  for (const [i, line] of run.entries()) {
    if (line.blank) continue;
    const text = source.slice(line.from, line.to).trimEnd();
    const m = text.length - text.trimStart().length <= INDENT ? NUMBERED.exec(text.trim()) : null;
    if (!m) continue;
    const number = Number((m[1] as string).normalize('NFKC'));
    const heading = (m[2] as string).replace(/[\s　]/g, '');
    const isKnown = isLabel(heading);
    // A row that is numbered alike has figures behind its name, and stands below another without white space between.
    const isApart = isKnown || number === 1 || run[i - 1]?.blank !== false;
    if (!isApart || / {2,}/.test(m[2] as string)) continue;
    const last = series.at(-1);
    if (last && number === last.number + 1) series.push({ line: i, number, isKnown });
    else if (number === 1) {
      if (last && last.number === 1 && !isKnown) continue;
      close();
      series.push({ line: i, number, isKnown });
    }
  }
  close();
  return out;
}

/** This share of the sections tell in running text, from the left edge on. */
const TOLD = 0.5;

/**
 * Whether the sections of a sheet stand below their headings, and no column of labels beside texts is there to be read:
 * ```
 * １ 事業の狙い
 * 市民が海に親しむ場をつくる。
 * ２ 事業の内容
 * 講師を招き、月に一度、桟橋で開く。
 * ```
 */
export function tellBelowHeadings(
  source: string,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): boolean {
  const headings = sectionHeadings(source, run, isLabel);
  const told = [...headings].filter((i) => {
    const below = run[i + 1];
    if (!below || below.blank) return false;
    const text = source.slice(below.from, below.to).trimEnd();
    return text.length - text.trimStart().length <= INDENT && /。$/.test(text) && !/\S {2,}\S/.test(text);
  });
  return (told.length > 0 && told.length >= headings.size * TOLD) || tellBelowLabels(source, run, isLabel);
}

/** So many labels at least stand by themselves, and so many times as many as have their text beside them. */
const FEWEST_ALONE = 6;
const MOSTLY_ALONE = 2;
/** A text below its label begins no farther in, in letters. */
const BELOW = 3;

/**
 * Whether labels stand alone above their texts, as in an outline, and none beside it as in a form:
 * ```
 * 【取組内容】
 *   板を替え、夜も渡れるようにする。
 * 【目　標】
 *   だれもが海に親しめるようにする。
 * ```
 */
function tellBelowLabels(source: string, run: readonly SourceLine[], isLabel: (text: string) => boolean): boolean {
  let alone = 0;
  let beside = 0;
  const indentOf = ({ from, to }: SourceLine): number => source.slice(from, to).search(/\S/);
  for (const [i, line] of run.entries()) {
    if (line.blank) continue;
    const [first = '', ...others] = source.slice(line.from, line.to).trim().split(/ {2,}/);
    const bare = withoutSpace(first.replace(OUTER_BRACKETS, '$1'));
    if (bare.length < 2 || !isLabel(bare)) continue;
    const below = run[i + 1];
    if (others.length > 0) beside++;
    else if (below && !below.blank && Math.abs(indentOf(below) - indentOf(line)) <= BELOW) alone++;
  }
  return alone >= FEWEST_ALONE && alone >= beside * MOSTLY_ALONE;
}

const OUTER_BRACKETS = /^[【〔［<＜《〈]([^【】〔〕［］<>＜＞《》〈〉]+)[】〕］>＞》〉]$/;
