import { h } from './dom.js';
import { type Look, lookOf, type Mark, marks, ownerToShow } from './marks.js';
import type { SourcePane } from './pagesPane.js';
import { choose } from './store.js';
import { t } from './words.js';

/** Lines are put in groups, so that only those in view are laid out. */
const GROUP = 100;

/** Of several marks on one line, the one that says most is drawn. */
const RANK: readonly Look[] = ['note', 'read', 'doubt', 'record', 'unassigned', 'hover', 'field'];

/** A text input with its line numbers. */
export function makeLinesPane(lines: readonly string[]): SourcePane {
  const rows = lines.map((text, i) =>
    h(
      'div',
      { class: 'line', data: { line: i + 1 } },
      h('span', { class: 'line-number' }, i + 1),
      h('span', { class: 'line-text' }, text),
    ),
  );
  const groups: HTMLElement[] = [];
  for (let i = 0; i < rows.length; i += GROUP)
    groups.push(h('div', { class: 'lines-group' }, ...rows.slice(i, i + GROUP)));
  const scroller = h(
    'div',
    {
      class: 'scroller text',
      tabindex: 0,
      role: 'region',
      'aria-label': t('source'),
      on: {
        click: (event) => {
          const row = (event.target as Element).closest<HTMLElement>('.line');
          const own = row ? (marksOn.get(Number(row.dataset.line)) ?? []) : [];
          const mark = [...own].sort((a, b) => extent(a) - extent(b))[0];
          if (mark && (document.getSelection()?.toString() ?? '') === '') choose(ownerToShow(mark));
        },
      },
    },
    ...groups,
  );
  const marksOn = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (!('line' in mark.place)) continue;
    const last = 'toLine' in mark.place ? mark.place.toLine : mark.place.line;
    for (let n = mark.place.line; n <= last; n++) marksOn.set(n, [...(marksOn.get(n) ?? []), mark]);
  }
  return {
    element: h('div', { class: 'pages' }, scroller),
    paint() {
      for (const [n, own] of marksOn) {
        const row = rows[n - 1];
        const looks = own.map(lookOf);
        if (row) row.dataset.look = RANK.findLast((look) => looks.includes(look)) ?? '';
      }
    },
    show(place) {
      if (!('line' in place)) return;
      rows[place.line - 1]?.scrollIntoView({ block: 'center' });
    },
    turn: (by) => scroller.scrollBy({ top: by * scroller.clientHeight * 0.9 }),
  };
}

const extent = ({ place }: Mark): number => ('toLine' in place ? place.toLine - place.line : 0);
