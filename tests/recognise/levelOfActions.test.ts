import { describe, expect, it, test } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const LEGEND =
  '【達成状況】「△」：調査、検討、準備　「○」：一部実施、試行　「◎」：実施、達成　「→」：継続して推進　「◎→」：実施後、引き続き推進';

describe('a register whose levels, items, figures and results are headed alike', () => {
  const sheet = (level: string, number: string, item: string, result: string) =>
    table([
      [
        { text: level, down: 3 },
        { text: number, down: 3 },
        { text: item, down: 3 },
        { text: '担当課', down: 3 },
        { text: '実績（Do）', across: 4 },
        { text: '評価（Check）', across: 2 },
      ],
      [
        { text: '数値目標等', down: 2 },
        { text: '単位', down: 2 },
        { text: '令和５年度', across: 2 },
        { text: '達成状況', down: 2 },
        { text: result, down: 2 },
      ],
      ['計画', '実績'],
      [
        { text: '(1) 港の活用', down: 2 },
        '1',
        '桟橋の貸出し',
        '港湾課',
        '貸出しの件数',
        '件',
        '8',
        '9',
        '◎→',
        '桟橋を９件貸し出した。料金も改めた。',
      ],
      ['2', '倉庫の貸出し', '管財課', '貸した倉庫の数', '棟', '4', '3', '△', '倉庫を３棟貸し出し、残る１棟を直した。'],
      [
        '(2) 堀の活用',
        '3',
        '遊覧船の運航',
        '観光課',
        '乗客の数',
        '人',
        '300',
        '350',
        '◎',
        '春と秋に臨時の便を出し、乗客が増えた。',
      ],
    ]);

  test.each([
    ['アクションプラン', '№', '実施内容（Plan）', '令和５年度の結果', 'outcome'],
    ['取組の柱', '番号', '具体的な取組', '令和５年度の取組結果', 'outcome'],
    ['取組', 'No.', '取組内容', '結果', 'outcome'],
    ['取組内容', '項番', '具体的取組', '令和５年度の実績', 'status'],
  ])('%s | %s | %s … %s', (level, number, item, result, field) => {
    const found = records(paragraph(LEGEND), sheet(level, number, item, result));
    expect(found.map((r) => [r.category, r.title, r.achievement])).toEqual([
      [['(1) 港の活用'], '桟橋の貸出し', { label: '◎→', meaning: '実施後、引き続き推進', level: 'achieved' }],
      [['(1) 港の活用'], '倉庫の貸出し', { label: '△', meaning: '調査、検討、準備', level: 'in_progress' }],
      [['(2) 堀の活用'], '遊覧船の運航', { label: '◎', meaning: '実施、達成', level: 'achieved' }],
    ]);
    expect(found[1]?.indicators).toMatchObject([{ name: '貸した倉庫の数' }]);
    expect(found[1]?.progress).toMatchObject([{ [field]: '倉庫を３棟貸し出し、残る１棟を直した。' }]);
  });
});

it('leaves an action that spans sentences what it is', () => {
  const found = records(
    table([
      ['取組', '№', '取組内容'],
      [{ text: '港の活用', down: 2 }, '1', '桟橋を貸し出す。'],
      ['2', '倉庫を貸し出す。'],
    ]),
  );
  expect(found.map((r) => r.category ?? [])).toEqual([[], []]);
});
