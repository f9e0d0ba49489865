import { expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rowsOf = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel })).flatMap((b): unknown[] =>
    typeof b === 'string'
      ? [b]
      : b.map((row) => row.filter((c) => c !== '').map((c) => c.replace(/^\[.*?\]|[↩?]/g, ''))),
  );

it('parts a label broken over lines from the text one space beside it', () => {
  expect(
    rowsOf([
      '事業No.       推進項目名称                       担当課',
      '',
      '        1   花壇の花を絶やさない取組               公園緑地課',
      '',
      '            公園の花壇は十年前に植えたままで、枯れた株が増えており、通る人から植え替えを求められてい',
      '現状と課題       ます。一方で、手入れをする人の数が減っており、町内会の人が欠けた日の水やりに困っています。',
      '',
      '          町内会と植える日を決め、苗を配るとともに、手入れの講習を開いて、水やりの手順を伝えることと',
      '課題解決に向けた方 します。',
      '向性・活動内容   また、道具を貸し出します。',
      '',
      '          四月に町内会との話合いを始め、花の種類と植える日を決めたうえで、五月に苗を配って植えること',
      '令和6年度の活動経 ができました。',
      '過・今後の予定   また、道具を貸し出しました。',
    ]).slice(-3),
  ).toEqual([
    [expect.stringContaining('現状と課題'), expect.stringContaining('公園の花壇は')],
    [
      '課題解決に向けた方/向性・活動内容',
      '町内会と植える日を決め、苗を配るとともに、手入れの講習を開いて、水やりの手順を伝えることと/します。/また、道具を貸し出します。',
    ],
    [
      '令和6年度の活動経/過・今後の予定',
      '四月に町内会との話合いを始め、花の種類と植える日を決めたうえで、五月に苗を配って植えること/ができました。/また、道具を貸し出しました。',
    ],
  ]);
});

it('leaves labels of rows below one another to their rows', () => {
  expect(
    rowsOf([
      '目標   花の絶えない町をつくり、歩く人を楽しませることを目指します。',
      '現状と課題 花壇の株が古くなっています。',
      '取組内容  町内会と植える日を決めます。',
      '担当課   公園緑地課',
    ]).map((row) => (row as string[])[0]),
  ).toEqual(['目標', '現状と課題', '取組内容', '担当課']);
});
