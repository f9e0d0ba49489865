import { findFiscalYears, isDeadline } from '../../japanese/index.js';
import type { DiagnosticCode } from '../../model/diagnostic.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { FigureKind, IndicatorDraft } from '../draft.js';
import { onOneLine } from '../value.js';
import { type BehindFigure, behindFigure, nothingBehind } from './behindFigure.js';
import { nameBehind, objectBehind, readName } from './figureName.js';
import { type FigurePlace, figurePlaces } from './figurePlaces.js';
import { kindBefore } from './kindBefore.js';
import { type FigureContext, quantityToFigure } from './quantityToFigure.js';

export interface IndicatorsRead {
  readonly indicators: IndicatorDraft[];
  readonly doubts: DiagnosticCode[];
}

type Span = readonly [number, number];

/** All that stands between a target and its result. */
const SAME_YEAR = /^[\s　、，,／/→⇒➡➔]*(?:[今本当]年度の?)?(?:実績値?|結果)(?:は|が)?[\s　：:]*$/u;

/**
 * The indicators of one criterion, one phrase of a list: 講習の実施 2回 30人 → two of one name; a line without a figure is
 * the parent of the lines below it (企画展の開催 / 歴史博物館 3回 / 美術館 2回).
 */
export function criterionToIndicators(criterion: SourceText, context: FigureContext): IndicatorsRead {
  const text = criterion.value;
  const places = figurePlaces(text);
  if (places.length === 0) return { indicators: [], doubts: [] };
  const whole = trimText(onOneLine(criterion));
  const doubts = new Set<DiagnosticCode>();
  const indicators: IndicatorDraft[] = [];
  const state: NameState = { parent: parentLine(text, places), base: [] };
  let done = state.parent.at(-1)?.[1] ?? 0;
  for (const [i, place] of places.entries()) {
    const { quantity, brackets } = place;
    const next = places[i + 1];
    const from = Math.max(
      done,
      deadlineEnd(text),
      brackets ? brackets.open + 1 : 0,
      afterFigure(text, done, quantity.start),
    );
    const told = kindBefore(text.slice(from, quantity.start), context.fiscalYear);
    const label = readName(text, from, told ? from + told.from : quantity.start);
    const outer = brackets && state.base.length === 0 ? readName(text, done, brackets.open) : null;
    const names = outer
      ? bracketNames(text, { ...state, base: outer.parts }, label.parts)
      : brackets
        ? bracketNames(text, state, label.parts)
        : outerNames(text, state, label.parts, place, i);
    if (!brackets) state.base = names;
    else if (outer) state.base = outer.parts;
    // 〔現状値〕48％ 〔目標〕50％: the bracket behind the figure says of what kind the next one is.
    const end = brackets ? brackets.close + 1 : quantity.end;
    const isOfNext = told && next && kindBefore(text.slice(end, next.quantity.start), context.fiscalYear);
    const behind = isOfNext ? nothingBehind(end) : ofFigure(behindFigure(text, end), place);
    const yearBefore =
      (label.ofYearBefore || behind.ofYearBefore) && context.fiscalYear !== null ? context.fiscalYear - 1 : null;
    const printedYear = behind.fiscalYear ?? told?.fiscalYear ?? label.fiscalYear ?? outer?.fiscalYear ?? yearBefore;
    const said = told?.kind ?? label.kind ?? outer?.kind ?? null;
    const kind = behind.kind ?? kindOf(text, place, behind.end, next, said, printedYear, context);
    // 目標 900人　実績 870人: what came of it is told of the year that it was aimed at; 前年度実績 is not.
    const ofTarget =
      kind === 'result' &&
      indicators.at(-1)?.values.at(-1)?.kind === 'target' &&
      SAME_YEAR.test(text.slice(done, quantity.start));
    const fiscalYear = printedYear ?? (kind === context.kind || ofTarget ? context.fiscalYear : null);
    const name = nameText(criterion, names);
    // 3→5か所: the first figure leaves its unit to the second.
    const measured =
      kind === 'baseline' && quantity.unit === null && next ? { ...quantity, unit: next.quantity.unit } : quantity;
    const read = quantityToFigure(
      measured,
      sliceText(criterion, quantity.start, quantity.end),
      { kind, fiscalYear },
      name?.value ?? null,
    );
    if (read.doubt) doubts.add(read.doubt);
    const previous = indicators.at(-1);
    const continues =
      previous &&
      previous.unit === read.figure.unit &&
      (label.parts.length === 0 || previous.name?.value === name?.value) &&
      !previous.values.some((v) => v.kind === kind && v.fiscalYear === fiscalYear);
    if (continues) previous.values.push(read.figure);
    else indicators.push({ name, unit: read.figure.unit, text: whole, values: [read.figure] });
    done = Math.max(behind.end, quantity.end);
  }
  return { indicators, doubts: [...doubts] };
}

interface NameState {
  /** Carried to every bare sub-label below or behind it. */
  parent: readonly Span[];
  /** The name of the last figure outside brackets. */
  base: readonly Span[];
}

/** The name of a figure outside brackets: its own words, the words behind it, or the last name again. */
function outerNames(
  text: string,
  state: NameState,
  parts: readonly Span[],
  place: FigurePlace,
  i: number,
): readonly Span[] {
  const own = nameBehind(text, place.quantity.end);
  if (parts.length === 2) {
    state.parent = [parts[0] as Span];
    return parts;
  }
  const only = parts[0];
  if (!only || (own && isWeak(text.slice(...only)))) {
    if (own && (state.base.length === 0 || i > 0)) return [...state.parent, own];
    if (state.base.length > 0) return state.base;
    const behind = own ?? objectBehind(text, place.quantity.end);
    return behind ? [...state.parent, behind] : state.parent;
  }
  if (state.parent.length === 0 && i === 1) state.parent = parentOfFirst(text, state.base, only);
  return [...state.parent, only];
}

