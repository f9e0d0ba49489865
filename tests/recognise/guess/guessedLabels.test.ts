import { describe, expect, test } from 'vitest';
import { documentLabels } from '../../../src/explain/documentLabels.js';
import { importDocument } from '../../../src/importDocument.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const ofText = (text: string) => importDocument(bytes(text));

const REGISTER = [
  '令和6年度　小鳥町の取組一覧',
  '番号\t取組項目\tこの課のつまずき\tとっておきの作戦\t担当課\tここまでの足あと\t今年の通信簿',
  '1\t朝市の開催\t広場を使う人が減っている。\t農家と組んで朝市を開く。\t商工課\t五月から三回、朝市を開いた。\t◎',
  '2\t水路の点検\t水路の傷みが進んでいる。\t住民と歩いて傷みを調べる。\t建設課\t七つの水路を住民と歩いた。\t△',
  '3\t図書の巡回\t山あいの子が本を借りられない。\t図書の車を月に二度走らせる。\t社会教育課\t十月に車を走らせ始めた。\t○',
].join('\n');

const FORMS = [
  ['1', '朝市の開催', '農家と組んで朝市を開く。', '雨の日の会場を探す。'],
  ['2', '水路の点検', '住民と歩いて傷みを調べる。', '傷んだ所から直していく。'],
]
  .map(
    ([n, title, measures, next]) =>
      `No.\t${n}\t取組項目\t${title}\nとっておきの作戦\t${measures}\n担当課\t商工課\nこれから先の一歩\t${next}\n`,
  )
  .join('\n');

describe('labels that no list holds', () => {
  test('give their values in a register, with a diagnostic and a doubt', async () => {
    const { records, diagnostics } = await ofText(REGISTER);
    expect(records.map((r) => r.currentState)).toEqual([
      '広場を使う人が減っている。',
      '水路の傷みが進んでいる。',
      '山あいの子が本を借りられない。',
    ]);
    expect(records.map((r) => r.measures)).toContain('住民と歩いて傷みを調べる。');
    expect(records.map((r) => r.progress[0]?.status)).toContain('十月に車を走らせ始めた。');
    expect(records.map((r) => r.achievement?.label)).toEqual(['◎', '△', '○']);
    expect(records.every((r) => r.doubts.includes('label-guessed'))).toBe(true);
    const told = diagnostics.filter((d) => d.code === 'label-guessed');
    expect(told.map((d) => /“(.+)”.* for (\w+)/.exec(d.message)?.slice(1))).toEqual([
      ['この課のつまずき', 'currentState'],
      ['とっておきの作戦', 'measures'],
      ['ここまでの足あと', 'status'],
      ['今年の通信簿', 'achievement'],
    ]);
    expect(told.every((d) => d.severity === 'warning' && d.source !== null)).toBe(true);
  });

  test('give their values in forms', async () => {
    const { records } = await ofText(FORMS);
    expect(records.map((r) => r.measures)).toEqual(['農家と組んで朝市を開く。', '住民と歩いて傷みを調べる。']);
    expect(records.map((r) => r.progress[0]?.nextSteps)).toEqual(['雨の日の会場を探す。', '傷んだ所から直していく。']);
  });

  test('cast no doubt on documents whose labels are known', async () => {
    const known = REGISTER.replace('この課のつまずき', '現状と課題')
      .replace('とっておきの作戦', '取組内容')
      .replace('ここまでの足あと', '取組状況')
      .replace('今年の通信簿', '達成度');
    const { records, diagnostics } = await ofText(known);
    expect(records.flatMap((r) => r.doubts)).not.toContain('label-guessed');
    expect(diagnostics.map((d) => d.code)).not.toContain('label-guessed');
  });

  test('make no plan of a list of something else', async () => {
    const rows = [
      '施設の名前\t場所\t始まりの年\t部屋の数',
      'ひばり館\t本町\t昭和60年\t12室',
      'つばめ館\t東町\t平成3年\t8室',
    ];
    await expect(ofText(rows.join('\n'))).rejects.toMatchObject({ code: 'no-plan' });
  });

  test('are listed as guessed', async () => {
    const labels = await documentLabels(bytes(REGISTER));
    expect(labels.filter((l) => l.certainty === 'guessed').map((l) => [l.label, l.field])).toEqual([
      ['この課のつまずき', 'currentState'],
      ['とっておきの作戦', 'measures'],
      ['ここまでの足あと', 'status'],
      ['今年の通信簿', 'achievement'],
    ]);
  });
});
