import type { Cell, Table } from '../model/block.js';
import { isDirection, readAchievement } from './lexicon/index.js';
import { cellWords, isMissing } from './value.js';

/** 件数, 取組数, 割合（％）: heads how many of the items there are. */
const HEADS_COUNT =
  /^(?:(?:該当(?:する)?|対象)?(?:件|個|(?:公約|約束|項目|取組|取り組み|取組み|事業|事務事業|施策|目標|指標|政策|課題)(?:の)?(?:件|項目)?)数|(?:構成)?(?:割合|比率?)|構成比率?|(?:合|総)?計|小計)(?:[（(][^）)]{1,6}[）)])?$/;
const COUNT =
  /^[0-9０-９][0-9０-９,，.．]*[\s　]*(?:件|個|つ|事業|項目|取組|施策|公約|約束|目標|指標|政策|課題|[％%]|割)?(?:[\s　]*[（(][0-9０-９.．]+[\s　]*[％%]?[）)])?$/;
/** 平成29年度: how many they were then, where each count says of what. */
const YEAR = /^(?:令和|平成|[RHＲＨ])?(?:[0-9０-９]{1,4}|元)年度?(?:末)?$/;
const COUNT_OF_ITEMS = /^[0-9０-９]{1,4}(?:件|個|事業|項目|取組|施策|公約|約束|目標|指標|政策|課題)$/;
/** 増減: by how many they changed. */
const HEADS_CHANGE = /^(?:増減数?|対?前年度?(?:比|差)|差|差引)$/;
const CHANGE = /^(?:[△▲＋+－−±-]?[0-9０-９]{1,4}(?:件|個|事業|項目|取組|施策)?|[-－―]|)$/;
const TOTAL = /^(?:合計|総計|小計|計|全体)$/;
/** 正規職員, 再任用・会計年度任用職員（短時間）: a kind of staff. */
const STAFF =
  /^(?:(?:正規|一般|常勤|非常勤|臨時|再任用|暫定再任用|定年前再任用|任期付|会計年度任用|短時間勤務|フルタイム|パートタイム|嘱託|事務|技術|技能労務|専門|派遣|その他|の|等|[・･、/／])*(?:職員|社員)(?:等|数)?|再任用|任期付|常勤|非常勤|嘱託|会計年度任用|定数|現員|人数)(?:[（(][^（()）]{1,10}[)）])?$/;
const PEOPLE = /^[0-9０-９][0-9０-９,，.．]*[人名]?(?:[（(][0-9０-９]+[人名]?[）)])?$/;
/** 平均点, 得点（100点満点）: heads what assessors gave. */
const HEADS_POINTS = /^(?:平均|評価|合計|総合|総)?(?:得点|評点|点数?|スコア)(?:[（(][^）)]{1,10}[）)])?$/;
const POINTS = /^[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?点?$/;
/** 分野, 基本目標, マニフェスト項目（大分類）: a level of the plan, with items below it. */
const HEADS_LEVELS =
  /(?:大|中)(?:分類|項目|柱)[）)]?$|^(?:政策|施策|取組|評価)?(?:分野|部門|章|編|柱|基本目標|基本方針|体系)名?$/;
const AIMED_AT = /目標(?:値|数)?$/;
const LONGEST_MEANING = 80;

/**
 * A table that counts how many items came how far, and tells of none of them:
 * ```
 *   進捗区分 | 内容           | 件数          部局名 | 達成 | 一部達成 | 計
 *   実施済   | 達成したもの   | 3件           総務部 |  3   |    1     |  4
 *   一部実施 | 一部のみのもの | 2件           産業部 |  2   |    0     |  2
 *   合計     |                | 5件
 *
 *   達成状況 | 令和5年度 | 令和6年度 | 増減
 *   達成     |    6件    |    7件    |  1
 * ```
 * Nor does one that counts who works where: 課名 | 正規職員 | 再任用職員 | 計; or how many points each level was given: 分野 | 平均点.
 */
