import { describe, expect, it } from 'vitest';
import { sectionHeadings, tellBelowHeadings } from '../../../src/layout/text/sectionHeadings.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { lay, outline } from './helpers.js';

const LABELS =
  /^(?:現状|取組|指標|№|指標名|単位|基準値|目標値|評価|(?:令和[0-9０-９]+年度の)?取組状況|成果|総合評価|今後の方針)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

const SHEET = `１   現状
鳥の数が減っている。

２   取組
葦原を刈る。

３   指標
№            指標名         単位   基準値   目標値
1   岸辺の観察会の参加者           人       40     60
2   葦原の広さ                ㎡       12     15

４   評価
    令和４年度の       観察会を六回開き，案内役を十人から十五人に増やした。
     取組状況
      成   果     参加者は前の年より増えたが，目標には届かなかった。
     総合評価        □Ａ      達成した        ■Ｂ   一部達成した           □Ｃ   達成できなかった

５   今後の方針
観察路を東の岸まで延ばす。`;

describe('sectionHeadings', () => {
  const headings = (text: string): string[] => {
    const { lines } = toSourceLines(text);
    return [...sectionHeadings(text, lines, isLabel)].map((i) => text.slice(lines[i]?.from, lines[i]?.to));
  };

  it('finds the headings that number the sections of a sheet', () => {
    expect(headings(SHEET)).toEqual(['１   現状', '２   取組', '３   指標', '４   評価', '５   今後の方針']);
  });

  it.each([
    ['names that no list knows', SHEET.replace(/^([１-５]) .*$/gm, '$1 渡し船の桟橋')],
    ['numbers that do not count on', SHEET.replace('２   取組', '４   取組').replace('５', '９')],
    ['rows of a table', '１   現状   鳥の数\n２   取組   葦原\n３   指標\n４   評価   Ｂ\n５   成果   参加者'],
    ['rows whose names no list knows', '１   鳥の数\n２   葦原\n３   桟橋\n４   観察路'],
  ])('takes %s for no sections', (_, text) => {
    expect(headings(text)).toEqual([]);
  });
});

it('ends a table of numbered rows where the next section of the sheet begins', () => {
  const blocks = outline(lay(SHEET, { isLabel }));
  expect(blocks).toContain('４   評価');
  const inTables = blocks.filter((b) => typeof b !== 'string').flat(2);
  expect(inTables).toContain('岸辺の観察会の参加者');
  expect(inTables).not.toContain('４');
  expect(inTables.join('|')).not.toMatch(/方針/);
});

const BELOW = (gap: string): string => `事務事業評価票（No.1）
   事務事業名   葦原の保全          担当課   水辺課
１ 目的
鳥の戻る岸辺をつくる。
２ 内容
${gap}葦原を刈り、観察路を延ばす。
３ 課題
案内役が足りない。
４ 評価
       成果     維持      コスト    維持      総合評価    Ｂ
`;

describe('tellBelowHeadings', () => {
  const isOfSheet = (text: string): boolean => /^(?:目的|内容|課題|評価|事務事業名|担当課|成果)$/.test(text);
  const isTold = (text: string): boolean => tellBelowHeadings(text, toSourceLines(text).lines, isOfSheet);

  it.each([
    ['sections above their texts', BELOW(''), true],
    ['numbered labels beside their texts', BELOW('').replace(/\n(?=[^１-４\s])/g, '      '), false],
    ['no numbered sections', BELOW('').replace(/[１-４] /g, ''), false],
  ])('%s', (_, text, told) => {
    expect(isTold(text)).toBe(told);
  });
});
