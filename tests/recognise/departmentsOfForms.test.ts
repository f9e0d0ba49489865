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

  it.each<readonly [string, string, string | null, string[]]>([
    ['所属', '堤防課', '河川部', ['堤防課']],
    ['担当', '水辺センター', '河川部', ['水辺センター']],
    ['担当', '港湾部', null, ['河川部', '港湾部']],
    ['関係部署', '堤防課', null, ['河川部', '堤防課']],
  ])('stand both behind one label: %s | 河川部 | %s', (label, unit, department, divisions) => {
    const sheet = table([
      ['番号', '1', '取組項目', '堤の手入れ'],
      [label, '河川部', { text: unit, across: 2 }],
      ['取組内容', { text: '地区の人と刈る。', across: 3 }],
    ]);
    const [record] = records(sheet);
    expect([record?.department ?? null, record?.divisions]).toEqual([department, divisions]);
  });

  it('stay divisions under a label that asks for these', () => {
    const [record] = records(form('1', ['担当部課', '担当課'], ['河川部', '水門課']));
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

const sheetOf = (...pairs: readonly (readonly [string, string])[]) =>
  table([
    ['番号', '1', '取組項目', '桟橋の塗替え'],
    ...pairs.map(([label, unit]) => [label, { text: unit, across: 3 }]),
    ['取組内容', { text: '錆を落として塗る。', across: 3 }],
  ]);

describe('a label that asks for a 課 and its 部', () => {
  it.each<[string, string, string[]]>([
    ['所管部局・課', '港湾部・桟橋課', ['港湾部・桟橋課']],
    ['部・課', '教育委員会事務局・図書\n課', ['教育委員会事務局・図書課']],
    ['担当部／課', '港湾部／桟橋課', ['港湾部／桟橋課']],
    ['所管部局・課', '港湾部・桟橋課、河川部・堤防課', ['港湾部・桟橋課', '河川部・堤防課']],
    ['所管部局・課', '桟橋課・堤防課', ['桟橋課', '堤防課']],
    ['担当課', '港湾部・桟橋課', ['港湾部', '桟橋課']],
  ])('%s: %s', (label, unit, divisions) => {
    expect(records(sheetOf([label, unit]))).toMatchObject([{ divisions }]);
  });
});

describe('who has a part in what another unit does', () => {
  it.each(['関係課', '関連部局・課', '連携課', '協力部署'])('is told under %s', (label) => {
    const [record] = records(sheetOf(['担当課', '桟橋課'], [label, '堤防課']));
    expect(record).toMatchObject({ divisions: ['桟橋課'], extras: [{ label, text: '堤防課' }] });
  });

  it('is told before it, too', () => {
    const [record] = records(sheetOf(['関係課', '堤防課'], ['担当課', '桟橋課']));
    expect(record).toMatchObject({ divisions: ['桟橋課'], extras: [{ label: '関係課', text: '堤防課' }] });
  });

  it('is the division where no other is', () => {
    expect(records(sheetOf(['関係課', '堤防課'], ['関係課', '河川課']))).toMatchObject([
      { divisions: ['堤防課', '河川課'] },
    ]);
  });

  it('is one where no other is told', () => {
    expect(records(sheetOf(['関係課', '堤防課']))).toMatchObject([{ divisions: ['堤防課'] }]);
  });
});
