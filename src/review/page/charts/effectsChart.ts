import type { PlanRecord } from '../../../schema/types.js';
import { h, s } from '../dom.js';
import { formatNumber } from '../leaf.js';
import { yearWords } from '../view.js';
import { t } from '../words.js';

const WIDTH = 560;
const NAME = 110;
const ROW = 40;
const VALUE = 120;

/** Sums of what the records say of revenue and expenditure, a year; null where they say nothing. */
export function effectsChart(records: readonly PlanRecord[]): HTMLElement | null {
  const sums = new Map<number | null, { revenue: number; expenditure: number }>();
  for (const p of records.flatMap((r) => r.progress)) {
    if (p.revenueEffect === null && p.expenditureEffect === null) continue;
    const sum = sums.get(p.fiscalYear) ?? { revenue: 0, expenditure: 0 };
    sum.revenue += p.revenueEffect ?? 0;
    sum.expenditure += p.expenditureEffect ?? 0;
    sums.set(p.fiscalYear, sum);
  }
  const years = [...sums].sort(([a], [b]) => (a ?? 0) - (b ?? 0));
  const most = Math.max(0, ...years.flatMap(([, v]) => [Math.abs(v.revenue), Math.abs(v.expenditure)]));
  if (most === 0) return null;
  const unit = (WIDTH - NAME - VALUE) / most;
  const rows = years.map(([year, sum], i) => {
    const y = i * ROW;
    const bar = (kind: 'revenue' | 'expenditure', at: number) => {
      const width = Math.max(1, Math.abs(sum[kind]) * unit);
      return [
        s('rect', { class: 'bar', data: { kind }, x: NAME, y: at, width, height: 12, rx: 2 }),
        s('text', { class: 'axis', x: NAME + width + 6, y: at + 10 }, formatNumber(sum[kind])),
      ];
    };
    return s(
      'g',
      {},
      s('text', { class: 'axis', x: NAME - 10, y: y + 22, 'text-anchor': 'end' }, yearWords(year)),
      ...bar('revenue', y + 5),
      ...bar('expenditure', y + 20),
    );
  });
  const words = years.map(
    ([year, v]) =>
      `${yearWords(year)}: ${t('revenue')} ${formatNumber(v.revenue)}, ${t('expenditure')} ${formatNumber(v.expenditure)}`,
  );
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', {}, h('h2', {}, `${t('effectsByYear')} (${t('yen')})`)),
    h(
      'ul',
      { class: 'legend' },
      ...(['revenue', 'expenditure'] as const).map((kind) =>
        h('li', {}, h('span', { class: 'swatch', data: { kind } }), t(kind)),
      ),
    ),
    s('svg', { viewBox: `0 0 ${WIDTH} ${years.length * ROW}`, role: 'img', 'aria-label': words.join('; ') }, ...rows),
  );
}
