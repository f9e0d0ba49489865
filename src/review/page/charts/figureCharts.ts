import type { IndicatorValue, PlanRecord } from '../../../schema/types.js';
import { h, s } from '../dom.js';
import { formatNumber } from '../leaf.js';
import { moreButton } from '../moreButton.js';
import { choose } from '../store.js';
import { markerOf, titleOf, yearWords } from '../view.js';
import { currentLanguage, t } from '../words.js';

const WIDTH = 250;
const HEIGHT = 110;
const TOP = 18;
const BOTTOM = 20;
/** Charts shown before the reader asks for more. */
const FIRST = 24;

type Dated = IndicatorValue & { readonly value: number; readonly fiscalYear: number };
const isDated = (v: IndicatorValue): v is Dated => v.value !== null && v.fiscalYear !== null;

interface Series {
  readonly record: PlanRecord;
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly Dated[];
}

/** One small chart for each indicator with figures of more than one year; null for none. */
export function figureCharts(records: readonly PlanRecord[]): HTMLElement | null {
  const all = records.flatMap(seriesOf);
  if (all.length === 0) return null;
  const grid = h('div', { class: 'multiples' }, ...all.slice(0, FIRST).map(smallChart));
  const rest = all.slice(FIRST);
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', {}, h('h2', {}, t('figuresByYear'))),
    h(
      'ul',
      { class: 'legend' },
      ...(['target', 'result'] as const).map((kind) =>
        h('li', {}, h('span', { class: 'swatch', data: { kind } }), t(`kind_${kind}`)),
      ),
    ),
    grid,
    rest.length > 0 && moreButton(t('moreCharts', { n: rest.length }), () => grid.append(...rest.map(smallChart))),
  );
}

/** Figures of one indicator in one unit: a count and a share can't share an axis. */
function seriesOf(record: PlanRecord): Series[] {
  return record.indicators.flatMap((indicator) => {
    const values = indicator.values.filter(isDated);
    const units = [...new Set(values.map((v) => v.unit))];
    return units.flatMap((unit) => {
      const own = values.filter((v) => v.unit === unit);
      if (new Set(own.map((v) => v.fiscalYear)).size < 2) return [];
      return [{ record, name: indicator.name ?? titleOf(record), unit, values: own }];
    });
  });
}

/** Results (and what was there before) as bars, targets as a line of dots. */
function smallChart({ record, name, unit, values }: Series): HTMLElement {
  const years = [...new Set(values.map((v) => v.fiscalYear))].sort((a, b) => a - b);
  const low = Math.min(0, ...values.map((v) => v.value));
  const high = Math.max(0, ...values.map((v) => v.value)) || 1;
  const y = (value: number) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const step = WIDTH / years.length;
  const x = (year: number) => step * (years.indexOf(year) + 0.5);
  const bars = values.filter((v) => v.kind === 'result' || v.kind === 'baseline');
  const dots = values
    .filter((v) => v.kind === 'target' || v.kind === 'forecast')
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  const width = Math.min(34, step * 0.5);
  const words = values
    .map((v) => `${yearWords(v.fiscalYear)} ${t(`kind_${v.kind}`)} ${formatNumber(v.value)}${unit ?? ''}`)
    .join(', ');
  const parts = [
    s('line', { class: 'base', x1: 0, x2: WIDTH, y1: y(0), y2: y(0) }),
    ...bars.map((v) =>
      s('rect', {
        class: 'bar',
        data: { kind: v.kind },
        x: x(v.fiscalYear) - width / 2,
        y: Math.min(y(v.value), y(0)),
        width,
        height: Math.max(1, Math.abs(y(v.value) - y(0))),
        rx: 2,
      }),
    ),
    dots.length > 1 &&
      s('polyline', { class: 'target-line', points: dots.map((v) => `${x(v.fiscalYear)},${y(v.value)}`).join(' ') }),
    ...dots.map((v) => s('circle', { class: 'target-dot', cx: x(v.fiscalYear), cy: y(v.value), r: 3.5 })),
    ...years.map((year) => {
      const shown = bars.find((v) => v.fiscalYear === year) ?? dots.find((v) => v.fiscalYear === year);
      return shown
        ? s(
            'text',
            {
              class: 'value',
              x: x(year),
              y: Math.min(...values.filter((v) => v.fiscalYear === year).map((v) => y(v.value))) - 6,
            },
            formatNumber(shown.value),
          )
        : null;
    }),
    ...years.map((year) => s('text', { class: 'year', x: x(year), y: HEIGHT - 5 }, shortYear(year))),
  ];
  return h(
    'button',
    { type: 'button', class: 'small-chart', on: { click: () => choose({ record: record.id, field: 'indicators' }) } },
    h(
      'span',
      { class: 'small-chart-name' },
      `${markerOf(record)} ${name}`.trim(),
      unit ? h('span', { class: 'muted' }, ` (${unit})`) : null,
    ),
    s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words }, ...parts),
  );
}

const shortYear = (year: number) => (currentLanguage() === 'ja' && year >= 2019 ? `R${year - 2018}` : String(year));
