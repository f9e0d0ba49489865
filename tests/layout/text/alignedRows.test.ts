import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
/** A line of texts that begin at these places, in characters. */
const line = (places: readonly number[], texts: readonly string[]): string =>
  texts.reduce((out, text, i) => out.padEnd(places[i] as number) + text, '').trimEnd();

describe('names of departments in brackets between rows', () => {
  const at = (...texts: string[]) => line([0, 6, 24, 34], texts);
  it.each([
    ['【総務部】', '【 土木部 】'],
    ['〔総務部〕', '〔 土 木 部 〕'],
  ])('are rows of their own: %s %s', (first, second) => {
    const [table] = read([
      at('番号', '重点取組', '担当課', '達成度'),
      first,
      at('１', '花壇を増やして町を', '公園課', 'Ａ'),
      at('', '明るくする', '', ''),
      at('２', '木陰を増やす', '緑地課', 'Ｂ'),
      second,
      at('３', '散歩道を直す', '道路課', 'Ａ'),
    ]) as string[][][];
    expect(table?.map((r) => r[0]?.replace(/^\[\dx\d\]/, ''))).toEqual(['番号', first, '１', '２', second, '３']);
  });
});

describe('a column of grades one space beside texts', () => {
  it('is a column of its own, wherever half-width characters push it to', () => {
    const row = ([number, name, told, grade, next]: readonly [string, string, string, string, string]): string =>
      `${line([0, 4, 18], [number, name, told]).padEnd(34)} ${grade} ${next}`;
    const rows = [
      ['１', '花壇の手入れ', '苗を植え、枯れた株を抜いた', 'Ａ', '同じように続ける'],
      ['２', '木陰づくり', '並木を41本、垣根を120m植えた', 'Ｂ', '見直して続ける'],
      ['３', '散歩道の直し', '3.5kmを直し、柵を80m立てた', 'Ａ', '広げる'],
      ['４', '広場の遊具', '遊具を直し、砂場の砂を替えた', 'Ｃ', 'やめる'],
      ['５', '街灯の取替え', '明るい物に替え、電気代を下げ', 'Ｂ', '同じように続ける'],
      ['６', '川の草刈り', '年に三回、町内会と行った', 'Ａ', '同じように続ける'],
    ] as const;
    const head = ['番号', '事業', '実績', '評価', '今後の方向'] as const;
    const [table] = read([head, ...rows].map(row)) as string[][][];
    expect(table?.slice(1)).toEqual(rows);
  });
});

describe('texts beside the number of an item', () => {
  const at = (...texts: string[]) => line([0, 6, 24, 34], texts);
  it('begin there, however full the line above is', () => {
    const [table] = read([
      at('番号', '重点取組', '担当課', '達成度'),
      at('１', '花壇を増やして町中を', '公園課', 'Ａ'),
      at('', '明るくし、人を集める', '農政課', ''),
      at('２', '並木と垣根とを増やし', '緑地課', 'Ｂ'),
      at('', '夏の日陰を広げていく', '', ''),
      at('３', '散歩道を直して町を歩', '道路課', 'Ａ'),
      at('', 'きやすくする', '', ''),
      at('４', '街灯を替える', '管財課', 'Ａ'),
      at('５', '広場の遊具を塗り直し', '公園課', 'Ｃ'),
      at('', 'けがを無くする', '', ''),
      at('６', '砂場の砂を替える', '公園課', 'Ａ'),
    ]) as string[][][];
    expect(table?.slice(1).map((r) => [r[0], r[1]?.replace('↩/', ''), r[2]?.replace('?', '')])).toEqual([
      ['１', '花壇を増やして町中を明るくし、人を集める', '公園課/農政課'],
      ['２', '並木と垣根とを増やし夏の日陰を広げていく', '緑地課'],
      ['３', '散歩道を直して町を歩きやすくする', '道路課'],
      ['４', '街灯を替える', '管財課'],
      ['５', '広場の遊具を塗り直しけがを無くする', '公園課'],
      ['６', '砂場の砂を替える', '公園課'],
    ]);
  });
});

describe('a register that goes on below a page without a head', () => {
  const at = (...texts: string[]) => line([0, 8, 24, 32, 52], texts);
  it('keeps the columns of the page before, also those with hardly a text', () => {
    const tables = read([
      at('部名', '組織目標', 'No.', '取組内容', '担当課'),
      at('公園部', '花の絶えない町に', '1-1', '花壇を三十か所に増やす。', '公園課'),
      at('', 'する', '1-2', '種を町内会に配る。', '公園課'),
      at('', '木陰を増やす', '2-1', '並木を二列に植え替える。', '緑地課'),
      at('道路部', '転ばずに歩ける道', '3-1', '歩道の段差を直す。', '道路課'),
      at('', 'をつくる', '3-2', '街灯を明るい物に替える。', '管財課'),
      `\f${at('', '', '4-1', '橋の手すりを塗り直す。', '道路課')}`,
      at('', '橋を長く使う', '4-2', '橋の床を張り替える。', '道路課'),
      at('', '', '4-3', '橋の名を子どもと決める。', '管財課'),
      at('', '道の草を刈る', '5-1', '年に三回、町内会と刈る。', '道路課'),
    ]) as string[][][];
    expect(tables.map((t) => [t.length, t[0]?.length])).toEqual([
      [6, 5],
      [4, 5],
    ]);
  });
});

describe('numbers one space before the names of items', () => {
  it('are a column of their own below №', () => {
    const [table] = read([
      '№ 取組名          担当課      達成度',
      '  花壇の手入れを    公園課      Ａ',
      '1 町内会と行う',
      '2 木陰を増やす     緑地課      Ｂ',
      '  散歩道の段差を    道路課      Ａ',
      '3 直す',
      '4 街灯を替える     管財課      Ａ',
    ]) as string[][][];
    expect(table?.map((r) => r.length)).toEqual(Array(5).fill(4));
    expect(table?.map((r) => r[0])).toEqual(['№', '1', '2', '3', '4']);
  });
});

describe('figures that stand at other places in each row', () => {
  it('are in as many columns as each row has of them', () => {
    const [table] = read([
      '番号    事業名         担当課              基準値        目標値',
      ' １    木陰の整備       公園課         120                   141',
      ' ２    花壇の手入れ      緑地課         15,000    18,000',
      ' ３    散歩道の点検      道路課                    7          9',
      ' ４    街灯の取替え      管財課         85                    95',
      ' ５    広場の清掃       公園課                    2.5        3.8',
    ]) as string[][][];
    expect(table?.map((r) => r.slice(3))).toEqual([
      ['基準値', '目標値'],
      ['120', '141'],
      ['15,000', '18,000'],
      ['7', '9'],
      ['85', '95'],
      ['2.5', '3.8'],
    ]);
  });
});
