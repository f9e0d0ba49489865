import type { Block, Cell, Line, Table } from '../model/block.js';
import { marksBeforeMeanings, marksWithCounts, marksWithReasons, rankOf, scalesSideBySide } from './explainedMarks.js';
import { isRate, levelOf, readLegend, readListedLegend } from './lexicon/index.js';
import type { LegendEntry, Lexicon } from './lexicon/types.js';
import { withoutCounts } from './tally.js';
import { linesToText } from './value.js';

/**
 * The legend that the document prints decides what its marks mean, wherever it stands: in a label, a note, a table or on a
 * page of its own. The one that explains most marks wins; beside it one may tell what rates stand for.
 * @param furniture lines at the head or foot of the pages.
 */
export function findLegend(blocks: readonly Block[], lexicon: Lexicon, furniture: readonly Line[] = []): LegendEntry[] {
  let best: readonly LegendEntry[] = [];
  /** Legends of marks of another sort, for other grades of the document. */
  const others: LegendEntry[][] = [];
  let rates: readonly LegendEntry[] = [];
  const offer = (entries: readonly LegendEntry[]) => {
    if (entries.length === 0) return;
    if (entries.some((e) => isRate(e.mark))) rates = entries.length > rates.length ? entries : rates;
    else {
      if (isGraded(entries)) others.push([...entries]);
      if (tellsMore(entries, best) || tellsOn(entries, best)) best = entries;
    }
  };
  /** Lines of paragraphs that follow one another, wrapped ones joined: a legend may set each mark in a paragraph of its own. */
  let listed: string[] = [];
  let wraps = false;
  const endList = () => {
    offer(readListedLegend(listed));
    listed = [];
    wraps = false;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      endList();
      offer(cellsToEntries(block).entries);
      offer(readLegend(lineInCells(block)));
      for (const lines of linesByColumn(block)) offer(readListedLegend(lines));
      for (const cell of block.cells) offer(cellToLegend(cell, lexicon));
      continue;
    }
    const lines = withoutRanks(block.lines);
    for (const [i, line] of lines.entries()) {
      offer(readLegend(line.text.value));
      const rest = lines[i + 1]?.text.value ?? '';
      if (ENDS_WORD.test(rest)) offer(readLegend(`${line.text.value}${rest}`));
      else if (OPENS_WITH_MARK.test(rest)) offer(readLegend(`${line.text.value}\n${rest}`));
      // A line that is full to its edge looks wrapped, and the next one opens with a mark.
      if (wraps && listed.length > 0 && !/^[^\p{L}\s]?\S[\s　:：]/u.test(line.text.value))
        listed.push(`${listed.pop()}${line.text.value}`);
      else listed.push(line.text.value);
      wraps = line.after === 'wrap';
    }
    wraps = false;
    // → that opens a line tells of what stands above it, and explains no mark.
    const told = lines.some((l) => /^[→⇒]/.test(l.text.value));
    if (lines.length > 8 || told || explainAnew(lines)) continue;
    offer(readLegend(linesToText(lines).value));
    // A line that ends short of the margin by a letter looks wrapped, and the next one opens with a mark.
    offer(readLegend(lines.map((l) => l.text.value).join('\n')));
  }
  endList();
  for (const line of furniture) offer(readLegend(line.text.value));
  return [withWorst(withDelays(best)), ofOtherSorts(others, best), rates].flatMap((entries) =>
    entries.length >= 2 ? entries : [],
  );
}

/** ②（ⅰ）：目標未達成, Ｃ：遅れ below the first marks: the line goes on with the others. */
const OPENS_WITH_MARK =
  /^[\s　]*[「『【（(]?(?:[①-⑨◎○〇△▲▽×✕●]|[A-FSＡ-ＦＳ1-9１-９])[」』】）)]?(?:[（(][ⅰ-ⅹa-eａ-ｅivx]{1,4}[)）])?[\s　]*[:：＝=…‥]/u;

/** った, ていない: the line above broke the last word of its last meaning, though it is not full. */
const ENDS_WORD = /^[ぁ-んー]{1,8}[。）)]?[\s　]*$/;

