import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';
import { countsOn } from '../../../src/recognise/guess/guessByPlace.js';

const ofText = (text: string) => importDocument(new TextEncoder().encode(text));
const ofRows = (rows: readonly (readonly string[])[]) =>
  ofText(['令和６年度　小鳥町のパン窯プラン', ...rows.map((r) => r.join('\t'))].join('\n'));

describe('columns whose words say nothing', () => {
  test('are read by their values and by what stands beside them', async () => {
    const { records, diagnostics } = await ofRows([
      ['窯', 'きょうの生地', '粉をこねる人', '指標', 'こね始め（R4）', '目標値（R6）', 'ふくらみ（R6）', '具（千円）'],
      ['窯１', '朝市の開催', '商工課', '来場者数', '120人', '300人', '280人', '1,200'],
      ['窯２', '水路の点検', '建設課', '点検した水路', '4か所', '7か所', '7か所', '340'],
      ['窯３', '図書の巡回', '社会教育課', '貸出冊数', '800冊', '1,000冊', '1,150冊', '90'],
    ]);
    expect(records.map((r) => [r.number?.marker, r.number?.ordinal, r.title, r.divisions])).toEqual([
      ['窯１', 1, '朝市の開催', ['商工課']],
      ['窯２', 2, '水路の点検', ['建設課']],
      ['窯３', 3, '図書の巡回', ['社会教育課']],
    ]);
    const [first] = records;
    expect(first?.indicators[0]?.values.map((v) => [v.kind, v.fiscalYear, v.value])).toEqual([
      ['baseline', 2022, 120],
      ['target', 2024, 300],
      ['result', 2024, 280],
    ]);
    expect(first?.extras.map((e) => e.text)).toEqual(['1,200']);
    expect(records.every((r) => r.doubts.includes('label-guessed'))).toBe(true);
    const told = diagnostics.filter((d) => d.code === 'label-guessed');
    expect(told.map((d) => /“(.+)”.* for (\w+)/.exec(d.message)?.slice(1))).toEqual([
      ['窯', 'number'],
      ['粉をこねる人', 'division'],
      ['きょうの生地', 'title'],
      ['こね始め（R4）', 'baseline'],
      ['ふくらみ（R6）', 'result'],
    ]);
  });

  test('make a plan of a list of named and numbered items with a unit each, though no label is known', async () => {
    const { records } = await ofRows([
      ['窯', 'きょうの生地', 'いまの焼け具合', 'こね方', '粉をこねる人'],
      ['①', '朝市の開催', '広場を使う人が減っている。', '農家と組んで朝市を開く。', '商工課'],
      ['②', '水路の点検', '水路の傷みが進んでいる。', '住民と歩いて傷みを調べる。', '建設課'],
      ['③', '図書の巡回', '山あいの子が本を借りられない。', '図書の車を月に二度走らせる。', '社会教育課'],
    ]);
    expect(records.map((r) => [r.title, r.currentState, r.measures, r.divisions[0]])).toEqual([
      ['朝市の開催', '広場を使う人が減っている。', '農家と組んで朝市を開く。', '商工課'],
      ['水路の点検', '水路の傷みが進んでいる。', '住民と歩いて傷みを調べる。', '建設課'],
      ['図書の巡回', '山あいの子が本を借りられない。', '図書の車を月に二度走らせる。', '社会教育課'],
    ]);
    expect(records.every((r) => r.doubts.includes('label-guessed'))).toBe(true);
  });

  test('are read in forms, and levels by the word that counts them', async () => {
    const form = (n: string, level: string, title: string, measures: string) =>
      `窯番\t${n}\tきょうの生地\t${title}\nかまど\t${level}\nとっておきの作戦\t${measures}\n担当課\t商工課\n現状と課題\t人手が足りない。\n`;
    const { records } = await ofText(
      [
        form('1', 'かまど１　朝の町', '朝市の開催', '農家と組んで朝市を開く。'),
        form('2', 'かまど１　朝の町', '水路の点検', '住民と歩いて傷みを調べる。'),
        form('3', 'かまど２　夜の町', '街灯の更新', '暗い道から順に替える。'),
      ].join('\n'),
    );
    expect(records.map((r) => [r.number?.ordinal, r.title, r.category])).toEqual([
      [1, '朝市の開催', ['かまど１　朝の町']],
      [2, '水路の点検', ['かまど１　朝の町']],
      [3, '街灯の更新', ['かまど２　夜の町']],
    ]);
    expect(records.every((r) => r.doubts.includes('label-guessed'))).toBe(true);
  });

  test('make no plan of a list of phones', async () => {
    const rows = [
      ['札', '何の窓か', '誰がいるか', '何階か'],
      ['1', '朝市の相談', '商工課', '２階'],
      ['2', '水路の相談', '建設課', '３階'],
      ['3', '図書の相談', '社会教育課', '１階'],
    ];
    await expect(ofRows(rows)).rejects.toMatchObject({ code: 'no-plan' });
  });
});

test.each([
  [['1', '2', '3'], true],
  [['①', '②', '①', '②', '③'], true],
  [['苗１', '苗２', '苗３'], true],
  [['1-1', '1-2', '2-1'], true],
  [['苗１', '畑２', '苗３'], false],
  [['1', '3', '2'], false],
  [['12', '48', '7'], false],
  [['1人', '2人', '3人'], false],
])('%j count on: %s', (values, counts) => expect(countsOn(values)).toBe(counts));
