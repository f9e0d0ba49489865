import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const across = (text: string, n: number): TestCell => ({ text, across: n });

describe('a column of names with their texts below', () => {
  const register = (head: string, first: string) =>
    records(
      table([
        ['番号', head, '主管課'],
        ['1-1', first, '港湾課'],
        ['1-2', '岸の灯\n灯を替え、夜も歩けるようにします。', '港務課'],
      ]),
    );

  it.each(['取組名・概要', '事業名／事業内容', '取組項目と概要'])('%s', (head) => {
    expect(register(head, '桟橋の修繕\n床板を替えます。')).toMatchObject([
      { title: '桟橋の修繕', measures: '床板を替えます。' },
      { title: '岸の灯', measures: '灯を替え、夜も歩けるようにします。' },
    ]);
  });

  it('names over several full lines end with the first that is not', () => {
    expect(register('取組名・概要', '桟橋と渡し場の~\n修繕\n床板を替えます。')[0]).toMatchObject({
      title: '桟橋と渡し場の修繕',
      measures: '床板を替えます。',
    });
  });

  it('holds no names where a cell is one text', () => {
    expect(register('取組名・概要', '床板を替えます。')[0]?.title).toBeUndefined();
  });
});

describe('columns below one header', () => {
  it('mean the same in every part of the body, though a part may have but one item', () => {
    const found = records(
      table([
        ['番号', '取組名', '目標', '担当課'],
        [across('（１）水辺の再生', 4)],
        ['1', '桟橋の修繕', '直した桟橋 12か所', '港湾課'],
        ['2', '岸の灯', '替えた灯 30基', '港務課'],
        [across('（２）山の手入れ', 4)],
        ['3', '林道の草刈り', '林道の安全', '林務課'],
      ]),
    );
    expect(found.map((r) => [r.title, r.criteria])).toEqual([
      ['桟橋の修繕', ['直した桟橋 12か所']],
      ['岸の灯', ['替えた灯 30基']],
      ['林道の草刈り', ['林道の安全']],
    ]);
  });

  it('取組 names what 本年度の取組 tells, and words of results with a legend grade it', () => {
    const found = records(
      paragraph('完了 … 予定した取組をすべて終えたもの'),
      paragraph('継続 … 取組に着手し、引き続き進めるもの'),
      paragraph('未着手 … 取組に着手していないもの'),
      table([
        ['重点項目', '取組', '所管課', '本年度の取組（令和6年度）', '実施区分'],
        [{ text: '(1) 岸の安全', down: 2 }, 'ア 桟橋の修繕', '港湾課', '床板を替え、桟橋を12か所直した。', '完了'],
        ['イ 岸の灯', '港務課', '入札が遅れ、灯は8基にとどまった。', '継続'],
      ]),
    );
    expect(found).toMatchObject([
      {
        number: 'ア',
        title: '桟橋の修繕',
        achievement: { label: '完了', meaning: '予定した取組をすべて終えたもの', level: 'achieved' },
      },
      { number: 'イ', title: '岸の灯', achievement: { label: '継続', level: 'in_progress' } },
    ]);
  });

  it('a level over numbered rows of its indicators is no name of theirs', () => {
    const found = records(
      table([
        ['施策', 'No.', '指標名', '単位', '基準値', '目標値', '担当課'],
        [{ text: '1-1 岸の安全', down: 2 }, '1', '直した桟橋の数', '本', '2', '12', '港湾課'],
        ['2', '替えた灯の数', '基', '0', '30', '港務課'],
      ]),
    );
    expect(found.map((r) => [r.number, r.title, r.category])).toEqual([
      ['No.1', undefined, ['1-1 岸の安全']],
      ['No.2', undefined, ['1-1 岸の安全']],
    ]);
  });
});

describe('rows of an item that tell more of it', () => {
  it('may print a label over its value at their end', () => {
    const found = records(
      table([
        ['番号', '基本事業名', '指標', '単位', '実績値', '目標値'],
        [{ text: '2-1', down: 3 }, '桟橋の修繕', '直した桟橋', '本', '2', '12'],
        ['意図', across('歩いて楽しい岸にする。', 3), '方向性'],
        ['成果とその要因', across('床板を替え、客が戻った。', 3), '拡充'],
        [{ text: '2-2', down: 3 }, '岸の灯', '替えた灯', '基', '8', '30'],
        ['意図', across('夜も歩ける岸にする。', 3), '方向性'],
        ['成果とその要因', across('入札が遅れた。', 3), '継続'],
      ]),
    );
    expect(found).toMatchObject([
      {
        number: '2-1',
        objective: '歩いて楽しい岸にする。',
        progress: [{ outcome: '床板を替え、客が戻った。' }],
        extras: [{ text: '拡充' }],
      },
      {
        number: '2-2',
        objective: '夜も歩ける岸にする。',
        progress: [{ outcome: '入札が遅れた。' }],
        extras: [{ text: '継続' }],
      },
    ]);
  });
});
