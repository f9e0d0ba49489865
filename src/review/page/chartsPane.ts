import { achievementChart } from './charts/achievementChart.js';
import { effectsChart } from './charts/effectsChart.js';
import { figureCharts } from './charts/figureCharts.js';
import { h } from './dom.js';
import { recordNow, records } from './store.js';
import { achievementOf, yearWords } from './view.js';
import { t } from './words.js';

/** Evaluations and figures drawn, where the document has them. */
export function renderChartsPane(): HTMLElement {
  const all = records.map((r) => recordNow(r.id));
  const byDepartment = all.map((r) => [r.department ?? t('noDepartment'), achievementOf(r)] as const);
  const byYear = all
    .flatMap((r) => r.progress.map((p) => [p.fiscalYear, p.achievement] as const))
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([year, a]) => [yearWords(year), a] as const);
  const manyYears = new Set(byYear.map(([year]) => year)).size > 1;
  const charts = [
    records.every((r) => r.department === null) && manyYears
      ? null
      : achievementChart(t('achievementByDepartment'), byDepartment),
    manyYears ? achievementChart(t('achievementByYear'), byYear) : null,
    effectsChart(all),
    figureCharts(all),
  ].filter((chart) => chart !== null);
  return h(
    'div',
    { class: 'charts-pane' },
    ...(charts.length > 0 ? charts : [h('p', { class: 'muted' }, t('noCharts'))]),
  );
}
