import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const form = (no: string, [above, of]: readonly [string, string], [department, division]: readonly [string, string]) =>
  table([
    [above, department, of, division],
    ['目標番号', no, '目標のテーマ', `堤の手入れ${no}`],
    ['いまの状況と困っていること', { text: '草が伸びている。', across: 3 }],
    ['取り組む中身', { text: '地区の人と刈る。', across: 3 }],
  ]);

describe('two units at the head of a form', () => {
  it.each<readonly [string, string]>([
    ['部署', '担当'],
    ['所属', '担当課'],
    ['担当部署', '担当係'],
  ])('are the department and its division: %s, %s', (...labels) => {
    const forms = [
      form('1', labels, ['河川部', '堤防課']),
      form('2', labels, ['河川部', '水門課']),
      form('3', labels, ['港湾部', '桟橋課']),
    ];
    expect(records(...forms)).toMatchObject([
      { department: '河川部', divisions: ['堤防課'], title: '堤の手入れ1', currentState: '草が伸びている。' },
      { department: '河川部', divisions: ['水門課'], title: '堤の手入れ2' },
      { department: '港湾部', divisions: ['桟橋課'], title: '堤の手入れ3' },
    ]);
  });

  it('stand both behind the label that asks for the department', () => {
    const head = (no: string, title: string, ...units: string[]) =>
      table([
        ['番号', no, '取組項目', title, '推進部局', ...units],
        ['目的', { text: '水をきれいにする。', across: 6 }],
        ['取組内容', { text: '藻を刈る。', across: 6 }],
      ]);
    const forms = [head('1', '池の手入れ', '河川部', '水辺課'), head('2', '桟橋の塗替え', '港湾部', '桟橋課')];
    expect(records(...forms)).toMatchObject([
      { department: '河川部', divisions: ['水辺課'], title: '池の手入れ' },
      { department: '港湾部', divisions: ['桟橋課'], title: '桟橋の塗替え' },
    ]);
  });

  it('are one name where a council and its office stand in two cells behind the label', () => {
    const sheet = table([
      ['番号', '1', '取組項目', '校庭の芝', '担当部名', '教育委員会', '学びの部'],
      ['目的', { text: '芝を守る。', across: 6 }],
      ['取組内容', { text: '芝を刈る。', across: 6 }],
    ]);
    expect(records(sheet)).toMatchObject([{ department: '教育委員会 学びの部', title: '校庭の芝' }]);
  });

  it('stay divisions under a label that asks for these', () => {
    const [record] = records(form('1', ['担当部課', '関係課'], ['河川部', '水門課']));
    expect(record).toMatchObject({ divisions: ['河川部', '水門課'] });
  });
});

it.each(['（つづき）', '（続き）', '（前ページからの続き）'])(
  'a part that goes on keeps the name of its unit: %s',
  (more) => {
    const sheet = (name: string, no: string) =>
      table([
        [{ text: name, across: 4 }],
        ['番号', no, '取組項目', `桟橋の塗替え${no}`],
        ['取組内容', { text: '錆を落として塗る。', across: 3 }],
      ]);
    expect(records(sheet('港湾部', '1'), sheet(`港湾部${more}`, '2'))).toMatchObject([
      { department: '港湾部', number: '1' },
      { department: '港湾部', number: '2' },
    ]);
  },
);
