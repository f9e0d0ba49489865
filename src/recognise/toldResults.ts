import { matchKey, readMarker } from '../japanese/index.js';
import { type SourceText, sliceText, splitText, trimText } from '../model/sourceText.js';
import type { FigureDraft, IndicatorDraft, RecordDraft } from './draft.js';
import { addResultsInOrder } from './fields/figures.js';
import type { FieldContext } from './fields/input.js';
import { criterionToIndicators } from './figures/index.js';

/**
 * What came of an indicator, told in a list of outcomes that names it again:
 * ```
 *   【目標】                    【成果】
 *   ・直した橋の数　12橋        ・直した橋の数　9橋
 *                               ・地元の会が見回りを始めた。
 * ```
 * Only an entry that is nothing but the indicator's name and its figure is taken, and only where the year has no result yet.
 */
export function joinToldResults(records: readonly RecordDraft[], context: FieldContext): void {
  const { fiscalYear } = context;
  for (const record of records) {
    if (record.indicators.length === 0) continue;
    for (const entry of record.progress)
      for (const text of [entry.outcome, entry.status])
        if (text) {
          joinFrom(record.indicators, text, entry.fiscalYear ?? fiscalYear);
          joinInOrder(record.indicators, text, entry.fiscalYear, context);
        }
  }
}

/** 【実績　受付6,842件、待ち時間13分】 before what was done: a result for each indicator, in their order and of their units. */
function joinInOrder(indicators: IndicatorDraft[], text: SourceText, year: number | null, context: FieldContext): void {
  const told = IN_BRACKET.exec(text.value);
  const inside = told?.[1];
  if (!told || !inside) return;
  const from = told.index + told[0].indexOf(inside);
  const figures = splitText(sliceText(text, from, from + inside.length), /[、，]|[\s　]{2,}|,(?!\d{3})/g).map(
    (piece) => {
      const at = LAST_FIGURE.exec(piece.value)?.index;
      return trimText(at === undefined ? piece : sliceText(piece, at));
    },
  );
  addResultsInOrder(indicators, figures, year === null ? null : { from: year, to: year }, context);
}

const IN_BRACKET = /^[\s　]*[【〔［[（(][\s　]*(?:実績|結果)値?[\s　：:]+([^】〕］\]）)]{2,80})[】〕］\]）)]/u;
const LAST_FIGURE = /(?:約|延べ|累計)?[0-9０-９][0-9０-９,，.．億万千]*[^0-9０-９]{0,6}$/u;

function joinFrom(indicators: IndicatorDraft[], text: SourceText, fiscalYear: number | null): void {
  let byName: ReadonlyMap<string, IndicatorDraft | null> | null = null;
  let from = 0;
  for (const line of text.value.split('\n')) {
    const start = from + (readMarker(line)?.length ?? 0);
    const entry = sliceText(text, start, from + line.length);
    from += line.length + 1;
    const name = nameBeforeFigure(entry.value);
    if (name === null) continue;
    byName ??= indicatorsByName(indicators);
    const indicator = byName.get(matchKey(name));
    const figure = indicator ? figureOf(entry, indicator, fiscalYear) : null;
    if (figure) indicator?.values.push(figure);
  }
}

/** Null where two indicators have one name. */
function indicatorsByName(indicators: readonly IndicatorDraft[]): ReadonlyMap<string, IndicatorDraft | null> {
  const found = new Map<string, IndicatorDraft | null>();
  for (const indicator of indicators) {
    if (!indicator.name) continue;
    const key = matchKey(indicator.name.value);
    found.set(key, found.has(key) ? null : indicator);
  }
  return found;
}

/** 直した橋の数　9橋, 直した橋の数：9橋: a name, and behind a space or a colon a figure and no more. */
const NAME_AND_FIGURE = /^(.*?[^\s　：:])[\s　：:]+[^\s　：:]*[0-9０-９][^\s　：:。]*$/u;

const nameBeforeFigure = (entry: string): string | null => NAME_AND_FIGURE.exec(entry.trim())?.[1] ?? null;

function figureOf(entry: SourceText, { unit, values }: IndicatorDraft, fiscalYear: number | null): FigureDraft | null {
  const [only, ...others] = criterionToIndicators(entry, { fiscalYear, kind: 'result' }).indicators;
  const [figure, ...more] = only?.values ?? [];
  if (!figure || others.length > 0 || more.length > 0 || figure.kind !== 'result' || only?.unit !== unit) return null;
  return values.some((v) => v.kind === 'result' && v.fiscalYear === figure.fiscalYear) ? null : figure;
}
