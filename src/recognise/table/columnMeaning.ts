import { findFiscalYears } from '../../japanese/index.js';
import type { FigureKind } from '../draft.js';
import type { FieldContext } from '../fields/input.js';
import { printsKinds } from '../figures/index.js';
import { isDirection, labelOfFigures, labelToFigureWords, readAchievement } from '../lexicon/index.js';
import { isGoal, isIndicator } from '../lexicon/itemFields.js';
import { withActionsInTime } from './actionsInTime.js';
import { answersOpinion, MAY_ANSWER, tellsOpinion } from './answers.js';
import { withBareUnits } from './bareUnits.js';
import { isChosenIssue, isPlainGoal, outcomeOfGoal } from './besideGoal.js';
import { withLookBackAndAhead } from './beyondYear.js';
import { type Column, headsToColumns, isFigureColumn, isRegister, sameHead } from './columns.js';
import { atLeastHalf, columnTexts, distinctCount, inWords, nearlyAll } from './columnTexts.js';
import { withActionsAboveCriteria } from './criteriaInGoals.js';
import { withCurrentFigures } from './currentFigures.js';
import { datesTargets } from './datedTargets.js';
import { withDirectionsOfFigures } from './directionsOfFigures.js';
import { isDoneOfYear } from './doneOfYear.js';
import { toRestOfYear, toStatus } from './doneSoFar.js';
import { withEndOfYear } from './endOfYear.js';
import { type BodyRow, type ColumnHead, headField, headWords } from './events.js';
import { explainedItems } from './explainedItems.js';
import { namesEachItem } from './finestLevel.js';
import { goalLadder } from './goalLadder.js';
import { gradeColumn, gradeOfDocument, isEvaluation, isResult, rejectRates, scoreColumn } from './gradeColumns.js';
import { withIndicatorMarks } from './indicatorMarks.js';
import { levelsOfActions } from './levelOfActions.js';
import { isLevelOfTasks } from './levelOfTasks.js';
import { listedBesideLevel } from './listedBesideLevel.js';
import { namesByDirection } from './namesByDirection.js';
import { isName, namesWhatIsTold } from './namesWhatIsTold.js';
import { headsOverNames, withNumberColumns } from './numberColumns.js';
import { isNumberedLevel } from './numberedGoals.js';
import { withPartsOfYear } from './partsOfYear.js';
import { withPlansOfYear } from './planOfYear.js';
import { namesPromise, promiseColumn } from './promises.js';
import { resultsByNumber } from './resultsByNumber.js';
import { marksChange } from './sortsOfItems.js';
import { withSpannedFigures } from './spannedFigures.js';
import { withStepsOfItems } from './stepsOfItems.js';
import { toldResult } from './toldResults.js';
import { withUnits } from './unitColumns.js';
import { unknownNames } from './unknownNames.js';
import { withWordsOfYears } from './wordsOfYears.js';
import { withYearFigures } from './yearFigures.js';

/**
 * What the columns mean, by their labels and by what stands below them: 結果 above ○ and △ is an evaluation, 実績 above
 * sentences tells what was done, 施策 is what is planned where nothing smaller is.
 * @param ofNamed the item that they may tell of is named above.
 */
