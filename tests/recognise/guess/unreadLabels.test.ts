import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

const ofText = (text: string) => importDocument(new TextEncoder().encode(text));
const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells, i) => `| ${cells.join(' | ')} |${i === 0 ? `\n|${' --- |'.repeat(cells.length)}` : ''}`).join('\n');
const unknown = (document: Awaited<ReturnType<typeof ofText>>) =>
  document.diagnostics.flatMap((d) => (d.code === 'label-unknown' ? [/“(.+)”/.exec(d.message)?.[1]] : [])).sort();

const SECTIONS = [
  ['①棚田のオーナーを募ります。', '農政課', '・オーナー　３０組'],
  ['②山の学校を開きます。', '林務課', '・参加者　８０人'],
  ['①古い橋を架け替えます。', '建設課', '・橋　２本'],
] as const;

describe('labels that nobody knows', () => {
  test('are no values where every table of a document prints them, however they stand among known labels', async () => {
    const parts = SECTIONS.map(([text, unit, aim], i) =>
      [
        `（${i + 1}）まちづくりの柱その${'一二三'[i]}`,
        '',
        table([
          ['組織目標', '夕なぎ', '課等', '帆柱'],
          ['山里の暮らしを守ります。', text, unit, aim],
          ['人の行き来を増やします。', '②案内の札を立てます。', '観光課', '・札　５か所'],
        ]),
      ].join('\n'),
    );
    const document = await ofText(`令和６年度　山里市　農林部組織目標\n\n${parts.join('\n\n')}`);
    const told = document.records.flatMap((r) => [r.objective, r.measures, r.title, ...r.category, ...r.criteria]);
    expect(told).not.toContain('夕なぎ');
    expect(told).not.toContain('帆柱');
    expect(document.records.flatMap((r) => r.divisions)).toEqual(
      expect.arrayContaining(['農政課', '林務課', '建設課']),
    );
    expect(unknown(document)).toEqual(['夕なぎ', '帆柱'].sort());
  });

  test.each([
    [
      'a column that is read by its place',
      table([
        ['No.', '潮目', '担当課', '取組内容', '目標値'],
        ['1', '朝市の開催', '商工課', '月に一度、朝市を開く。', '３００人'],
        ['2', '水路の点検', '建設課', '住民と歩いて調べる。', '１２本'],
      ]),
    ],
    [
      'a row of forms',
      ['朝市の開催', '水路の点検']
        .map((title, i) =>
          table([
            ['取組名', title],
            ['現状', `${i + 1}年前から人が減っている。`],
            ['潮目', 'みどり'],
            ['担当課', '商工課'],
          ]),
        )
        .join('\n\n'),
    ],
  ])('are named where they head %s', async (_, text) => {
    expect(unknown(await ofText(`令和６年度　山里市　重点取組\n\n${text}`))).toEqual(['潮目']);
  });

  test('are told by how often they come: what one form alone prints is its value', async () => {
    const forms = ['見守り網の整備', '健診の普及', '通訳者の養成', '道路の舗装'].map((title, i) =>
      table([
        ['シート番号', `第${i + 1}号`, '潮目', title],
        ['担当課', '福祉課', '係', '支援係'],
        ['現状と課題', '担い手が足りない。', '取組内容', '住民と歩いて調べる。'],
      ]),
    );
    const document = await ofText(`令和６年度　山里市　振り返りシート\n\n${forms.join('\n\n')}`);
    expect(document.diagnostics.filter((d) => d.code === 'label-guessed').map((d) => d.message)).not.toEqual(
      expect.arrayContaining([expect.stringContaining('健診の普及')]),
    );
    expect(document.records).toHaveLength(4);
  });
});