/** ※ 難易度 Ａ：…: marks that rank items beforehand tell nothing of how far they came. */
const RANKS_ITEMS =
  /^[\s　※＊*・（(【〔［]*(?:目標の?)?(?:難易度|難度|困難度|重要度|優先度|優先順位|緊急度|ウ[エェ]イト|配点|チャレンジ度|貢献度|影響度)(?!.*(?:達成|評価)度)/;

/** ◎○△× for what was reached, ＳＡＢＣ for how it was done: letters explained beside signs, or signs beside letters. */
function ofOtherSorts(
  legends: readonly (readonly LegendEntry[])[],
  best: readonly LegendEntry[],
): readonly LegendEntry[] {
  const known = new Set(best.map((e) => sortOfMark(e.mark)));
  const apart = legends.filter((l) => l.every((e) => sortOfMark(e.mark) !== null && !known.has(sortOfMark(e.mark))));
  const most = apart.reduce<readonly LegendEntry[]>((m, l) => (l.length > m.length ? l : m), []);
  return best.length >= 2 ? withWorst(withDelays(most)) : [];
}

const sortOfMark = (mark: string): 'sign' | 'letter' | null =>
  /^[◎○〇◯△▲▽▼×✕●]$/u.test(mark) ? 'sign' : /^[A-FSＡ-ＦＳ][+＋]?$/u.test(mark) ? 'letter' : null;

/** All of it says how far things went, and not the same of all marks. */
function isGraded(entries: readonly LegendEntry[]): boolean {
  const levels = entries.map((e) => e.level ?? levelOf(e.meaning));
  return entries.length >= FEWEST_APART && levels.every((l) => l !== null) && new Set(levels).size > 1;
}

const FEWEST_APART = 3;

/** Without the lines that rank items, and what was wrapped of them. */
function withoutRanks(lines: readonly Line[]): readonly Line[] {
  let ranks = false;
  return lines.filter((line, i) => {
    ranks = RANKS_ITEMS.test(line.text.value) || (ranks && lines[i - 1]?.after === 'wrap');
    return !ranks;
  });
}

/** More marks of which it says how far things went; where it is the same for both, more marks. */
function tellsMore(entries: readonly LegendEntry[], best: readonly LegendEntry[]): boolean {
  const graded = (list: readonly LegendEntry[]) => list.filter((e) => (e.level ?? levelOf(e.meaning)) !== null).length;
  const more = Math.sign(graded(entries) - graded(best));
  return more === 0 ? entries.length > best.length : more > 0 && entries.length >= 2;
}

/** The same marks, and the words of one go on where the other's line was wrapped: 着手 / していない. */
const tellsOn = (entries: readonly LegendEntry[], best: readonly LegendEntry[]): boolean =>
  entries.length === best.length &&
  entries.every((e, i) => e.mark === best[i]?.mark && e.meaning.startsWith(best[i]?.meaning ?? '')) &&
  !entries.some((e) => /[【】\s　]/.test(e.meaning)) &&
  entries.some((e, i) => e.meaning !== best[i]?.meaning);

/** 総合評価　Ａ：達成　Ｂ：一部達成 / 有効性　Ａ：高い　Ｂ：低い: a line that explains marks of another line is a legend of its own. */
function explainAnew(lines: readonly Line[]): boolean {
  const seen = new Set<string>();
  return lines.some(({ text }) => {
    const marks = readLegend(text.value).map((e) => e.mark.normalize('NFKC'));
    const isAnew = marks.filter((m) => seen.has(m)).length >= 2;
    for (const mark of marks) seen.add(mark);
    return isAnew;
  });
}

/** 遅れ, 遅延: behind the plan, and no word says how far. */
const DELAY = /^(?:計画より|予定より)?(?:遅れ|遅延)(?:[がはて].*|あり|有り?)?$/;

/**
 * ◎ 完了 ○ 取組中 △ 遅れ × 未着手: where the document grades something worse than a delay, and nothing as half done, a delay is
 * what was done in part. In 順調, やや遅れ, 遅れ it is the worst.
 */
function withDelays(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  const levels = entries.map((e) => e.level ?? levelOf(e.meaning));
  const isDelay = (e: LegendEntry) => DELAY.test(e.meaning.replace(/[\s　]/g, '')) && e.level === undefined;
  const isWorse = entries.some((e, i) => !isDelay(e) && (levels[i] === 'missed' || levels[i] === 'not_started'));
  if (!isWorse || levels.includes('partial')) return entries;
  return entries.map((e) => (isDelay(e) ? { ...e, level: 'partial' as const } : e));
}

/** やや, 多少: a little less than what was planned. */
const SLIGHT = /やや|多少|若干|少し|わずか|僅か|一部/;

/** Ｃ 計画を多少下回る Ｄ 計画を下回る: below what was done in part, the last mark that grades is for what was not done. */
function withWorst(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  const isPart = (e: LegendEntry | undefined) => e !== undefined && (e.level ?? levelOf(e.meaning)) === 'partial';
  const [before, last] = entries.filter((e) => (e.level ?? levelOf(e.meaning)) !== null).slice(-2);
  if (!before || !last || !isPart(before) || !isPart(last)) return entries;
  if (!SLIGHT.test(before.meaning) || SLIGHT.test(last.meaning) || last.level !== undefined) return entries;
  return entries.map((e) => (e === last ? { ...e, level: 'missed' as const } : e));
}

function cellToLegend(cell: Cell, lexicon: Lexicon): readonly LegendEntry[] {
  const text = linesToText(cell.lines).value;
  if (text.length === 0 || text.length > 240) return [];
  const label = lexicon.readLabel(text)?.legend ?? [];
  const [first, ...more] = cell.lines;
  const printed = more.length === 0 ? first?.text.value : cell.lines.map((l) => l.text.value).join('\n');
  // A line of the cell that is full to its edge looks wrapped, and the next one opens with a mark.
  const own = [readLegend(text), !printed || printed === text ? [] : readLegend(printed)];
  return own.reduce((best, entries) => (entries.length > best.length ? entries : best), label);
}

/** Ａ　達成した／Ｂ　一部を達成した: one line whose white space was taken for columns; '' for any other table. */
const lineInCells = ({ origin, rows, cells }: Table): string =>
  origin === 'aligned' && rows === 1 ? cells.map((c) => linesToText(c.lines).value).join('　') : '';

const ENTRY =
  /^[\s　]*([^\s　：:。、…‥]{1,6})[\s　]*(?:[:：＝=]|[…‥]+|[\s　]+[-―－][\s　]+)[\s　]*([^\n。]{2,40})[。]?$/;

/** Two legends or three set side by side, whose white space was taken for columns: the lines of each; `[]` for any other table. */
function linesByColumn({ origin, columns, cells }: Table): string[][] {
  if (origin !== 'aligned' || columns > MOST_LEGENDS || cells.length > 24) return [];
  return Array.from({ length: columns }, (_, column) =>
    cells.filter((c) => c.column === column).flatMap((c) => linesToText(c.lines).value.split('\n')),
  );
}
const MOST_LEGENDS = 3;

/** ◇評価 | ◇施策の分類: every column is a list of marks, below its name and with what a line of it is wrapped to. */
function legendsSideBySide(table: Table): LegendEntry[] {
  const columns = linesByColumn(table);
  const graded = columns.map(readListedLegend).find((entries, i) => entries.length + 1 >= (columns[i]?.length ?? 0));
  const explain = (lines: readonly string[]) =>
    readListedLegend(lines).length >= 2 || readLegend(lines.join('\n')).length >= 2;
  return graded && graded.length >= 2 && columns.length > 1 && columns.every(explain) ? graded : [];
}

/** A small table of nothing but explained marks: 評価の基準 | Ａ：達成した | Ｂ：一部を達成した. `[]` for any other table. */
export function tableToLegend(table: Table): LegendEntry[] {
  const several = legendsSideBySide(table);
  if (several.length > 0) return several;
  const { entries, others } = cellsToEntries(table);
  return entries.length >= 2 && others <= 1 + entries.length / 3 ? entries : [];
}

function cellsToEntries(table: Table): { entries: LegendEntry[]; others: number } {
  const named =
    [marksWithReasons, marksWithCounts, scalesSideBySide, marksBeforeMeanings]
      .map((read) => read(table))
      .find((found) => found.length > 0) ?? [];
  const headed = [named, marksOverTexts(table)].find((found) => found.length > 0) ?? wordsBesideTexts(table);
  if (headed.length > 0) return { entries: headed, others: 0 };
  const cells = withoutCounts(table);
  if (cells.length > 24) return { entries: [], others: table.cells.length };
  for (const lines of [textsByLine(table, cells, 'row'), textsByLine(table, cells, 'column')]) {
    const pairs = lines.map(textsToPairs);
    const found = pairs.flat();
    if (found.length < 2) continue;
    const others = lines.filter(
      (texts, i) =>
        pairs[i]?.length === 0 && !headsPairs(texts) && !isUngraded(texts) && !(i === 0 && headsPair(texts, found)),
    );
    return { entries: found, others: others.flat().length };
  }
  const entries: LegendEntry[] = [];
  let others = 0;
  for (const cell of cells) {
    if (cell.lines.length === 0) continue;
    const joined = linesToText(cell.lines).value.split('\n').map(textToEntry);
    // Columns of white space alone may put another line's text before an entry: 総務課 / Ｄ：未実施.
    const byLine = cell.lines.map((l) => textToEntry(l.text.value));
    const isTorn = byLine.some((e) => e && !joined.some((j) => j?.mark === e.mark));
    const alone = isTorn ? byLine : joined;
    for (const entry of alone) {
      if (entry) entries.push(entry);
      else others++;
    }
  }
  return { entries, others };
}

/** S 目標値以上, X　未着手, ○：順調: a mark and its name. */
const NAMED_MARK = /^[\s　]*([A-ZＡ-Ｚ◎○〇◯△▲×●])[\s　：:]+([^\n。]{2,20})$/;
const FEWEST_MARKS = 3;

/**
 * Marks with their names along one side, and when each is given beside or below it:
 * ```
 *   S 目標値以上               | A 目標値どおり             | X 未着手
 *   目標値を上回る見込みのもの | 目標値に届く見込みのもの   | 着手していないもの
 * ```
 */
function marksOverTexts({ rows, columns, cells }: Table): LegendEntry[] {
  const side = rows === 2 ? 'row' : columns === 2 ? 'column' : null;
  if (side === null || cells.length > 2 * MOST_MARKS) return [];
  const names = cells.filter((c) => c[side] === 0).map((c) => NAMED_MARK.exec(linesToText(c.lines).value));
  const entries = names.flatMap((m) => (m ? [{ mark: m[1] as string, meaning: (m[2] as string).trim() }] : []));
  const told = cells.filter((c) => c[side] === 1 && c.lines.length > 0);
  const isLegend =
    entries.length >= FEWEST_MARKS &&
    entries.length === names.length &&
    told.length === entries.length &&
    new Set(entries.map((e) => e.mark.normalize('NFKC'))).size === entries.length &&
    entries.filter((e) => levelOf(e.meaning) !== null).length >= 2;
  return isLegend ? entries : [];
}
const MOST_MARKS = 10;

/**
 * Words of a result, each of them once, and beside each when it is given, which may be less than the word says:
 * ```
 *   判定     | 説明
 *   順調     | 目標値に届いた
 *   概ね順調 | 目標値をやや下回るが、進んでいる
 *   遅れ     | 目標値を大きく下回る
 * ```
 */
function wordsBesideTexts({ rows, columns, cells }: Table): LegendEntry[] {
  if (columns !== 2 || rows < 1 + FEWEST_MARKS || rows > MOST_MARKS || cells.length !== 2 * rows) return [];
  const textsOf = (column: number) =>
    cells.filter((c) => c.column === column).map((c) => linesToText(c.lines).value.trim());
  const [[head = '', ...marks], [explains = '', ...meanings]] = [textsOf(0), textsOf(1)];
  const isOwn = EXPLAINS.test(explains.replace(/[\s　]/g, ''));
  const entries = marks.map((mark, i) => ({ mark, meaning: meanings[i] ?? '' }));
  const ranks = entries.map((e) => rankOf(e.meaning));
  const isLegend =
    levelOf(head) === null &&
    new Set(marks).size === marks.length &&
    entries.every(
      ({ mark, meaning }) => mark.length <= 8 && (isOwn || levelOf(mark) !== null) && meaning.length > mark.length,
    ) &&
    ranks.every((rank, i) => rank >= 0 && (i === 0 || rank > (ranks[i - 1] ?? -1)));
  return isLegend ? entries : [];
}

/** 手応え | 意味: below it stand words of the city's own (満開, つぼみ). */
const EXPLAINS = /(?:意味|説明|基準|目安|考え方|定義|見方)$/;

/** `４ 目標を上回った` in a cell of its own: a sign and its meaning with nothing but a space between. */
const APART = /^[\s　]*([0-9０-９A-FＡ-ＦSＳ◎○〇△▲×●])[\s　]+([^\n。]{2,40})$/;

/** `【Ａ】目標を上回った`: the mark in brackets, as the texts print it. */
const BRACKETED = /^[\s　]*[【〔［[]([^\s　【】]{1,2})[】〕］\]][\s　]*([^\n。]{2,40})$/;

function textToEntry(text: string): LegendEntry | null {
  const m = ENTRY.exec(text) ?? APART.exec(text) ?? BRACKETED.exec(text);
  const meaning = m?.[2]?.trim();
  return m && meaning && levelOf(meaning) !== null ? { mark: m[1] as string, meaning } : null;
}

/** The texts of each row or column of the table; of a row that holds several marks, a line each. */
function textsByLine(table: Table, cells: readonly Cell[], line: 'row' | 'column'): string[][] {
  const count = line === 'row' ? table.rows : table.columns;
  return Array.from({ length: count }, (_, at) => cells.filter((c) => c[line] === at && c.lines.length > 0)).flatMap(
    (found) =>
      (line === 'row' ? linesOfMarks(found) : null) ?? [found.map((c) => withoutBullet(linesToText(c.lines).value))],
  );
}

/** ○⏎△ | 取組中⏎未着手, in columns of white space: a mark a line, and beside each what it stands for. */
function linesOfMarks(cells: readonly Cell[]): string[][] | null {
  const [marks, meanings] = cells.map((c) => c.lines.map((l) => withoutBullet(l.text.value)));
  if (cells.length !== 2 || !marks || marks.length < 2 || marks.length !== meanings?.length) return null;
  return marks.every(isMark) ? marks.map((mark, i) => [mark, meanings[i] as string]) : null;
}

const withoutBullet = (text: string): string => text.trim().replace(/^[-*・･][\s　]+(?=\S)/, '');

/** 評価 | 内容 | 評価 | 内容: what the marks and the meanings of several pairs are called. */
const headsPairs = (texts: readonly string[]): boolean =>
  texts.length >= 4 && texts.length % 2 === 0 && texts.every((t, i) => t === texts[i % 2]);

/** 区分 | 内容 above three marks and more. */
const headsPair = (texts: readonly string[], below: readonly LegendEntry[]): boolean =>
  texts.length === 2 && below.length >= FEWEST_MARKS && texts.every((t) => t.length <= 12 && !/[。、]/.test(t));

/** － | 評価の対象外: a mark that stands for no result. */
const isUngraded = ([mark = '', ...meaning]: readonly string[]): boolean =>
  meaning.length === 1 && isMark(mark) && !/[0-9０-９]/.test(mark);

/**
 * A mark and its meaning in cells side by side, or one below the other, where the row or column holds nothing else:
 * Ａ | 目標を達成した | Ｂ | 一部を達成した.
 */
function textsToPairs(texts: readonly string[]): LegendEntry[] {
  const pairs: LegendEntry[] = [];
  for (let i = 0; i < texts.length; i += 2) {
    const [mark, meaning] = [texts[i], texts[i + 1]];
    if (!mark || !meaning || !((isMark(mark) && isMeaning(meaning)) || isExplained(mark, meaning))) return [];
    pairs.push({ mark, meaning });
  }
  return pairs;
}

/** A sign, letter or single character; 達成度 and 達成 are words, which only a longer text explains. */
const isMark = (text: string): boolean => /^[^\s。、]{1,3}$/u.test(text) && !/\p{sc=Han}{2}/u.test(text);

/** 一部実施 | 公約の一部を達成したもの: a word that is a result itself, and when it is given. */
const isExplained = (word: string, meaning: string): boolean =>
  word.length <= 8 &&
  levelOf(word) !== null &&
  meaning.length > word.length &&
  // 一部達成 below 達成 is the result of another item.
  (levelOf(meaning) ?? levelOf(word)) === levelOf(word) &&
  (isMeaning(meaning) || /(?:もの|こと|場合|状態|[たるい])。?$/.test(meaning));

const isMeaning = (text: string): boolean => text.length <= 40 && levelOf(text) !== null;
