import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';
import { candidateLabels } from '../../../src/recognise/guess/candidateLabels.js';
import { guessLabels } from '../../../src/recognise/guess/guessLabels.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { type TestCell, table } from '../blocks.js';

const lexicon = createLexicon();
const guessed = (rows: TestCell[][]): Record<string, string> =>
  Object.fromEntries(
    [...guessLabels(candidateLabels([table(rows)], lexicon), lexicon).values()].map((g) => [g.label.value, g.field]),
  );

const shaded = (text: string, across = 1, down = 1): TestCell => ({ text, across, down, shaded: true });
const wide = (text: string, across: number): TestCell => ({ text, across });

const CARD: TestCell[][] = [
  [shaded('No.1'), wide('朝市の再開', 3), shaded('担当課'), '水産課'],
  [shaded('はまっている穴'), wide('出店者が減っている。', 5)],
  [shaded('現状と課題'), wide('港に人が来ない。', 5)],
  [shaded('この１年に動いたこと', 3), shaded('残された宿題', 3)],
  [wide('直売の日を三回設けた。', 3), wide('雨の日にも開けるようにする。', 3)],
  [
    shaded('数で追う歩み', 1, 3),
    shaded('何を数えるか'),
    shaded('区分'),
    shaded('令和５年度'),
    shaded('令和６年度'),
    shaded('令和７年度'),
  ],
  [{ text: '朝市の出店者（人）', down: 2 }, '目標', '10', '12', '14'],
  ['実績', '9', '13', '－'],
];

describe('labels inside a form that no list holds', () => {
  test('head the texts below them, and the figures beside years', () => {
    expect(guessed(CARD)).toMatchObject({
      この１年に動いたこと: 'status',
      残された宿題: 'nextSteps',
      何を数えるか: 'indicator',
    });
  });

  test('what names a table of years announces nothing itself', () => {
    expect(guessed(CARD)).not.toHaveProperty('数で追う歩み');
  });
});

const PARTS = [
  ['1', '朝市の再開', '水産課', '港に人が来ない日が多い。', '直売の日を三回設けた。', '雨の日の会場を探す。', 'Ａ'],
  ['2', '灯台の開放', '観光課', '灯台の扉が閉まっている。', '海上保安部と話し合った。', '春に試しに開ける。', 'Ｂ'],
  ['3', '花壇の手入れ', '公園課', '枯れたままの花が目立つ。', '住民と花を植え替えた。', '水やりの当番を決める。', 'Ｃ'],
]
  .map(
    ([number, title, unit, state, done, next, grade]) => `
| No.${number} | ${title} | 担当課 | ${unit} |
| --- | --- | --- | --- |
| いきさつと悩み | ${state} |  |  |
| 目指す姿 | 町がにぎわう。 |  |  |

| この１年に動いたこと | 残された宿題 |
| --- | --- |
| ${done} | ${next} |

| 削った手間 | ${number}時間 | 全体の進み | ${grade} |
| --- | --- | --- | --- |
`,
  )
  .join('');

test('a form that comes again and again in several tables is one form', async () => {
  const { records } = await importDocument(new TextEncoder().encode(`# 汐見町 改革の調書（令和６年度）\n${PARTS}`));
  expect(records.map((r) => [r.title, r.currentState, r.progress[0]?.status, r.progress[0]?.nextSteps])).toEqual([
    ['朝市の再開', '港に人が来ない日が多い。', '直売の日を三回設けた。', '雨の日の会場を探す。'],
    ['灯台の開放', '灯台の扉が閉まっている。', '海上保安部と話し合った。', '春に試しに開ける。'],
    ['花壇の手入れ', '枯れたままの花が目立つ。', '住民と花を植え替えた。', '水やりの当番を決める。'],
  ]);
  expect(records.map((r) => (r.achievement ?? r.progress[0]?.achievement)?.label)).toEqual(['Ａ', 'Ｂ', 'Ｃ']);
});

const register = (rows: readonly string[]) =>
  importDocument(new TextEncoder().encode(['令和6年度 汐見町の取組結果一覧', ...rows].join('\n')));

test('the names below a head whose span is lost are labels, too', async () => {
  const { records } = await register([
    '番号\t取組項目\t担当課\t今年の出来ばえ\t\t次の年度へ',
    '\t\t\tこの1年に動いたこと\t評価\t',
    '1\t朝市の再開\t水産課\t直売の日を三回設けた。\t○\t雨の日の会場を探す。',
    '2\t灯台の開放\t観光課\t海上保安部と話し合った。\t△\t春に試しに開ける。',
  ]);
  expect(records.map((r) => r.progress[0]?.status)).toEqual(['直売の日を三回設けた。', '海上保安部と話し合った。']);
});

test('a month may open a label', async () => {
  const { records } = await register([
    '番号\t手がけること\t担当課\t年度の終わりの姿\t９月までにしたこと\tこれからの進め方\t達成度',
    '1\t朝市の再開\t水産課\t港に人が来るようにする。\t直売の日を三回設けた。\t雨の日の会場を探す。\t○',
    '2\t灯台の開放\t観光課\t海を眺められるようにする。\t海上保安部と話し合った。\t春に試しに開ける。\t△',
  ]);
  expect(records.map((r) => [r.title, r.objective, r.progress[0]?.status])).toEqual([
    ['朝市の再開', '港に人が来るようにする。', '直売の日を三回設けた。'],
    ['灯台の開放', '海を眺められるようにする。', '海上保安部と話し合った。'],
  ]);
});

test('labels say nothing by themselves where the label beside them tells what all of them are', () => {
  const rows = (group: string): TestCell[][] => [
    [shaded('事業名'), wide('朝市の再開', 2)],
    [shaded(group, 1, 2), shaded('施策'), '港のにぎわい'],
    [shaded('じかの目標'), '港に人の声を取り戻す'],
    [shaded('取組内容'), wide('朝市を開く。', 2)],
    [shaded('担当課'), wide('水産課', 2)],
  ];
  expect(guessed(rows('港の声'))).toMatchObject({ じかの目標: 'objective' });
  expect(guessed(rows('総合計画上の位置付け'))).toEqual({});
});
