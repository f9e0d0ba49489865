import { describe, expect, it, test } from 'vitest';
import { records, table } from './blocks.js';

describe('two columns of actions', () => {
  test.each([
    ['取り組むこと', '進め方'],
    ['改革の取組', '何をするか'],
    ['具体的な取組', '取組の概要'],
  ])('%s names what %s tells', (name, told) => {
    const found = records(
      table([
        ['番号', name, '所管', told],
        ['1', '図書の貸出の電子化', '図書館', '貸出券を電子化し、来館せずに更新できるようにする。'],
        ['2', '掲示板の整理', '広報課', '利用の少ない掲示板を撤去する。'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '図書の貸出の電子化', measures: '貸出券を電子化し、来館せずに更新できるようにする。' },
      { title: '掲示板の整理', measures: '利用の少ない掲示板を撤去する。' },
    ]);
  });

  it('tell what was done where the right one speaks of the past', () => {
    const found = records(
      table([
        ['№', '取組内容', '実施内容', '評価'],
        ['1', '清掃の充実', '３回の清掃に延べ40人が参加した。', '達成'],
        ['2', '植樹の拡大', '苗木を80本植えた。', '一部達成'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '清掃の充実', progress: [{ status: '３回の清掃に延べ40人が参加した。' }] },
      { title: '植樹の拡大', progress: [{ status: '苗木を80本植えた。' }] },
    ]);
  });

  it('tell the same at two lengths where neither is a name', () => {
    const found = records(
      table([
        ['番号', '取組', '取組内容'],
        ['1', '掲示板を整理する。', '利用の少ない掲示板を撤去する。'],
        ['2', '貸出を電子化する。', '来館せずに更新できるようにする。'],
      ]),
    );
    expect(found.map((r) => r.title)).toEqual([undefined, undefined]);
  });
});

describe('a goal of the unit, beside what is to be reached', () => {
  const register = (goal: string, beside: string, ...names: [string, string]) =>
    records(
      table([
        ['No.', '現状と課題', goal, '担当課', beside, '実績'],
        ['1', { text: '渡し船の利用が減っている。', down: 2 }, names[0], '河川課', '運航日数　200日', '運航日数 210日'],
        ['2', names[1], '港湾課', '船着き場を２か所直す。', '１か所を直した。'],
      ]),
    );

  test.each([
    ['重点目標', '目標'],
    ['個別目標', '部の目標'],
  ])('%s names what %s tells', (goal, beside) => {
    expect(register(goal, beside, '渡し船の運航の確保', '船着き場の修繕')).toMatchObject([
      { title: '渡し船の運航の確保', currentState: '渡し船の利用が減っている。' },
      { title: '船着き場の修繕', objective: '船着き場を２か所直す。' },
    ]);
  });

  it('names nothing where it tells a will', () => {
    const found = register('重点目標', '目標', '渡し船を残す。', '船着き場を直す。');
    expect(found.map((r) => r.title)).toEqual([undefined, undefined]);
  });
});

describe('a second goal, told in the past', () => {
  const sheet = (label: string, ...told: [string, string]) =>
    records(
      table([
        ['№', '重点取組', '年度末にめざす姿', '目標とする水準', label],
        ['1', '駅前広場の整備', '人の流れが増えている。', '・用地の取得 85％', told[0]],
        ['2', '空き地の活用', '空き地が減っている。', '・登録 25件', told[1]],
      ]),
    );

  test.each(['年度末の到達点', '到達点', '期末の姿'])('%s is what came of it', (label) => {
    expect(sheet(label, '２筆を除き契約を終えた。', '相談が増え、登録も水準を上回った。')).toMatchObject([
      { objective: '人の流れが増えている。', progress: [{ outcome: '２筆を除き契約を終えた。' }] },
      { objective: '空き地が減っている。', progress: [{ outcome: '相談が増え、登録も水準を上回った。' }] },
    ]);
  });

  it('stays a goal where nothing is over', () => {
    const found = sheet('到達目標', '全ての用地で契約を終える。', '登録を増やし、使われる土地にする。');
    expect(found.map((r) => r.progress)).toEqual([undefined, undefined]);
  });
});

describe('what is to follow', () => {
  const column = (...choices: string[]) =>
    records(
      table([
        ['番号', '事務事業', '所管課', '事業の内容', '今後の方向性'],
        ...choices.map((c, i) => [`${i + 1}`, `第${i + 1}会館の運営`, '市民課', '会館を開ける。', c]),
      ]),
    );

  it('stands in one place where some of it is more than a choice', () => {
    const found = column('現状のまま継続', '廃止', '拡充');
    expect(found.map((r) => (r.progress as { nextSteps: string }[])[0]?.nextSteps)).toEqual([
      '現状のまま継続',
      '廃止',
      '拡充',
    ]);
  });

  it('is a choice where nothing else tells of it', () => {
    expect(column('継続', '廃止')).toMatchObject([
      { progress: [{ nextSteps: '継続' }] },
      { progress: [{ nextSteps: '廃止' }] },
    ]);
  });

  it.each([
    [
      ['今後の方向性', '継続'],
      ['今後の取組', '会館を改める。'],
    ],
    [
      ['今後の取組', '会館を改める。'],
      ['今後の方向性', '継続'],
    ],
  ])('keeps a choice under its label beside a text', (...more) => {
    const read = records(table([['番号', '1'], ['事務事業', '会館の運営'], ['事業の内容', '会館を開ける。'], ...more]));
    expect(read).toMatchObject([
      { progress: [{ nextSteps: '会館を改める。' }], extras: [{ label: '今後の方向性', text: '継続' }] },
    ]);
  });
});

describe('a direction of the plan', () => {
  const sheet = (label: string, ...said: [string, string]) =>
    records(
      table([
        ['基本目標', label, '番号', '具体的施策', '施策の内容', '評価'],
        [{ text: '１ 花のまち', down: 2 }, said[0], '1', '花壇の手入れ', '花壇を整える。', '達成'],
        [said[1], '2', '苗木の配布', '苗木を配る。', '未達成'],
      ]),
    ).map((r) => r.category);

  test.each(['施策の方向', '施策の方向性', '取組の方向', '施策の\n方　向'])(
    '%s left of the items is a level above them',
    (label) => {
      expect(sheet(label, '(1) 緑を増やす', '(2) 緑に親しむ')).toEqual([
        ['１ 花のまち', '(1) 緑を増やす'],
        ['１ 花のまち', '(2) 緑に親しむ'],
      ]);
    },
  );

  it('stays a choice above 拡充 and 継続', () => {
    expect(sheet('施策の方向', '拡充', '継続')).toEqual([['１ 花のまち'], ['１ 花のまち']]);
  });
});

describe('a goal beside an indicator', () => {
  it('is told in words where the target has a column of its own right of the indicator', () => {
    const found = records(
      table([
        ['№', '重要課題', '目標', '指標名', '目標値', '実績値'],
        ['1', '水路の清掃', '水が滞りなく流れる。', '清掃の回数', '４回', '５回'],
        ['2', '堤の補強', '大雨に耐える。', '－', '－', '－'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '水路の清掃', objective: '水が滞りなく流れる。', indicators: [{ name: '清掃の回数' }] },
      { title: '堤の補強', objective: '大雨に耐える。' },
    ]);
  });

  it('is its figure where it stands right of it', () => {
    const found = records(
      table([
        ['取組項目', '指標名', '現状値', '目標', '最終目標値'],
        ['水路の清掃', '清掃の回数', '３回', '４回', '６回'],
        ['堤の補強', '延長', '２km', '３km', '５km'],
      ]),
    );
    expect(found[0]).toMatchObject({
      indicators: [{ values: [{ text: '３回' }, { text: '４回' }, { text: '６回' }] }],
    });
  });
});

describe('kinds of figures above sentences', () => {
  test.each([
    ['令和6年度の計画', '令和6年度の実績'],
    ['計画', '実績'],
    ['令和6年度計画', '令和6年度実績'],
  ])('%s and %s tell what was to be done and what was', (plan, done) => {
    const found = records(
      table([
        ['№', '取組項目', plan, done, '評価'],
        ['1', '堰の補修', '古い堰を2箇所で補修する。', '・2箇所の堰を補修した。', '達成'],
        ['2', '蛍の放流', '小学生と蛍の幼虫を川に放す。', '・幼虫を放し、40人が参加した。', '達成'],
      ]),
    );
    expect(found).toMatchObject([
      { measures: '古い堰を2箇所で補修する。', progress: [{ fiscalYear: 2024, status: '・2箇所の堰を補修した。' }] },
      {
        measures: '小学生と蛍の幼虫を川に放す。',
        progress: [{ fiscalYear: 2024, status: '・幼虫を放し、40人が参加した。' }],
      },
    ]);
    expect(found.every((r) => r.indicators === undefined)).toBe(true);
  });
});

describe('a lone column of names and their figures', () => {
  const read = (label: string) =>
    records(
      table([
        ['番号', '取組項目', '取組内容', label],
        ['1', '図書の貸出', '貸出券を電子化する。', '電子貸出券の利用者数\n1,200人'],
        ['2', '掲示板の整理', '利用の少ない掲示板を撤去する。', '撤去する掲示板の数\n８基以上'],
      ]),
    )[0];

  it('asks for targets where its label speaks of a value', () => {
    const found = read('令和９年度末にめざす値');
    expect(found).toMatchObject({ indicators: [{ name: '電子貸出券の利用者数', values: [{ kind: 'target' }] }] });
    expect(found).not.toHaveProperty('criteria');
  });

  it('says else what shows that the goal is reached', () => {
    expect(read('到達点')).toHaveProperty('criteria');
  });
});

test('figures in a unit of Latin letters are no words, and leave the indicator its name', () => {
  const [first] = records(
    table([
      ['番号', '取組項目', '担当課', '指標', '基準値', '目標値', '実績値'],
      ['1', '灯の交換', '公園課', '電気の使用量', '720千kWh', '600千kWh', '590千kWh'],
      ['2', '桟橋の点検', '航路課', '点検の回数', '4回', '6回', '5回'],
    ]),
  );
  expect(first).not.toHaveProperty('criteria');
  expect(first).toMatchObject({ indicators: [{ name: '電気の使用量', values: [{}, { value: 600000 }, {}] }] });
});
