import { describe, expect, test } from 'vitest';
import type { ColumnLine } from '../../../src/layout/aligned/chunks.js';
import { linesToLabels } from '../../../src/layout/aligned/labelGroups.js';
import { turnsOf } from '../../../src/layout/aligned/numbering.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import type { Table } from '../../../src/model/block.js';
import type { Glyph } from '../../../src/model/page.js';
import {
  block,
  cellsOf,
  centred,
  endingAt,
  find,
  indicesOf,
  isLabel,
  isWhole,
  joinAlignedTables,
  line,
} from './pages.js';

const LEFT = 50;
const TEXT = 150;
/** Items with as much white between them as between cells; the label in the middle of them all. */
function row(label: string, items: readonly string[], top: number, gap = 20): Glyph[] {
  const lines: Glyph[] = [];
  let y = top;
  for (const item of items) {
    lines.push(...block(item, TEXT, y));
    y += (item.split('\n').length - 1) * 11 + gap;
  }
  return [...lines, ...centred(label, LEFT, (top + y - gap) / 2)];
}
const ITEMS = [
  '①避難所の開設に\n時間がかかる。',
  '②無線が古い。',
  '③担い手が減り\n訓練が進まない。',
  '④備蓄が足りない。',
];
const GOALS = ['①訓練を重ねる。', '②無線を改める。', '③担い手を育て\nる。', '④備蓄を増やす。'];
const joined = (items: readonly string[]): string => items.join('/').replaceAll('\n', '/');

