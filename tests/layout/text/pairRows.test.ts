import { expect, it } from 'vitest';
import { lay, outline, set } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
const ROW = set([4, '成果'], [14, '維持'], [24, 'コスト'], [34, '縮小'], [44, '総合評価'], [56, 'Ｂ']);
const TABLE = [['成果', '維持', 'コスト', '縮小', '総合評価', 'Ｂ']];

it.each([
  ['below a heading and above a text', ['６ 今後の方向性', ROW, '学校と協力して夏の講座を設ける。']],
  ['across blank lines', ['６ 今後の方向性', '', ROW, '', '学校と協力して夏の講座を設ける。']],
])('labels and values in turn on a line %s are a table of one row', (_, lines) => {
  expect(read(lines)).toContainEqual(TABLE);
});

it('a row beside which cells go on belongs to their table', () => {
  const lines = [
    ROW,
    set([14, '（令和５年度から）']),
    set([4, '理由'], [14, '講座の数は足りている。']),
    set([4, '課題'], [14, '講師が足りない。']),
  ];
  expect(read(lines)).not.toContainEqual(TABLE);
});

it.each(['事務事業評価票（No.2）', '施策評価シート　№12', '施策カルテ【番号 2-1】'])(
  '%s ends the table above it',
  (title) => {
    const form = (name: string, division: string) => [
      set([2, '事業名'], [20, name], [44, '担当課'], [56, division]),
      set([2, '基本施策'], [20, '水辺の保全']),
    ];
    const blocks = read([...form('桟橋の修繕', '水路課'), title, ...form('土手の見回り', '土手課')]);
    expect(blocks.filter((b) => typeof b === 'string').join()).toContain(title);
  },
);
