import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (html: string) =>
  (await importDocument(new TextEncoder().encode(html), { path: 'plan.txt' })).records;

const sheet = (status: string) => `<h1>楓川市 事務事業評価シート 令和4年度</h1>
<table><tr><th>事業名</th><td>堤防の見回り</td></tr><tr><th>施策</th><td>水害に強いまち</td></tr>
<tr><th>事業区分</th><td>④法定の事務</td></tr><tr><th>事業内容</th><td>職員が堤防を見回る。</td></tr>
<tr><th>進捗状況</th><td>${status}</td></tr></table>`;

describe('進捗状況 in a form', () => {
  test.each([
    ['Ｂ 概ね期待どおり', 'Ｂ', 'achieved'],
    ['ｃ：期待をやや下回った', 'ｃ', 'partial'],
    ['Ａ（計画以上に進んだ）', 'Ａ', 'exceeded'],
  ])('%s is a grade', async (status, label, level) => {
    const [record] = await read(sheet(status));
    expect([record?.achievement?.label, record?.achievement?.level]).toEqual([label, level]);
    expect(record?.category).toEqual(['水害に強いまち']);
  });

  test('a sentence tells how it went', async () => {
    const [record] = await read(sheet('見回りの回数を増やし、異常を3件見つけた。'));
    expect(record?.achievement).toBeNull();
    expect(record?.progress[0]?.status).toContain('異常を3件見つけた。');
  });
});

test.each([
  ['区分', '―'],
  ['状況', '－'],
])('%s above signs that a legend explains', async (head, dash) => {
  const records =
    await read(`<h1>浜梨市 公約の進捗 令和4年度</h1><p>◎　実現したもの</p><p>○　取り組んでいるもの</p><p>${dash}　着手していないもの</p>
<table><tr><th>番号</th><th>公約</th><th>${head}</th><th>取組内容</th><th>今後の予定</th><th>担当課</th></tr>
<tr><td>1</td><td>給食の充実</td><td>◎</td><td>地元の野菜を使った。</td><td>続ける。</td><td>学校課</td></tr>
<tr><td>2</td><td>バスの増便</td><td>○</td><td>事業者と協議した。</td><td>時刻を見直す。</td><td>交通課</td></tr>
<tr><td>3</td><td>図書館の整備</td><td>${dash}</td><td>財源を探した。</td><td>調査を行う。</td><td>図書館</td></tr></table>`);
  expect(records.map((r) => r.achievement?.level)).toEqual(['achieved', 'in_progress', 'not_started']);
});

test.each([
  ['総合評価', '来場者の数が目標を上回った。', 'outcome'],
  ['達成度評価', '参加した団体の数は目標を達成した。', 'outcome'],
])('%s | Ｂ | %s: the sentence says why', async (label, reason, field) => {
  const [record] = await read(`<h1>楓川市 事務事業評価シート 令和4年度</h1>
<p>Ａ：目標を達成した　Ｂ：一部を達成した</p>
<table><tr><th>事業名</th><td colspan="2">花火の打上げ</td></tr>
<tr><th>${label}</th><td>Ｂ</td><td>${reason}</td></tr></table>`);
  expect(record?.achievement).toMatchObject({ label: 'Ｂ', level: 'partial' });
  expect(record?.progress[0]).toMatchObject({ [field]: reason });
});