/** A figure in brackets: a part of what the figure before them measures. */
function bracketNames(text: string, state: NameState, parts: readonly Span[]): readonly Span[] {
  const part = parts.at(-1);
  return part && !isTotal(text, parts) ? [...state.base, part] : state.base;
}

/** 各地区, 市内: where, not what. */
const isWeak = (words: string) =>
  /^(?:各|全|毎)[\p{sc=Han}]{0,4}$|^(?:市|町|村|区|県|管)内$|^(?:年度内|今年度|本年度|新規|新た)$/u.test(words);

function kindOf(
  text: string,
  place: FigurePlace,
  end: number,
  next: FigurePlace | undefined,
  said: FigureKind | null,
  year: number | null,
  context: FigureContext,
): FigureKind {
  if (leadsTo(text, place.quantity.end, next)) return 'baseline';
  if (said && place.quantity.comparator === 'eq') return said;
  // 55分（令和５年度）→ 30分（令和10年度）: the years tell which is to come, where the document has none.
  const by = context.fiscalYear ?? (next ? behindFigure(text, next.quantity.end).fiscalYear : null);
  const isBefore = year !== null && by !== null && year < by;
  if (said === null && isBefore && leadsToYear(text, end, next)) return 'baseline';
  if (said === 'target' || said === null) {
    // 20回（R5：15回）: where it stood in a year gone by.
    return place.brackets && isBefore ? 'baseline' : (said ?? context.kind);
  }
  return context.kind;
}

const nameText = (source: SourceText, names: readonly Span[]): SourceText | null =>
  names.length === 0
    ? null
    : joinTexts(
        names.map(([a, b]) => trimText(onOneLine(sliceText(source, a, b)))),
        ' ',
      );

/** The last line without a figure before the first one with a figure names all below it. */
function parentLine(text: string, places: readonly FigurePlace[]): Span[] {
  const lineStart = text.lastIndexOf('\n', (places[0] as FigurePlace).quantity.start - 1);
  if (lineStart < 0) return [];
  const start = text.lastIndexOf('\n', lineStart - 1) + 1;
  const line = text.slice(start, lineStart);
  if (/[。！？]\s*$/u.test(line) || isDeadline(line.trim())) return [];
  return [...readName(text, start, lineStart).parts];
}

/** 10月まで on a line above 年2回開催 says by when, and names nothing. */
function deadlineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end > 0 && isDeadline(text.slice(0, end).trim()) ? end + 1 : 0;
}

/** 企画展の開催 歴史博物館 3回 美術館 2回 on one line: the first name's head is the parent of the bare second name. */
function parentOfFirst(text: string, first: readonly Span[], second: Span): readonly Span[] {
  const [from, to] = first[0] ?? [0, 0];
  if (first.length !== 1) return [];
  const head = text
    .slice(from, to)
    .match(/^(.+の(?:実施|開催|整備|推進|支援|充実|利用者?|参加者?)|.+者)[ 　](?=[^ 　]+$)/u);
  return head && !/[ 　のを]/u.test(text.slice(second[0], second[1]))
    ? [[from, from + (head[1] as string).length]]
    : [];
}

/**
 * Where the next name can begin: behind the brackets that belong to the last figure, and behind its predicate (3回開催し、…,
 * 2地区において…).
 */
function afterFigure(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const between = text.slice(from, to);
  const bracket = between.match(/^\s*[（(][^（()）]*[)）]/u)?.[0].length ?? 0;
  const rest = between.slice(bracket);
  if (!/^[\p{L}]/u.test(rest)) return from + bracket;
  const predicate =
    rest.match(/^[^、。\s　]*[、。\s　]/u) ??
    rest.match(/^(?:において|で|に|を|と|へ)(?=[\p{sc=Han}\p{sc=Katakana}])/u);
  return from + bracket + (predicate?.[0].length ?? 0);
}

const isTotal = (text: string, parts: readonly Span[]) =>
  parts.every(([a, b]) => /^(?:合計|計|累計|延べ|総計|総数|目標|年間|各回|全体)$/u.test(text.slice(a, b)));

/** 120件以上（前年度実績）: what shall at least be reached was reached before, and is a target all the same. */
const ofFigure = (behind: BehindFigure, { quantity }: FigurePlace): BehindFigure =>
  behind.kind === null || behind.kind === 'target' || quantity.comparator === 'eq' || quantity.comparator === 'approx'
    ? behind
    : { ...behind, kind: null, fiscalYear: null, ofYearBefore: false };

/** 30%→40%, 30%から40%に: the first figure is where it stands now. */
function leadsTo(text: string, end: number, next: FigurePlace | undefined): boolean {
  return (
    next !== undefined &&
    /^\s*(?:→|⇒|➡|➔|から)\s*(?:(?:[今本当]年度の?)?目標値?[:：]?\s*)?$/u.test(text.slice(end, next.quantity.start))
  );
}

/** 令和5年度 62件 → 令和6年度 150件, 62件（R5）→ 150件: the arrow between figures whose years are printed. */
function leadsToYear(text: string, end: number, next: FigurePlace | undefined): boolean {
  if (!next) return false;
  let between = text.slice(end, next.quantity.start);
  for (const year of findFiscalYears(between).toReversed())
    between = between.slice(0, year.start) + between.slice(year.end);
  return /^(?:[\s（(）)]|末|時点|現在)*(?:→|⇒|➡|から)(?:[\s:：（(）)]|末|目標値?|には?|は|まで)*$/u.test(between);
}
