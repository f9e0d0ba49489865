import { findFiscalYears } from '../../japanese/index.js';
import type { DiagnosticCode } from '../../model/diagnostic.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { FigureKind, IndicatorDraft } from '../draft.js';
import { onOneLine } from '../value.js';
import { nameBehind, readName } from './figureName.js';
import { type FigurePlace, figurePlaces } from './figurePlaces.js';
import { type FigureContext, quantityToFigure } from './quantityToFigure.js';

export interface IndicatorsRead {
  readonly indicators: IndicatorDraft[];
  readonly doubts: DiagnosticCode[];
}

type Span = readonly [number, number];

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
  let parent: readonly Span[] = parentLine(text, places);
  let names: readonly Span[] = [];
  let done = parent.at(-1)?.[1] ?? 0;
  for (const [i, place] of places.entries()) {
    const { quantity, brackets } = place;
    const label = readName(
      text,
      Math.max(done, brackets ? brackets.open + 1 : 0, skipBrackets(text, done, quantity.start)),
      quantity.start,
    );
    const before = brackets && label.parts.length === 0 ? readName(text, done, brackets.open) : label;
    const after = yearBehind(text, brackets ? brackets.close + 1 : quantity.end);
    const sub = before.parts;
    if (sub.length > 0 && !(brackets && before === label && isTotal(text, sub))) {
      if (sub.length === 2) {
        parent = [sub[0] as Span];
        names = sub;
      } else {
        const only = sub[0] as Span;
        const inherited =
          parent.length > 0 ? parent : brackets ? names : parentOfFirst(text, names, only, indicators.length);
        if (inherited !== parent) parent = inherited;
        names = [...inherited, only];
      }
    } else if (names.length === 0) {
      const behind = nameBehind(text, brackets ? brackets.close + 1 : quantity.end);
      names = behind ? [...parent, behind] : parent;
    }
    const own = nameBehind(text, quantity.end);
    if (sub.length === 0 && own && i > 0 && !brackets) names = [...parent, own];
    const kind: FigureKind = before.kind ?? (leadsTo(text, quantity.end, places[i + 1]) ? 'baseline' : context.kind);
    const fiscalYear = after.fiscalYear ?? before.fiscalYear ?? (kind === context.kind ? context.fiscalYear : null);
    const name =
      names.length > 0
        ? joinTexts(
            names.map(([a, b]) => trimText(onOneLine(sliceText(criterion, a, b)))),
            ' ',
          )
        : null;
    const read = quantityToFigure(
      quantity,
      sliceText(criterion, quantity.start, quantity.end),
      { kind, fiscalYear },
      name?.value ?? null,
    );
    if (read.doubt) doubts.add(read.doubt);
    const previous = indicators.at(-1);
    const continues =
      previous &&
      sub.length === 0 &&
      previous.unit === read.figure.unit &&
      !previous.values.some((v) => v.kind === kind && v.fiscalYear === fiscalYear);
    if (continues) previous.values.push(read.figure);
    else indicators.push({ name, unit: read.figure.unit, text: whole, values: [read.figure] });
    done = Math.max(after.end, quantity.end);
  }
  return { indicators, doubts: [...doubts] };
}

/** The last line without a figure before the first one with a figure names all below it. */
function parentLine(text: string, places: readonly FigurePlace[]): Span[] {
  const lineStart = text.lastIndexOf('\n', (places[0] as FigurePlace).quantity.start - 1);
  if (lineStart < 0) return [];
  const start = text.lastIndexOf('\n', lineStart - 1) + 1;
  if (/[。！？]\s*$/u.test(text.slice(start, lineStart))) return [];
  return [...readName(text, start, lineStart).parts];
}

/** 企画展の開催 歴史博物館 3回 美術館 2回 on one line: the first name's head is the parent of the bare second name. */
function parentOfFirst(text: string, first: readonly Span[], second: Span, count: number): readonly Span[] {
  const [from, to] = first[0] ?? [0, 0];
  if (count !== 1 || first.length !== 1) return [];
  const head = text
    .slice(from, to)
    .match(/^(.+の(?:実施|開催|整備|推進|支援|充実|利用者?|参加者?)|.+者)[ 　](?=[^ 　]+$)/u);
  return head && !/[ 　のを]/u.test(text.slice(second[0], second[1]))
    ? [[from, from + (head[1] as string).length]]
    : [];
}

/** Brackets between the last figure and this one belong to neither's name when they held a figure's year or note. */
function skipBrackets(text: string, from: number, to: number): number {
  const m = text.slice(from, to).match(/^\s*[（(][^（()）]*[)）]/u);
  return from > 0 && m ? from + m[0].length : from;
}

const isTotal = (text: string, parts: readonly Span[]) =>
  parts.every(([a, b]) => /^(?:合計|計|累計|延べ|総計|総数|目標|年間|各回|全体)$/u.test(text.slice(a, b)));

/** 10.0%（令和6年度）, 98% (R8末): the year in the bracket after a figure. */
function yearBehind(text: string, at: number): { fiscalYear: number | null; end: number } {
  const m = text.slice(at).match(/^[\s」』]*[（([［【]([^（()）［］【】]*)[)）\]］】]/u);
  const found = m ? findFiscalYears(m[1] as string) : [];
  const only = found[0];
  const rest = only && m ? (m[1] as string).slice(0, only.start) + (m[1] as string).slice(only.end) : '';
  if (
    !m ||
    !only ||
    only.from !== only.to ||
    found.length > 1 ||
    !/^[\s　]*(?:末|中|時点|まで|目標値?|値|度|の|に|:|：)*[\s　]*$/u.test(rest)
  )
    return { fiscalYear: null, end: at };
  return { fiscalYear: only.from, end: at + m[0].length };
}

/** 30%→40%, 30%から40%に: the first figure is where it stands now. */
function leadsTo(text: string, end: number, next: FigurePlace | undefined): boolean {
  return next !== undefined && /^\s*(?:→|⇒|から)\s*(?:目標値?[:：]?\s*)?$/u.test(text.slice(end, next.quantity.start));
}