export function bodyToColumns(
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  context: FieldContext,
  ofNamed = false,
): Column[] {
  const told = withActionsAboveCriteria(headsToColumns(headsOverNames(heads, rows)), rows, context.lexicon);
  const printed = withDirectionsOfFigures(told, rows);
  const units = goalLadder(printed, rows, context.lexicon);
  const marked = withSpannedFigures(withIndicatorMarks(units, rows, ofNamed), rows);
  const plain = withUnits(figureColumns(namesOfFigures(marked, rows), rows), rows, context.lexicon);
  if (!isRegister(plain)) return resultsByNumber(plain, rows) ?? withBareUnits(plain, rows);
  const textsOf = (index: number) => columnTexts(rows, index);
  const yearly = withWordsOfYears(withYearFigures(plain.map(toOutcome(rows)), rows), textsOf);
  const columns = withStepsOfItems(withActionsInTime(withPartsOfYear(yearly, textsOf), textsOf), rows);
  // 必要性 and 有効性 beside 達成状況 are graded with the same letters, and say nothing of how far the item came.
  const isJudged = columns.some(
    (c) => c.field === 'achievement' && columnTexts(rows, c.index).some((t) => isEvaluation(t, context)),
  );
  const printsFigures = (c: Column) => c.ofKinds || (isFigureColumn(c) && !inWords(columnTexts(rows, c.index)));
  const action = columns.findIndex((c) => c.field === 'measures' || c.field === 'title' || c.field === 'category');
  const read = columns.map((c) => {
    const texts = columnTexts(rows, c.index);
    if (isAnswer(c, columns)) return { ...c, field: 'nextSteps' as const };
    if (marksChange(c, columns, rows)) return { ...c, field: 'direction' as const };
    const reported = toldResult(c, columns, textsOf);
    if (reported) return reported;
    const graded = gradeColumn(c, columns, rows, context) ?? scoreColumn(c, columns, rows);
    if (graded) return graded;
    if (isLevelOfDirection(c, columns, texts) || isLevelOfTasks(c, columns, rows) || isNumberedLevel(c, columns, rows))
      return { ...c, field: 'category' as const };
    return action >= 0 && c.index > action && measuresInWords(c, texts)
      ? { ...c, field: 'criteria' as const }
      : isJudged && c.field === 'remarks'
        ? c
        : columnByValues(c, texts, !columns.some((o) => o !== c && printsFigures(o)), context);
  });
  const levelled = levelsOfActions(
    levelsOfTitles(
      withLookBackAndAhead(gradeOfDocument(rejectRates(read, rows, context), context), textsOf)
        .map(toStatus)
        .map(toRestOfYear)
        .map(outcomeOfGoal),
      rows,
    ),
    rows,
    isName,
  );
  // What a number stands beside is a name; where a level names the items, its number is theirs.
  const listed = listedBesideLevel(namesByDirection(levelled, rows), rows);
  const named = withTitle(withNumberColumns(listed, rows), rows);
  return withEndOfYear(
    withPlansOfYear(withNumberColumns(explainedItems(sentencesToMeasures(named, rows), rows), rows)),
  );
}

/** 委員会の意見 | 市の対応方針: right of an opinion, what follows from it. */
const isAnswer = (column: Column, columns: readonly Column[]): boolean =>
  MAY_ANSWER.has(headField(column.head)?.field) &&
  answersOpinion(headWords(column.head)) &&
  columns.some((c) => c.index < column.index && tellsOpinion(headWords(c.head)));

/** 基本目標 | 施策の方向 | 具体的施策: left of the items a direction that the plan takes is a level above them. */
function isLevelOfDirection(column: Column, columns: readonly Column[], texts: readonly string[]): boolean {
  const label = headWords(column.head);
  const isNamed =
    MAY_BE_DIRECTION.has(column.field) && /方向性?$/.test(label) && !/今後|見直し|改善|次年度/.test(label);
  if (!isNamed || texts.length === 0 || texts.some(isDirection)) return false;
  if (column.field !== 'direction' && !texts.every((t) => t.length <= 30 && !/。/.test(t))) return false;
  const isItem = (c: Column) => c.field === 'title' || c.field === 'category' || c.field === 'measures';
  return columns.some((c) => c.index > column.index && isItem(c) && !sameHead(c, column));
}

const MAY_BE_DIRECTION: ReadonlySet<Column['field']> = new Set(['direction', 'measures', 'objective'] as const);

/** 現状 and 到達点 right of an indicator, above 40％ and 55％以上: its figures, whatever else the words may announce. */
function figureColumns(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const isName = (c: Column) => isIndicator(c.field);
  const name = columns.findIndex((c) => isName(c) && c.head.kind === null && c.head.years === null);
  if (name < 0) return [...columns];
  const read = columns.map((c): Column => {
    const reached = valueToReach(c, columns);
    if (c.index < name || c.head.kind !== null || (isName(c) && !reached)) return c;
    if (datesTargets(c) && saysYears(rows, c.index)) return c;
    const words = reached ?? labelToFigureWords(headWords(c.head)) ?? labelOfFigures(headWords(c.head));
    if (!words || !areFigures(columnTexts(rows, c.index))) return c;
    return { ...c, field: words.field, head: { ...c.head, kind: words.field, years: c.head.years ?? words.years } };
  });
  return withCurrentFigures(read);
}

