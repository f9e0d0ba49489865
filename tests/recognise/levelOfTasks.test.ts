import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const html = (head: string, texts: readonly [string, string]) => `<p>貝塚浜市 共生プラン 令和4年度 評価</p>
<table><tr><th>${head}</th><th>対応する施策</th><th>番号</th><th>事業</th><th>担当課</th><th>評価</th></tr>
<tr><td rowspan="2">${texts[0]}</td><td rowspan="2">①相談の体制</td><td>1</td><td>夜間の相談窓口</td><td>市民課</td><td>Ａ</td></tr>
<tr><td>2</td><td>出張相談</td><td>市民課</td><td>Ｂ</td></tr>
<tr><td rowspan="2">${texts[1]}</td><td rowspan="2">②学びの場</td><td>3</td><td>親子の講座</td><td>図書館</td><td>Ａ</td></tr>
<tr><td>4</td><td>職員の研修</td><td>人事課</td><td>Ｃ</td></tr></table>
<p>Ａ：計画どおり実施できた　Ｂ：一部実施できた　Ｃ：実施できなかった</p>`;

const read = async (head: string, texts: readonly [string, string]) =>
  (await importDocument(new TextEncoder().encode(html(head, texts)), { path: 'plan.txt' })).records;

describe('課題 left of the items', () => {
  test.each(['課題', '重点課題', '主要課題'])('%s in names of tasks is a level', async (head) => {
    const records = await read(head, ['相談体制の充実', '学習機会の拡大']);
    expect(records.map((r) => r.category[0])).toEqual([
      '相談体制の充実',
      '相談体制の充実',
      '学習機会の拡大',
      '学習機会の拡大',
    ]);
    expect(records.map((r) => r.currentState)).toEqual([null, null, null, null]);
    expect(records.at(-1)?.achievement?.level).toBe('not_started');
  });

  test('that tells of a state stays the state of things', async () => {
    const records = await read('課題', ['相談員が足りない。', '学ぶ機会が少ない。']);
    expect(records.map((r) => r.currentState)[0]).toBe('相談員が足りない。');
  });
});
