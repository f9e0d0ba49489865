import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';
import { layoutText } from '../../../src/layout/text/index.js';

/** `>` is a tab. */
const source = (...lines: string[]): string => lines.map((l) => l.replaceAll('>', '\t')).join('\n');
const rowsOf = (text: string): string[][] => {
  const [table] = layoutText({ text }).blocks.filter((b) => b.kind === 'table');
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((c) => c.row === row).map((c) => c.lines.map((l) => l.text.value).join('/')),
  );
};
const WRAPPED = [
  ['2>桟橋の手', 'すりの修繕>修繕した箇所', '10か所以上>12か所>冬の前に直した。'],
  ['5>灯台の', '公開>公開日数', '20日>18日>嵐で二日を', '見送った。'],
].flat();

describe('rows that wrap in their cells', () => {
  it('go from one number to the next where the tabs are as many as in the head', () => {
    expect(rowsOf(source('No.>取組項目>数値目標>実績値>取組状況', ...WRAPPED))).toEqual([
      ['No.', '取組項目', '数値目標', '実績値', '取組状況'],
      ['2', '桟橋の手/すりの修繕', '修繕した箇所/10か所以上', '12か所', '冬の前に直した。'],
      ['5', '灯台の/公開', '公開日数/20日', '18日', '嵐で二日を/見送った。'],
    ]);
  });

  it('take the heads that wrap above those that span several', () => {
    const heads = ['計画の項目>Ｒ５年度', '実績値', '（３月末）>取組状況', 'No.>取組項目>数値目標>>'];
    expect(rowsOf(source(...heads, ...WRAPPED))[1]).toEqual([
      ...['No.', '取組項目', '数値目標', 'Ｒ５年度/実績値/（３月末）', '取組状況'],
    ]);
  });

  it('stay as they are where a row has other tabs', () => {
    const rows = rowsOf(source('No.>取組項目>数値目標>実績値>取組状況', ...WRAPPED, '7>水門>点検'));
    expect(rows.length).toBeGreaterThan(4);
  });
});

it('an import gives what wrapped rows tell', async () => {
  const text = source(
    '令和５年度　磯鳴市　行革プランの取組結果',
    '',
    'No.>取組項目>数値目標>実績値>取組状況',
    ...WRAPPED,
  );
  const { records } = await importDocument(new TextEncoder().encode(text));
  expect(records.map((r) => [r.title, r.progress[0]?.status])).toEqual([
    ['桟橋の手すりの修繕', '冬の前に直した。'],
    ['灯台の公開', '嵐で二日を見送った。'],
  ]);
  expect(records[0]?.indicators.flatMap((i) => i.values.map((v) => `${v.kind} ${v.text}`))).toEqual([
    'target 10か所以上',
    'result 12か所',
  ]);
});