export const isTally = (table: Table): boolean =>
  countsGradesDown(table) ||
  countsGradesAcross(table) ||
  countsStaff(table) ||
  givesPoints(table) ||
  sumsUpLevels(table) ||
  weighsNeeds(table);

/** The cells without those that only count and without sums: what may explain the grades. */
export function withoutCounts(table: Table, counts = countColumns(table)): readonly Cell[] {
  if (counts.size === 0) return table.cells;
  const sums = new Set(table.cells.filter((c) => TOTAL.test(cellWords(c))).map((c) => c.row));
  return table.cells.filter((c) => !counts.has(c.column) && !(c.row > 0 && sums.has(c.row)));
}

/** A column of grades, each once, with a column of counts, and at most one behind the grades that explains them. */
function countsGradesDown(table: Table): boolean {
  const counts = countColumns(table);
  if (counts.size === 0) return false;
  const rest = withoutCounts(table, counts).filter((c) => c.row > 0 && c.lines.length > 0);
  const [grades = -1, meanings = -1, ...more] = [...new Set(rest.map((c) => c.column))].sort((a, b) => a - b);
  const texts = (column: number) => rest.filter((c) => c.column === column).map(cellWords);
  const marks = texts(grades);
  return (
    more.length === 0 &&
    marks.length >= 2 &&
    new Set(marks).size === marks.length &&
    marks.every(isGrade) &&
    texts(meanings).every((t) => t.length <= LONGEST_MEANING)
  );
}

/**
 * Grades side by side above nothing but counts, for each of the units or levels at the left. A row above the grades may say what they
 * are (達成状況), and sums may stand beside them (計画額 | 実績額).
 */
function countsGradesAcross(table: Table): boolean {
  // Most tables end with something else than a count, which is sooner seen than what heads them.
  const last = table.cells.findLast((c) => c.lines.length > 0);
  if (!last || !isCount(last)) return false;
  const gradesIn = (row: number) => table.cells.filter((c) => c.row === row && isGrade(cellWords(c)));
  const top = gradesIn(0);
  const [row, heads] = top.length > 0 ? [0, top] : [1, gradesIn(1)];
  const first = Math.min(...heads.map((c) => c.column));
  const body = table.cells.filter((c) => c.row > row && c.column >= first && c.lines.length > 0);
  const names = table.cells.filter((c) => c.row > row && c.column < first);
  return heads.length >= 2 && first >= 1 && first <= 3 && names.length > 0 && body.length >= 2 && body.every(isCount);
}

/** Kinds of staff over nothing but counts of people, or beside them. */
function countsStaff(table: Table): boolean {
  const sorts = table.cells.filter((c) => c.lines.length > 0 && STAFF.test(cellWords(c)));
  // 職員数 | 1,286人 | 1,241人 below 実績 and 目標: what is aimed at is no count of who is there.
  if (sorts.length === 0 || table.cells.some((c) => c.row === 0 && AIMED_AT.test(cellWords(c)))) return false;
  const areHeads = (isHead: (c: Cell) => boolean): boolean => {
    const heads = table.cells.filter((c) => isHead(c) && c.row + c.column > 0 && c.lines.length > 0);
    return heads.some((c) => sorts.includes(c)) && heads.every((c) => sorts.includes(c) || TOTAL.test(cellWords(c)));
  };
  const counts = table.cells.filter((c) => c.row > 0 && c.column > 0 && c.lines.length > 0);
  return (
    counts.length >= 2 &&
    counts.every((c) => PEOPLE.test(cellWords(c)) || isMissing(cellWords(c))) &&
    (areHeads((c) => c.row === 0) || areHeads((c) => c.column === 0))
  );
}

/** Levels of the plan with nothing but points beside them. */
function givesPoints({ rows, columns, cells }: Table): boolean {
  const words = (row: number, column: number) => {
    const cell = cells.find((c) => c.row === row && c.column === column);
    return cell ? cellWords(cell) : '';
  };
  if (columns !== 2 || rows < 3 || cells.length !== rows * columns) return false;
  if (!HEADS_LEVELS.test(words(0, 0)) || !HEADS_POINTS.test(words(0, 1))) return false;
  return cells.every((c) => c.row === 0 || c.column === 0 || POINTS.test(cellWords(c)));
}