/** 指標 | 指標値 | 実績値: beside what was reached, and where nothing else says what was aimed at, the value that the indicator sets. */
function valueToReach(column: Column, columns: readonly Column[]): ReturnType<typeof labelToFigureWords> {
  const isSet = /^(?:(?:[数評]\p{L})?指標|kpi|kgi)の?(?:設定|数)?値$/iu.test(
    headWords(column.head).normalize('NFKC').trim(),
  );
  const has = (kind: FigureKind) => columns.some((c) => c.head.kind === kind);
  return isSet && has('result') && !has('target') ? { field: 'target', years: null } : null;
}

/** 令和8年度, R9.3: years, and no figures. */
const saysYears = (rows: readonly BodyRow[], index: number): boolean =>
  columnTexts(rows, index).every((t) => findFiscalYears(t).length > 0);

/** 成果目標 | 単位 | 実績値（R5） | 目標値（R8）: left of figures with kinds of their own, above nothing but words, it names what they count. */
function namesOfFigures(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const isName = (c: Column) => isIndicator(c.field);
  const isFigures = (c: Column) => c.head.kind !== null && areFigures(columnTexts(rows, c.index));
  const isItem = (c: Column) => c.field === 'title' || c.field === 'category' || c.field === 'measures';
  // 施策 | 施策の成果目標 | 単位 | 基準値 | 目標値: right of what is to be done, a goal too is what its figures measure.
  const mayName = (c: Column) =>
    c.field === 'target' || (isGoal(c.field) && columns.some((o) => o.index < c.index && isItem(o)));
  const names = columns.find((c) => mayName(c) && c.head.years === null);
  const texts = names ? columnTexts(rows, names.index) : [];
  const measured = columns.filter((c) => names && c.index > names.index && (c.field === 'unit' || isFigures(c)));
  if (!names || columns.some(isName) || measured.length < 3 || measured[0]?.field !== 'unit') return [...columns];
  if (texts.length === 0 || !texts.every((t) => /\p{L}{3}/u.test(t) && !isFigureText(t) && !/。/.test(t)))
    return [...columns];
  const { head } = names;
  return columns.map((c) => (c === names ? { ...c, field: 'indicatorName', head: { ...head, kind: null } } : c));
}

/** Figures, and a few words among them: 未実施, 毎年開催. */
const areFigures = (texts: readonly string[]): boolean =>
  texts.filter(isFigureText).length * 2 >= texts.length &&
  texts.every((t) => isFigureText(t) || /^[^。\n]{1,12}$/.test(t));

/** 40％, 約3,000人, 55％以上, 月2回. */
const isFigureText = (text: string): boolean => /^[^\d０-９。、\n]{0,3}[\d０-９][^。\n]{0,12}$/u.test(text.trim());

/** 推進項目 over several 改革項目: of columns that name items the one with the most is the item, what stands left of it a level. */
function levelsOfTitles(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const titles = columns.filter((c) => c.field === 'title' && c.head.years === null);
  const most = Math.max(...titles.map((c) => distinctCount(rows, c.index)));
  const item = titles.findLast((c) => distinctCount(rows, c.index) === most);
  const before = item && columns[item.index - 1];
  // １ 施設の運営 | ① | 浴場の委託: each level may have one item alone, whose number stands in a column of its own.
  const isNumbered = item && before?.field === 'title' && sameHead(before, item);
  const isLevel = (c: Column) =>
    distinctCount(rows, c.index) < most ||
    (isNumbered && columnTexts(rows, c.index).every((t) => OPENS_WITH_NUMBER.test(t)));
  return columns.map((c) =>
    item && c.field === 'title' && c.index < item.index && !sameHead(c, item) && isLevel(c)
      ? { ...c, field: 'category' as const }
      : c,
  );
}

