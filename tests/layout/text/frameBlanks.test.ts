import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

const importText = (text: string) => importDocument(new TextEncoder().encode(text), { path: 'sheet.txt' });

const rows = [
  ['令和６年度　柳瀬市歩くまち計画　進捗状況一覧表', ...Array.from({ length: 6 }, (_, i) => `Unnamed: ${i + 1}`)],
  ['NaN', 'NaN', 'NaN', 'NaN', 'NaN', 'NaN', '令和７年３月31日現在'],
  ['No.', '取組名', '担当課', '指標名', '目標値', '実績値', '今後の取組'],
  ['柱１　歩きやすい道', 'NaN', 'NaN', 'NaN', 'NaN', 'NaN', 'NaN'],
  ['1', '街道の石畳', '土木課', '石畳の延長', '120m', '98m', '坂の上まで延ばす。'],
  ['2', '並木の手入れ', '緑地課', 'NaN', 'NaN', 'NaN', 'NaN'],
];
const pipes = (cells: readonly (readonly string[])[]) =>
  [cells[0], (cells[0] as string[]).map(() => '---'), ...cells.slice(1)].map((r) => `| ${r?.join(' | ')} |`).join('\n');

const told = async (text: string) => {
  const document = await importText(text);
  return {
    title: document.title,
    records: document.records.map((r) => [r.category, r.title, r.divisions, r.indicators.length, r.extras.length]),
    isComplete: document.coverage.characters === document.coverage.assigned,
    blanks: /NaN|Unnamed/.test(JSON.stringify({ ...document, diagnostics: [] })),
  };
};
const right = {
  title: '令和６年度　柳瀬市歩くまち計画　進捗状況一覧表',
  records: [
    [['柱１　歩きやすい道'], '街道の石畳', ['土木課'], 1, 0],
    [['柱１　歩きやすい道'], '並木の手入れ', ['緑地課'], 0, 0],
  ],
  isComplete: true,
  blanks: false,
};

describe('a table out of a data frame', () => {
  it.each<[string, string]>([
    ['as Markdown', `## 一覧\n${pipes(rows)}\n`],
    ['with <NA> and None', `## 一覧\n${pipes(rows).replaceAll('| NaN |', '| None |').replaceAll('NaN', '<NA>')}\n`],
    ['with nan, without a sheet name', `${pipes(rows).replaceAll('NaN', 'nan')}\n`],
    ['between tabs', `${rows.map((r) => r.join('\t')).join('\n')}\n`],
    ['between commas', `${rows.map((r) => r.join(',')).join('\n')}\n`],
  ])('has blanks again: %s', async (_, text) => {
    expect(await told(text)).toEqual(right);
  });

  it('has the names of its columns again', async () => {
    const heads = ['番号', '取組名', '担当課', '令和5年度', 'Unnamed: 4', '令和6年度', 'Unnamed: 6', '課題', '課題.1'];
    const body = [
      ['NaN', 'NaN', 'NaN', '目標値', '実績値', '目標値', '実績値', '現状', '今後の課題'],
      ['1', '街道の石畳', '土木課', '10件', '8件', '12件', '13件', '坂が急で滑る。', '坂の上まで延ばす。'],
      ['2', '並木の手入れ', '緑地課', '4件', '4件', '5件', '3件', '枝が伸びた。', '担い手を増やす。'],
    ];
    const document = await importText(pipes([heads, ...body]));
    expect(document.records.map((r) => [r.title, r.indicators[0]?.values.length, r.progress[0]?.nextSteps])).toEqual([
      ['街道の石畳', 4, '坂の上まで延ばす。'],
      ['並木の手入れ', 4, '担い手を増やす。'],
    ]);
    expect(JSON.stringify(document.records)).not.toMatch(/課題\.1|Unnamed|NaN/);
  });

  it('keeps a single nan that a text says', async () => {
    const document = await importText(
      pipes([
        ['番号', '取組名', '担当課', '記号'],
        ['1', '街道の石畳', '土木課', 'nan'],
      ]),
    );
    expect(JSON.stringify(document)).toMatch(/"nan"/);
  });
});
