import { describe, expect, it } from 'vitest';
import { splitPanels } from '../../../src/layout/text/panels.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { allLines, lay, linesToString } from './helpers.js';
import { isLabel } from './knownLabels.js';

const layout = (lines: readonly string[]) => lay(lines.join('\n'), { isLabel });

/** Two columns of lines side by side; the right ones begin at the place, or behind a longer left one. */
const beside = (left: readonly string[], right: readonly string[], place = 34): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [l, r] = [left[i] ?? '', right[i] ?? ''];
    return r === '' ? l : `${l.padEnd(place - 2)}  ${r}`;
  });

const LEFT = [
  '     公園部',
  '基本方針',
  '花の絶えない町をつくり、歩く人を増や',
  'します。',
  '今年度の目標',
  '① 花壇を三十か所に増やします。',
  '② 120mの垣根を植え替えます。',
  '③ 広場の遊具を直します。',
];
const RIGHT = [
  '     道路部',
  '基本方針',
  '転ばずに歩ける道をつくります。',
  '今年度の目標',
  '① 段差のある歩道を五か所で直し、杖',
  '  の人も歩けるようにします。',
  '② 街灯を明るい物に替えます。',
  '③ 橋の手すりを塗り直します。',
];

describe('two forms side by side on a page', () => {
  const page = [
    '          令和６年度 町のお約束をお知らせします。どの部も三つずつ目標を立て、年度末に結果をお伝えします。',
    '',
    ...beside(LEFT, RIGHT),
  ];

  it('are read one after the other', () => {
    const lines = allLines(layout(page)).map((l) => l.text.value);
    const [left, right] = [lines.indexOf('公園部'), lines.indexOf('道路部')];
    expect(left).toBeGreaterThan(0);
    expect(right).toBe(left + LEFT.length);
    expect(lines.slice(left + 5)).toEqual([...LEFT.slice(5), ...RIGHT].map((l) => l.trim()));
  });

  it('have sentences that go on in the next line of their half', () => {
    const { blocks } = layout(page);
    const text = blocks.map((b) => (b.kind === 'paragraph' ? linesToString(b.lines) : '')).join('|');
    expect(text).toContain('歩く人を増や↩/します。');
    expect(text).toContain('直し、杖↩/の人も歩けるようにします。');
  });

  it('are none in a table, whose columns have labels of their own', () => {
    const table = [
      '指標         単位     令和５年度             令和６年度',
      '                  目標値      実績値       目標値      実績値',
      ...['花壇', '並木', '垣根', '遊具', '街灯', '手すり', '歩道'].map(
        (name) => `${name.padEnd(11)}か所     20       24        30       31`,
      ),
    ];
    expect(layout(table).blocks).toHaveLength(1);
  });

  it('are looked for in texts of more lines than a call takes arguments', () => {
    const text = `${'花壇'.padEnd(30)}公園課\n`.repeat(130_000);
    const { lines } = toSourceLines(text);
    expect(splitPanels(text, lines, () => false)).toEqual([lines]);
  });
});

describe('cards side by side', () => {
  const card = (no: number, title: string, division: string, aim: string, grade: string): string[] => [
    `№${no}  ${title}`,
    `担当課   ${division}`,
    `目的    ${aim}`,
    `達成状況         ${grade}`,
  ];
  const row = (cards: readonly (readonly string[])[]): string[] =>
    Array.from({ length: 4 }, (_, i) =>
      cards
        .map((c) => (c[i] as string).padEnd(30))
        .join('')
        .trimEnd(),
    );
  const order = (lines: readonly string[]): string[] =>
    allLines(layout(lines)).map((l) => l.text.value.replace(/\s+/g, ' '));

  it('are read one after the other, row by row, however many stand in a row', () => {
    const pond = card(1, '池の掃除', '公園課', '水を澄ませる。', '達成');
    const wall = card(2, '塀の塗替え', '管財課', '白く塗る。', '一部達成');
    const bell = card(3, '鐘の修理', '文化課', '正午に鳴らす。', '未達成');
    const gate = card(4, '門の点検', '管財課', '雨漏りを止める。', '達成');
    for (const rows of [
      [...row([pond, wall]), '', '', ...row([bell, gate])],
      [...row([pond, wall, bell]), '', '', ...row([gate, pond, wall])],
    ]) {
      const read = order(['      令和６年度 庭園の取組カード', '', ...rows]).join('|');
      const at = ['池の掃除', '塀の塗替え', '鐘の修理', '門の点検'].map((t) => read.indexOf(t));
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(read).toMatch(
        /池の掃除.*公園課.*水を澄ませる。.*達成.*塀の塗替え.*管財課.*白く塗る。.*一部達成.*鐘の修理/,
      );
      expect(read.startsWith('令和６年度 庭園の取組カード')).toBe(true);
    }
  });

  it('are none where a table has one column of labels for several of texts', () => {
    const table = [
      '担当課     公園課          管財課          文化課',
      '目的      水を澄ませる。      白く塗る。        正午に鳴らす。',
      '目標値     ３回           10枚           １日１回',
      '実績値     ２回           12枚           １日１回',
      '達成状況    一部達成         達成           達成',
      '今後の方針   続ける。         終える。         続ける。',
    ];
    const source = table.join('\n');
    const { lines } = toSourceLines(source);
    expect(splitPanels(source, lines, isLabel)).toHaveLength(1);
  });
});