/**
 * Levels of the plan with nothing but numbers beside them, and their sum below: 政策 | 事業数 | 令和7年度 | 合計. In a register of items a sum
 * stands below texts, too.
 */
function sumsUpLevels({ rows, cells }: Table): boolean {
  const first = cells.find((c) => c.row === 0 && c.column === 0);
  const last = cells.find((c) => c.row === rows - 1 && c.column === 0);
  if (!first || !last || rows < 4 || !SUMMED_LEVEL.test(cellWords(first)) || !TOTAL.test(cellWords(last))) return false;
  const top = cells
    .filter((c) => c.column === 0 && c.row > 0 && c.lines.length > 0)
    .reduce((t, c) => Math.min(t, c.row), rows);
  const body = cells.filter((c) => c.row >= top && c.column > 0 && c.lines.length > 0);
  return body.length >= 3 && body.every((c) => NUMBER.test(cellWords(c)) || isMissing(cellWords(c)));
}

/**
 * 量の見込み and 確保方策 over the groups of children that the law tells apart (１号認定, ２号認定, ３号認定), as every city's plan for them
 * prints: how many places are needed and there, of no item (子ども・子育て支援法 第61条).
 */
function weighsNeeds({ cells }: Table): boolean {
  const heads = cells.filter((c) => c.row < 2 && GROUP_OF_CHILDREN.test(cellWords(c)));
  return heads.length >= 2 && cells.some((c) => c.row > 0 && NEED.test(cellWords(c)));
}

const GROUP_OF_CHILDREN = /^(?:[1-3１-３一二三]号(?:認定)?|[1-3１-３]号(?:認定)?(?:こども|子ども)?)(?:[（(].*[）)])?$/;
const NEED = /量の見込み?|見込み?量|確保(?:方策|の内容|量)|必要利用定員/;

const SUMMED_LEVEL =
  /^(?:(?:政策|施策|取組|評価|計画)?(?:分野|部門|章|編|柱|基本目標|基本方針|体系|区分|分類)|政策|施策|基本政策|部局|部署|会計|区分)(?:名|別)?$/;
const NUMBER = /^[△▲−-]?[0-9０-９][0-9０-９,，.．]*(?:件|個|事業|項目|取組|施策|千円|百万円|万円|円|[％%])?$/;

/** Columns of counts under a head that says so. */
function countColumns(table: Table): ReadonlySet<number> {
  const first = table.cells.filter((c) => c.row === 0);
  const heads = first.filter((c) => HEADS_COUNT.test(cellWords(c)));
  const below = (column: number) => table.cells.filter((c) => c.row > 0 && c.column === column && c.lines.length > 0);
  const counts = heads.map((c) => c.column).filter((c) => below(c).length >= 2 && below(c).every(isCount));
  const holds = (column: number, pattern: RegExp) =>
    below(column).length >= 2 && below(column).every((c) => pattern.test(cellWords(c)));
  const ofYears = first.filter((c) => YEAR.test(cellWords(c)) && holds(c.column, COUNT_OF_ITEMS));
  const all = new Set([...counts, ...ofYears.map((c) => c.column)]);
  for (const c of first)
    if (all.size > 0 && HEADS_CHANGE.test(cellWords(c)) && holds(c.column, CHANGE)) all.add(c.column);
  return all;
}

const isCount = (cell: Cell): boolean => COUNT.test(cellWords(cell)) || isMissing(cellWords(cell));
const isGrade = (text: string): boolean =>
  !COUNT.test(text) &&
  // 達成又は達成見込み: two grades counted as one.
  text
    .split(/又は|または|及び|および|・/)
    .map((t) => t.replace(/(?<=.)見込み?$/, ''))
    .every((t) => readAchievement(t) !== null || isDirection(t));
