import { expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

it.each([
  ['河川部', '河川部長'],
  ['教育委員会事務局', '教育部長'],
  ['会計課', '会計管理者'],
  ['議会事務局', '議会事務局長'],
])('%s and beside it the post of its head, %s', (department, post) => {
  const [found] = recogniseBlocks([table([['部局名', department, post, '堤 陽子']])]).departments;
  expect([found?.name.value, found?.head?.title?.value, found?.head?.name?.value]).toEqual([
    department,
    post,
    '堤 陽子',
  ]);
});

it.each([
  ['部　長　小坂　　康　弘（こさか　やすひろ）', '部長', '小坂 康 弘', 'こさか やすひろ'],
  ['部 長　樋口ノ　　守【ひぐちの　まもる】', '部長', '樋口ノ 守', 'ひぐちの まもる'],
  ['局 長　堤　陽子（つつみ　ようこ）', '局長', '堤 陽子', 'つつみ ようこ'],
  ['部　長　大　木　　つぐみ（おおき　つぐみ）', '部長', '大 木 つぐみ', 'おおき つぐみ'],
  ['（河川部長　大木　つぐみ）', '河川部長', '大木 つぐみ', undefined],
  ['（責任者　河川部長　堤　陽子）', '河川部長', '堤 陽子', undefined],
  ['河 川 部 長　堤　陽　子', '河川部長', '堤 陽 子', undefined],
  ['会計管理者（兼）会計課長　つつみ ようこ　堤 陽子', '会計管理者（兼）会計課長', '堤 陽子', 'つつみ ようこ'],
  ['参事 兼 河川部長　つつみ みどり　堤 みどり', '参事 兼 河川部長', '堤 みどり', 'つつみ みどり'],
])('a post set with spaces, %s', (cell, title, name, reading) => {
  const [found, ...more] = recogniseBlocks([
    table([
      ['河　川　部', cell],
      ['基 本 方 針', '水辺のまちをつくる。'],
    ]),
  ]).departments;
  expect(more).toEqual([]);
  expect([found?.name.value, found?.head?.title?.value]).toEqual(['河川部', title]);
  expect([found?.head?.name?.value, found?.head?.reading?.value]).toEqual([name, reading]);
});

it.each([
  ['部 長 氏 名', '部長'],
  ['部長名', '部長'],
  ['部局長の氏名', '部局長'],
  ['職・氏名', undefined],
])('beside %s stands a name; the post is %s', (label, title) => {
  const [found] = recogniseBlocks([table([['部局名', '河川部', label, '堤 陽子']])]).departments;
  expect([found?.head?.title?.value, found?.head?.name?.value]).toEqual([title, '堤 陽子']);
});

it.each([
  ['防災局', '防災監', '使命', '主な業務', '年度末の振り返り'],
  ['港　区　役　所', '港区長', '局のミッション', '所掌事務', '成果と課題'],
  ['水道局', '水道事業管理者', '部局の使命', '部の仕事', '年度末報告'],
])(
  '%s introduced by a form: %s beside a name, the mission beside the work, what it looks back on',
  (name, post, ...told) => {
    const [found, ...more] = recogniseBlocks([
      table([
        [name, ''],
        [post, '堤 陽子（つつみ ようこ）'],
        [told[0] as string, '水辺の暮らしを支える'],
        [told[1] as string, '堤防と水門の管理を受け持っています。'],
        [told[2] as string, '水門の点検を終えました。'],
      ]),
      table([
        ['番号', '目標', '結果'],
        ['1', '水門を点検します', '達成'],
        ['2', '堤防の草を刈ります', '未達成'],
      ]),
    ]).departments;
    expect(more).toEqual([]);
    expect(found?.name.value).toBe(name.replace(/　/g, ''));
    expect([found?.head?.title?.value, found?.head?.name?.value, found?.head?.reading?.value]).toEqual([
      post,
      '堤 陽子',
      'つつみ ようこ',
    ]);
    expect([found?.policy?.value, found?.duties?.value, found?.summary?.value]).toEqual([
      '水辺の暮らしを支える',
      '堤防と水門の管理を受け持っています。',
      '水門の点検を終えました。',
    ]);
  },
);

it('begins the department again below the rows of another, and takes no post for an item', () => {
  const { departments, records } = recogniseBlocks([
    table([
      [{ text: '防災局', across: 3 }],
      [{ text: '防災監', across: 2 }, '堤 陽子（つつみ ようこ）'],
      ['番号', '目標', '結果'],
      ['1', '水門を点検します', '達成'],
      ['2', '堤防の草を刈ります', '未達成'],
      [{ text: '議会事務局', across: 3 }],
      [{ text: '事務局長', across: 2 }, '樋口 守（ひぐち まもる）'],
      ['番号', '目標', '結果'],
      ['1', '会議録を公開します', '達成'],
    ]),
  ]);
  expect(departments.map((d) => [d.name.value, d.head?.title?.value, d.head?.name?.value])).toEqual([
    ['防災局', '防災監', '堤 陽子'],
    ['議会事務局', '事務局長', '樋口 守'],
  ]);
  expect(records.map((r) => [r.department?.value, r.objective?.value])).toEqual([
    ['防災局', '水門を点検します'],
    ['防災局', '堤防の草を刈ります'],
    ['議会事務局', '会議録を公開します'],
  ]);
});

it.each(['南支所', '川辺出張所', '水辺総合病院'])(
  '■ %s above a form that names its head stands beside the departments',
  (unit) => {
    const form = (post: string, goal: string) =>
      table([
        ['部局長名', post],
        ['現状と課題', '（１）水門が古い。'],
        ['重点目標', goal],
        ['具体的な取組', '（１）水門を点検する。'],
      ]);
    const { departments, records } = recogniseBlocks([
      paragraph('■ 河川部'),
      form('部長 堤 陽子', '（１）水門を更新する。'),
      paragraph(`■ ${unit}`),
      form('所長 樋口 守', '（１）窓口を改める。'),
    ]);
    expect(departments.map((d) => [d.name.value, d.head?.name?.value])).toEqual([
      ['河川部', '堤 陽子'],
      [unit, '樋口 守'],
    ]);
    expect(records.map((r) => r.department?.value)).toEqual(['河川部', unit]);
  },
);

it.each(['港湾整備部長\nつつみ ようこ\n堤 陽子', '港湾整備部\n長\nつつみ ようこ\n堤 陽子'])(
  'the head in one cell left of the motto is no label of it: %j',
  (cell) => {
    const [found, ...more] = recogniseBlocks([
      table([
        [{ text: '港湾整備部', across: 2 }],
        [cell, '合言葉\n灯りを絶やさない！'],
        ['部の仕事', '桟橋と灯台を守ります。'],
        ['総括', '灯りが増えました。'],
      ]),
    ]).departments;
    expect(more).toEqual([]);
    expect([found?.head?.title?.value, found?.head?.name?.value]).toEqual(['港湾整備部長', '堤 陽子']);
    expect([found?.head?.reading?.value, found?.policy?.value]).toEqual(['つつみ ようこ', '灯りを絶やさない！']);
  },
);

it('whose reading holds what is a particle elsewhere', () => {
  const [found] = recogniseBlocks([
    paragraph('河川部 河川部長 長谷 尚（はせ なお）'),
    table([['基本方針', '水辺のまちをつくる。']]),
  ]).departments;
  expect([found?.name.value, found?.head?.name?.value, found?.head?.reading?.value]).toEqual([
    '河川部',
    '長谷 尚',
    'はせ なお',
  ]);
});

it('stands behind its label in one cell, where no other row of white space parts them', () => {
  const [found, ...more] = recogniseBlocks([
    table(
      [
        ['部局名', '河川部', '責任者   河川部長 堤 陽子'],
        ['部局の基本方針', '水辺のまちをつくる。', ''],
      ],
      'aligned',
    ),
  ]).departments;
  expect(more).toEqual([]);
  expect([found?.name.value, found?.head?.title?.value, found?.head?.name?.value]).toEqual([
    '河川部',
    '河川部長',
    '堤 陽子',
  ]);
});

it.each(['私の信条', '川とともに'])('a name ends with its reading, whatever stands below it: %s', (below) => {
  const lines = ['河川部', '河川部長　堤 陽子（つつみ ようこ）', below, '川の声を聞き、町を水から守ります。'];
  const [found] = recogniseBlocks([
    paragraph(lines.join('\n')),
    paragraph('１　水門の点検\n現状：錆が進んでいる。'),
  ]).departments;
  expect([found?.head?.name?.value, found?.head?.reading?.value]).toEqual(['堤 陽子', 'つつみ ようこ']);
  expect(found?.policy?.value ?? null).toBe(below === '私の信条' ? lines[3] : null);
});

it.each([
  ['つつみ　ようこ\n河川部長\n堤　陽子\n汐見市', 'つつみ ようこ'],
  ['（写真）\nつつみ　ようこ\n河川部長\n堤　陽子\n汐見市', 'つつみ ようこ'],
  ['〔部長写真〕\n河川部長\n堤　陽子\n汐見市', undefined],
  ['河川部長\n堤　陽子', undefined],
])('a head in lines of his or her own, beside nothing but a picture: %j', (lines, reading) => {
  const plan = recogniseBlocks([
    paragraph('河川部の宣言'),
    ...lines.split('\n').map((l) => paragraph(l)),
    paragraph('いつもきれいな水辺をつくります。声をお聞かせください。'),
    table([['部の基本方針', '水辺のまちをつくる。']]),
  ]);
  const [found, ...more] = plan.departments;
  expect(more).toEqual([]);
  expect([found?.head?.title?.value, found?.head?.name?.value]).toEqual(['河川部長', '堤 陽子']);
  expect(found?.head?.reading?.value).toBe(reading);
  expect(found?.policy?.value).toBe('水辺のまちをつくる。');
});

it('a piece of a letter beside the post names nobody', () => {
  const plan = recogniseBlocks([
    table([
      ['部局名', '河川部'],
      ['河川部長', 'です。「待たせない」を合言葉に、職員一同'],
      ['部の基本方針', '水辺のまちをつくる。'],
    ]),
  ]);
  expect(plan.departments.map((d) => [d.head, d.policy?.value])).toEqual([[null, '水辺のまちをつくる。']]);
  expect(plan.notes.map((n) => n.text.value)).toContain('です。「待たせない」を合言葉に、職員一同');
});
