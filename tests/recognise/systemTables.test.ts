import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { systemTables } from '../../src/recognise/outline/systemTables.js';
import { paragraph, table } from './blocks.js';

const ofText = (text: string) => importDocument(new TextEncoder().encode(text));

const item = (name: string, unit: string): string =>
  `${name}\n\n${unit}\n\n【現状と課題】\n\n渡し船の客が減っている。\n\n【取組内容】\n\n船着場を直す。\n`;

const CHAPTERS = `第２章 水辺のにぎわい

１ 渡し船の利用

(1) 船着場の整備

${item('① 屋根の設置', '担当部：市民部　担当課：交通課')}
${item('② 切符の電子化', '担当部：市民部　担当課：窓口課')}
(2) 便数の見直し

${item('① 朝の増便', '担当部：港湾部　担当課：運航課')}`;

describe('a plan in numbered chapters', () => {
  test('who does an item below its name: its department and division', async () => {
    const { records } = await ofText(`第３次水郷市実施計画\n\n（令和７年度～令和10年度）\n\n${CHAPTERS}`);
    expect(records.map((r) => [r.department, r.divisions, r.number?.marker, r.title, r.category.at(-1)])).toEqual([
      ['市民部', ['交通課'], '①', '屋根の設置', '(1) 船着場の整備'],
      ['市民部', ['窓口課'], '②', '切符の電子化', '(1) 船着場の整備'],
      ['港湾部', ['運航課'], '①', '朝の増便', '(2) 便数の見直し'],
    ]);
  });

  test.each([
    ['names alone, all of which come again as headings, holds no items', '', 3],
    ['what nothing below tells of holds items', '\t運航課', 6],
  ])('a table of %s', async (_, more, count) => {
    const rows = ['第２章 水辺のにぎわい\t１ 渡し船の利用\t(1) 船着場の整備', '\t\t(2) 便数の見直し'];
    const named = [...rows, ...(more ? ['\t\t(3) 航路の開設'] : [])].map((r) => `${r}${more}`);
    const table = [`章\t視点\t取組の方向${more ? '\t担当課' : ''}`, ...named].join('\n');
    const { records } = await ofText(
      `第３次水郷市実施計画\n\n（令和７年度～令和10年度）\n\n第１章 計画の構成\n\n${table}\n\n${CHAPTERS}`,
    );
    expect(records).toHaveLength(count);
  });
});

describe('the table of the system', () => {
  const SYSTEM = table([
    ['改革の柱', '推進の方向'],
    [{ text: '１　水辺のにぎわい', down: 2 }, '(1) 渡し船の利用'],
    ['(2) 船着場の整備'],
    ['２　確かな財政', '(1) 歳入の確保'],
  ]);
  const FORM = table([
    ['取組名', '切符の電子化'],
    ['内容', '券売機を改める。'],
  ]);
  const blocks = (first: (text: string) => ReturnType<typeof table> | ReturnType<typeof paragraph>) => [
    SYSTEM,
    first('改革の柱　１　水辺のにぎわい'),
    paragraph('推進の方向　(1) 渡し船の利用'),
    FORM,
    paragraph('◇推進の方向：(2) 船着場の整備'),
    FORM,
    first('改革の柱　２　確かな財政'),
    paragraph('【推進の方向】(1) 歳入の確保'),
    FORM,
  ];

  test.each([
    ['behind the words of its head', (text: string) => paragraph(text)],
    ['in bars', (text: string) => table([[text]], 'aligned')],
    ['in bars of several cells', (text: string) => table([text.split('　')], 'aligned')],
  ])('prints what comes again %s', (_, first) => {
    expect([...systemTables(blocks(first))]).toEqual([SYSTEM]);
  });
});