describe('labels beside cells of several paragraphs', () => {
  const page = (y: number) => [...row('現状と\n課題', ITEMS, y), ...row('部局目\n標', GOALS, y + 120)];

  test('every item is in the cell of its label, though items stand as far apart as cells', () => {
    const found = find([line('令和７年度の部局の目標', 200, 80, 14), page(100)]);
    expect(found.tables.map(cellsOf)).toEqual([
      ['0,0: 現状と/課題', `0,1: ${joined(ITEMS)}`, '1,0: 部局目/標', `1,1: ${joined(GOALS)}`],
    ]);
    expect(found.tables.every(isWhole)).toBe(true);
    expect(found.rest.map((s) => s.text.value)).toEqual(['令和７年度の部局の目標']);
    const all = line('令和７年度の部局の目標', 0, 0).length + page(100).length;
    expect(indicesOf(found).length).toBe(all);
  });

  test('without numbers the label stands in the middle of its paragraphs', () => {
    const bare = (items: readonly string[]) => items.map((t) => t.slice(1));
    const found = find([row('現状と\n課題', bare(ITEMS), 100), row('部局目\n標', bare(GOALS), 226)]);
    expect(found.tables.map(cellsOf)).toEqual([
      ['0,0: 現状と/課題', `0,1: ${joined(bare(ITEMS))}`, '1,0: 部局目/標', `1,1: ${joined(bare(GOALS))}`],
    ]);
  });

  test('a mark larger than the text stays beside its label', () => {
    const lines = (label: string, text: string, y: number) => [...line(label, LEFT, y), ...block(text, TEXT, y, 13)];
    const found = find([
      lines('現状と課題', '川沿いの道が暗く、夜は歩く人が少ない\nままである。', 100),
      lines('取組内容', '街灯を直す。', 129),
      [...line('組織目標', LEFT, 147), ...line('◎', TEXT, 147, 15)],
      lines('担当課', '道路課', 165),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([
      [
        '0,0: 現状と課題',
        '0,1: 川沿いの道が暗く、夜は歩く人が少ない/ままである。',
        '1,0: 取組内容',
        '1,1: 街灯を直す。',
        '2,0: 組織目標',
        '2,1: ◎',
        '3,0: 担当課',
        '3,1: 道路課',
      ],
    ]);
  });

  test('labels of one line each stay apart', () => {
    const found = find([
      row('現状と課題', ['①古い。', '②高い。'], 100, 16),
      row('部局目標', ['①新しく。', '②安く。'], 132, 16),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([
      ['0,0: 現状と課題', '0,1: ①古い。/②高い。', '1,0: 部局目標', '1,1: ①新しく。/②安く。'],
    ]);
  });

  test('a label of two lines may begin beside a text of one', () => {
    const found = find([
      block('現状と課題', LEFT, 100),
      block('避難所の開設に時間がかかる。', TEXT, 100),
      block('部局目標', LEFT, 120),
      block('訓練を重ね、開設の手順を覚える。', TEXT, 120),
      block('取組内容', LEFT, 140),
      block('無線を改め、備蓄を増やす。', TEXT, 140),
      block('目標達成基\n準', LEFT, 160, 14),
      block('無線の更新を終える。', TEXT, 160),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([
      [
        '0,0: 現状と課題',
        '0,1: 避難所の開設に時間がかかる。',
        '1,0: 部局目標',
        '1,1: 訓練を重ね、開設の手順を覚える。',
        '2,0: 取組内容',
        '2,1: 無線を改め、備蓄を増やす。',
        '3,0: 目標達成基/準',
        '3,1: 無線の更新を終える。',
      ],
    ]);
  });

  test('a heading with its text below it is no label beside it', () => {
    const outline = (label: string, items: readonly string[], y: number) => [
      ...line(label, LEFT, y),
      ...items.flatMap((t, i) => line(t, 70, y + 16 * (i + 1))),
    ];
    const found = find([
      outline('現状と課題', ['①橋が古くなっている。', '②職員が足りない。'], 100),
      outline('部局目標', ['①橋を点検する。', '②職員を育てる。'], 148),
    ]);
    expect(found.tables).toEqual([]);
  });

  test('columns of running text with a label in one are no form', () => {
    const prose = (x: number, y: number) =>
      block(Array(12).fill('市の予算は歳入と歳出からなる。').join('\n'), x, y, 14);
    expect(find([line('現状と課題', LEFT, 100), prose(LEFT, 114), prose(300, 107)]).tables).toEqual([]);
  });
});

describe('over a page break', () => {
  const FOOT = 700;
  const pages = (first: Glyph[][], second: Glyph[][]): Table[] => {
    const above = find(first).tables.at(-1) as Table;
    const [next] = find(second, 2, above).tables;
    const whole = next && joinAlignedTables(above, next);
    return whole ? [whole] : [above, ...(next ? [next] : [])];
  };

  test('items without a label at the top of the page belong to the last label', () => {
    const tables = pages(
      [row('現状と\n課題', ITEMS, FOOT - 120), block('部局目\n標', LEFT, FOOT), line('①訓練を重ねる。', TEXT, FOOT)],
      [
        row('', ['②無線を改める。', '③担い手を育てる。'], 60).slice(0),
        row('手段及\nび方策', ['①集まる。', '②続ける。'], 110),
      ],
    );
    expect(tables.map(cellsOf)).toEqual([
      [
        '0,0: 現状と/課題',
        `0,1: ${joined(ITEMS)}`,
        '1,0: 部局目/標',
        '1,1: ①訓練を重ねる。/②無線を改める。/③担い手を育てる。',
        '2,0: 手段及/び方策',
        '2,1: ①集まる。/②続ける。',
      ],
    ]);
  });

  test('a label that the break cut is mended, also when its rest is set in', () => {
    const tables = pages(
      [row('現状と\n課題', ITEMS, FOOT - 120), line('手段及', LEFT, FOOT), line('①集まる。', TEXT, FOOT)],
      [line('②続ける。', TEXT, 60), line('び方策', LEFT + 10, 80), line('③広める。', TEXT, 80)],
    );
    expect(tables.map(cellsOf)).toEqual([
      ['0,0: 現状と/課題', `0,1: ${joined(ITEMS)}`, '1,0: 手段及/び方策', '1,1: ①集まる。/②続ける。/③広める。'],
    ]);
  });
});

const toLines = (texts: readonly string[], pitch = 11): ColumnLine[] =>
  texts.map((t, i) => {
    const [segment] = glyphsToSegments(line(t, 50, 100 + i * pitch));
    if (!segment) throw new Error('no segment');
    return { segment, middle: 100 + i * pitch, em: 10, x0: segment.box[0], x1: segment.box[2], columns: 1 };
  });

test.each([
  { lines: ['現状と', '課題', '部局目標'], groups: ['現状と課題', '部局目標'] },
  { lines: ['部　局　名', '手段及', 'び方', '策'], groups: ['部　局　名', '手段及び方策'] },
  { lines: ['その他', '部局目標'], groups: ['その他', '部局目標'] },
])('lines $lines are labels $groups', ({ lines, groups }) => {
  const labels = linesToLabels(toLines(lines), 1.3, isLabel);
  expect(labels.map((g) => lines.slice(g.from, g.to).join(''))).toEqual(groups);
});

test.each([
  { lines: ['①あ', '②い', '①う'], turns: [null, 'continues', 'restarts'] },
  { lines: ['①あ', '(1) い', '(2) う', '②え', '(1) お'], turns: [null, null, null, 'continues', null] },
  { lines: ['前文', '1. あ', '2. い'], turns: [null, 'opens', 'continues'] },
  { lines: ['1.5倍', '20年', 'アい'], turns: [null, null, null] },
])('numbers of $lines', ({ lines, turns }) => {
  expect(turnsOf(toLines(lines))).toEqual(turns);
});

describe('registers', () => {
  const X = [50, 90, 200, 330] as const;
  const header = (y: number) => ['課等', '事業名', '取組内容', '目標値'].flatMap((t, i) => line(t, X[i] as number, y));

  test('a line over the columns heads rows whose tallest text begins above the others', () => {
    const rows = (y: number) => [
      ...line('■ 暮らしの安全を守る', X[0], y),
      ...line('1', X[0] + 5, y + 33),
      ...line('無線の更新', X[1], y + 33),
      ...block('古い無線を新\nしくする。\n続ける。', X[2], y + 20, 13),
      ...line('14基', X[3], y + 33),
    ];
    const { tables } = find([header(100), rows(120), rows(190)]);
    expect(tables.map((t) => [t.rows, t.columns, cellsOf(t)[4]])).toEqual([[5, 4, '1,0x4: ■ 暮らしの安全を守る']]);
  });

  test('rows hardly further apart than lines are told by what wraps', () => {
    const rows = Array.from({ length: 6 }, (_, i) => [
      line(`${i + 1}`, X[0], 120 + 41 * i),
      line('橋の点検', X[1], 120 + 41 * i),
      block('五年に一度の定期点\n検を行う。', X[2], 120 + 41 * i, 19.4),
      endingAt('26橋', 360, 120 + 41 * i),
    ]).flat();
    const { tables } = find([header(100), ...rows]);
    expect(tables.map((t) => t.rows)).toEqual([7]);
  });

  test('texts in the middle of their rows are not torn where lines of others stand between', () => {
    const rows = [0, 1, 2].flatMap((i) => [
      line('市', X[0], 130 + 50 * i),
      block('駅の東西を結ぶ\n通路の整備', X[1], 122 + 50 * i, 16),
      block('鉄道事業者との協\n議を始め、設計に\n着手した。', X[2], 114 + 50 * i, 16),
      line('検討中', X[3], 130 + 50 * i),
    ]);
    expect(find([header(94), ...rows]).tables.map((t) => t.rows)).toEqual([4]);
  });
});