/** １ 施設の運営, which might be a quantity anywhere else. */
const OPENS_WITH_NUMBER = /^[（(【〔]?(?:[0-9０-９]{1,2}(?![0-9０-９])|[Ⅰ-Ⅻ①-⑳])/u;

/** 取組事項 above 灯台を点検します。 and no other action: sentences that say what is to be done name nothing. */
function sentencesToMeasures(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  if (columns.some((c) => c.field === 'measures')) return [...columns];
  const isTold = (c: Column) => {
    const texts = columnTexts(rows, c.index);
    return (
      c.field === 'title' &&
      !namesPromise(c, columns) &&
      texts.length >= 2 &&
      texts.every((t) => /.{6}[^」』]。$/su.test(t))
    );
  };
  return columns.map((c) => (isTold(c) ? { ...c, field: 'measures' } : c));
}

/** めざす姿 | 水準 | 年度末の到達点: right of what was aimed at, above sentences in the past, it tells what came of it. */
function toOutcome(rows: readonly BodyRow[]) {
  const isPast = (c: Column) =>
    atLeastHalf(columnTexts(rows, c.index), (t) => t.length >= 8 && /た。?$/.test(t.trim()));
  return (column: Column, _: number, columns: readonly Column[]): Column => {
    const said = column.head.labels.at(-1)?.reading?.field;
    const measures = (c: Column) => c.field === 'criteria' || c.field === 'target';
    const aims = (c: Column) => isGoal(c.field) || measures(c);
    const before = columns.filter((c) => c.index < column.index && !sameHead(c, column));
    // 取組内容 | 実施内容: what was done of it.
    if (said === 'measures' && before.some((c) => c.field === 'measures' && !isPast(c)) && isPast(column))
      return { ...column, field: 'status' };
    if (said === 'measures' && isDoneOfYear(column, columns, (index) => columnTexts(rows, index)))
      return { ...column, field: 'status' };
    const isSecond = isGoal(said) ? before.some(aims) : measures(column) && before.some(measures);
    if (!isSecond) return column;
    return isPast(column) ? { ...column, field: 'outcome', head: { ...column.head, kind: null } } : column;
  };
}

/** 本年度の目標 right of the action, above 更新 14基 and 参加者 300人: what it is measured by, not what is aimed at. */
function measuresInWords(column: Column, texts: readonly string[]): boolean {
  if (!isGoal(column.field)) return false;
  return atLeastHalf(texts, (t) => t.length <= 40 && /[0-9０-９][^0-9０-９。]{0,8}$/.test(t) && /[\p{L}]{2}/u.test(t));
}

const EVALUATES = /評価|点検|達成|結果|判定|進捗|状況|成果/;
/** 難易度 above Ａ and Ｂ, 優先度 above 高: how an item was ranked beforehand, and not how far it came. */
const RANKS_ITEMS =
  /難易|難度|困難|重要|重点度|優先|緊急|ウ[エェ]イト|配点|重み|規模|貢献|影響|リスク|必要性|種別|チャレンジ|挑戦/;
const MAY_EVALUATE: ReadonlySet<string> = new Set(['result', 'status', 'outcome', 'remarks', 'achievement']);

/** Labels that ask for figures, and not for what shows that a goal is reached. */
const NUMERIC = /数値|数量|定量|目標指標|成果指標|活動指標|KPI|KGI/i;

/** 目標値, 令和8年度末に目指す値: a figure is asked for, though its name stands before it. */
const OF_VALUES = /値$/;

/** 除草の実施　12回: a name with its figure, in each entry or in the last. */
const endsInFigure = (text: string): boolean => /[0-9０-９][^0-9０-９。]{0,8}$/u.test(text.trim());

const MEASURED = /^(?=.*指標)(?!.*(?:実績|結果|状況))/;

/** @param alone no other column prints figures. */
function columnByValues(column: Column, texts: readonly string[], alone: boolean, context: FieldContext): Column {
  const { field } = column;
  if (texts.length === 0) return column;
  // 達成目標・指標 over no heads of its own: what each item is measured by.
  if (field === 'section' && MEASURED.test(headWords(column.head)) && column.head.labels.length === 1)
    return columnByValues({ ...column, field: 'indicator' }, texts, alone, context);
  const plain = { ...column, head: { ...column.head, kind: null } };
  // A lone column 達成指標 or 到達点 tells in words what each item is measured by; bare figures stay figures.
  const label = headWords(column.head);
  if (field === 'indicator' && NUMERIC.test(label.normalize('NFKC')) && atLeastHalf(texts, endsInFigure)) return plain;
  // 参加率 / 目標：80％ / 実績：84％ in one cell.
  if (field === 'indicator' && atLeastHalf(texts, printsKinds)) return plain;
  if ((field === 'indicator' || field === 'target') && alone && inWords(texts) && !/計画$/.test(label))
    return OF_VALUES.test(label) && atLeastHalf(texts, endsInFigure) ? plain : { ...plain, field: 'criteria' };
  // 令和5年度の実績 above sentences tells what was done in that year, 令和5年度の計画 what was to be done.
  const areSentences = (least: number) => atLeastHalf(texts, (t) => t.length >= least && /[。るすた]$/.test(t));
  const told = areSentences(14) || atLeastHalf(texts, (t) => /^[・･]|.{7}。$/su.test(t.trim()));
  if (field === 'result' && alone && told && inWords(texts))
    return { ...plain, field: /結果/.test(label) ? 'outcome' : 'status' };
  if (field === 'target' && alone && told && /計画$/.test(label)) return { ...plain, field: 'measures' };
  if (column.head.years !== null) return column;
  // 区分 above 新規, 拡充 and 継続 is a choice, no level.
  if (field === 'category' && texts.every(isDirection)) return { ...plain, field: 'direction' };
  // 区分 above ◎ and ○, which the document's legend explains.
  if (field === 'category' && texts.every((t) => t.length <= 2 && isResult(readAchievement(t, context.legend))))
    return { ...plain, field: 'achievement' };
  const ranks = field === 'remarks' && RANK.test(label.replace(/\s/g, ''));
  if ((field === null || ranks) && column.index === 0 && countsUp(texts, label === '' || ranks))
    return { ...plain, field: 'number' };
  const mayEvaluate =
    field === null
      ? EVALUATES.test(column.head.labels.map((l) => l.text.value).join('')) ||
        nearlyAll(texts, (t) => readAchievement(t, context.legend)?.meaning != null)
      : MAY_EVALUATE.has(field);
  if (mayEvaluate && !RANKS_ITEMS.test(label) && nearlyAll(texts, (t) => isEvaluation(t, context)))
    return { ...plain, field: 'achievement' };
  // 見直して継続 among 拡充 and 廃止: what is to follow is told in words, and all of them stand in one place.
  if (field === 'nextSteps' && texts.some(isDirection) && !texts.every(isDirection))
    return { ...column, inWords: true };
  // 今後の方向 above sentences tells what is to follow; above 拡充 and 継続 it is a choice.
  if (field === 'direction' && areSentences(10)) return { ...plain, field: 'nextSteps' };
  return column;
}

/** 優先順位, 重要度順: the rank of an item, which numbers it where each has its own. */
const RANK = /順位?$/;
const NUMBERED = /^(?:No\.?|№|#)\s?(\d{1,4})$/i;
/** ①, (1), 1., 1-1. */
const COUNTED = /^\(?(?:\d{1,2}-)*(\d{1,3})[.)]?$/;

/** 1, 2, 3 … or No.4, No.5 …: whatever stands above them, they number the rows; below nothing, (1), 1-1 and a single 1 do, too. */
function countsUp(texts: readonly string[], isBlank: boolean): boolean {
  const folded = texts.map((t) => t.normalize('NFKC').trim());
  const numbers = folded.map((t) => Number(NUMBERED.exec(t)?.[1] ?? Number.NaN));
  const goOn = numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1);
  if (areCodes(folded)) return true;
  const isNumbered = folded.every((t, i) => t === String(i + 1)) || (goOn && !Number.isNaN(numbers[0]));
  if (texts.length >= 2 && isNumbered) return true;
  const counted = folded.map((t) => Number(COUNTED.exec(t)?.[1] ?? Number.NaN));
  return isBlank && counted.every((n, i) => n === 1 || (n > 0 && (i === 0 || n === (counted[i - 1] as number) + 1)));
}

/** 改-01, 改-02: the word before each number is that of a series, which counts on or begins anew with another word. */
function areCodes(folded: readonly string[]): boolean {
  const codes = folded.map((t) => CODE.exec(t));
  const before = (i: number) => codes[i - 1] ?? null;
  const goesOn = codes.every((c, i) => {
    if (!c) return false;
    const last = before(i);
    return Number(c[2]) === (last && last[1] === c[1] ? Number(last[2]) + 1 : 1);
  });
  return codes.length >= 3 && goesOn;
}

const CODE = /^(\p{L}{1,4})[-‐‑–−ー]\s?(\d{1,3})$/u;

/** The level of an item, and what made it necessary. */
const leadsToName = (c: Column): boolean => c.field === 'category' || (c.field === 'currentState' && !isChosenIssue(c));

/**
 * № | 具体的な取組 | 指標, № | 施策 | 主な取組, 番号 | 重点目標 | 具体的な取組, or № | 現状と課題 | 重点目標 | 目標: right of the numbers stands a name for
 * each (相談窓口の充実), and what is to be done or reached, if anything, in a column of its own.
 */
function namesItems(columns: readonly Column[], rows: readonly BodyRow[]): Column | null {
  const told = namesWhatIsTold(columns, rows);
  if (told) return told;
  const number = columns.find((c) => c.field === 'number');
  const next = columns.find((c) => number !== undefined && c.index > number.index && !leadsToName(c));
  if (!number || !next || next.head.years) return null;
  const unnumbered = distinctCount(rows, next.index) - distinctCount(rows, number.index);
  // A text may lose the number of an item that was taken up.
  if (unnumbered !== 0 && !(unnumbered === 1 && isChosenIssue(next))) return null;
  const others = columns.filter((c) => c !== next && !sameHead(c, next)).map((c) => c.field);
  const mayName =
    next.field === 'measures'
      ? !others.some((f) => isGoal(f) || f === 'measures')
      : isChosenIssue(next) ||
        (next.field === 'objective' &&
          !isPlainGoal(next) &&
          (others.includes('measures') || columns.some(isPlainGoal)));
  const texts = columnTexts(rows, next.index);
  return mayName && texts.length > 0 && texts.every(isName) ? next : null;
}

/**
 * Where no column names an item, the innermost level is the item (施策 | KPI | 目標値), and so is the level that has a number of
 * its own (施策コード | 施策名 | 目指す姿). Where there is no level either (番号 | 指標 | 目標値), no title is printed.
 */
function withTitle(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  if (columns.some((c) => c.field === 'title')) return [...columns];
  const names = promiseColumn(columns) ?? unknownNames(columns, rows) ?? namesItems(columns, rows);
  if (names) return columns.map((c) => (c === names ? { ...c, field: 'title' as const } : c));
  const count = (c: Column) => distinctCount(rows, c.index);
  // A column that the grid cuts in several counts once.
  const isFirst = (c: Column) => !columns.some((b) => b.index === c.index - 1 && !b.numbersNext && sameHead(b, c));
  const levels = columns
    .filter((c) => c.field === 'category' && isFirst(c))
    .sort((a, b) => count(b) - count(a) || b.index - a.index);
  const innermost = levels[0];
  const before = innermost && columns[innermost.index - 1];
  const numbered = innermost && before?.field === 'number' && count(innermost) === count(before);
  const tells = columns.some((c) => c.field === 'measures' || isGoal(c.field));
  const namesEach = innermost && namesEachItem(innermost, levels, columns, rows);
  // 施策 | No. | 指標名: what is counted below the level is the item, which has no name of its own.
  const isCountedBelow =
    innermost && columns.some((c) => c.field === 'number' && c.index > innermost.index && count(c) > count(innermost));
  const title = (tells && !numbered && !namesEach) || isCountedBelow ? undefined : innermost;
  return columns.map((c) => (title && (c === title || sameHead(c, title)) ? { ...c, field: 'title' as const } : c));
}
