import type { Achievement } from '../../../schema/types.js';
import { h, s } from '../dom.js';
import { t } from '../words.js';

const LEVELS = ['exceeded', 'achieved', 'partial', 'missed', 'in_progress', 'not_started', 'unknown'] as const;
type Level = (typeof LEVELS)[number];

const WIDTH = 560;
const NAME = 170;
const ROW = 30;
const BAR = 18;
const TOTAL = 34;

/** One bar a group, parted by level; null where nothing was evaluated. */
export function achievementChart(
  title: string,
  entries: readonly (readonly [group: string, Achievement | null])[],
): HTMLElement | null {
  const groups = new Map<string, Map<Level, number>>();
  for (const [group, achievement] of entries) {
    if (!achievement) continue;
    const counts = groups.get(group) ?? new Map<Level, number>();
    const level = achievement.level ?? 'unknown';
    counts.set(level, (counts.get(level) ?? 0) + 1);
    groups.set(group, counts);
  }
  if (groups.size === 0) return null;
  const used = LEVELS.filter((level) => [...groups.values()].some((c) => c.has(level)));
  const most = Math.max(...[...groups.values()].map(totalOf));
  const unit = (WIDTH - NAME - TOTAL) / most;
  const rows = [...groups].map(([name, counts], i) => barRow(name, counts, used, unit, i * ROW));
  const height = groups.size * ROW;
  const words = [...groups].map(
    ([name, counts]) =>
      `${name}: ${used
        .filter((l) => counts.has(l))
        .map((l) => `${t(`level_${l}`)} ${counts.get(l)}`)
        .join(', ')}`,
  );
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', {}, h('h2', {}, title)),
    h(
      'ul',
      { class: 'legend' },
      ...used.map((level) => h('li', {}, h('span', { class: 'swatch', data: { level } }), t(`level_${level}`))),
    ),
    s(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': `${title}. ${words.join('; ')}` },
      ...rows,
    ),
  );
}

const totalOf = (counts: ReadonlyMap<Level, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

function barRow(
  name: string,
  counts: ReadonlyMap<Level, number>,
  levels: readonly Level[],
  unit: number,
  y: number,
): SVGElement {
  const parts: SVGElement[] = [];
  let x = NAME;
  for (const level of levels) {
    const n = counts.get(level) ?? 0;
    if (n === 0) continue;
    const width = n * unit;
    parts.push(
      s(
        'rect',
        {
          class: 'bar',
          data: { level },
          x,
          y: y + (ROW - BAR) / 2,
          width: Math.max(1, width - 1.5),
          height: BAR,
          rx: 2,
        },
        s('title', {}, `${name}: ${t(`level_${level}`)} ${n}`),
      ),
    );
    if (width > 16)
      parts.push(s('text', { class: 'bar-count', data: { level }, x: x + width / 2, y: y + ROW / 2 + 4 }, n));
    x += width;
  }
  const label = s(
    'text',
    { class: 'axis', x: NAME - 10, y: y + ROW / 2 + 4, 'text-anchor': 'end' },
    name.length > 12 ? `${name.slice(0, 11)}…` : name,
    s('title', {}, name),
  );
  return s('g', {}, label, ...parts, s('text', { class: 'axis', x: x + 6, y: y + ROW / 2 + 4 }, totalOf(counts)));
}
