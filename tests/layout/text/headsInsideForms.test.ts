import { expect, it } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

/** As `pdftotext -layout` leaves two small tables of indicators below each other in a form, whose results are not known yet. */
const FORM = `取組視点         柱① 水辺
事業No.        推進項目名称                                 担当課
             2 桟橋の修繕 (床板の取り替え)                      港湾部港湾課
                                                    市長公室企画課

現状と課題        床板の傷みが進み、荷の積み下ろしに時間がかかるようになっています。使う人の声を聞きながら、傷みの大きいところか
             ら順に直していくことが必要です。また、工事のあいだも船が着けるように、時刻を分けて使う決まりを作ることが必要です。



課題解決に向けた方向   床板を三年で替える順を定め、北の桟橋から手をつけます。替えた後の使い勝手を聞き、残りの桟橋の直し方に生かしていき
性・活動内容       ます。また、漁の組合や運送の会社と話し合い、時刻を分けて使う決まりを作ります。



指標①          名称                              年度     （各年度末時点）
                                                    目標値          結果
             替えた床板                           R5     40枚
                                             R6     60枚
                                             R7     80枚
                                             R8
指標②          名称                              年度     （各年度末時点）
                                                    目標値          結果
             点検の回数                           R5     4回
                                             R6     6回
                                             R7     6回
                                             R8     8回
令和5年度の活動経過・ 北の桟橋の床板を20枚替えました。使う人の声を聞き、滑りにくい板を選び直しています。
今後の予定       残りは冬までに替えます。
`;

it('a head printed again inside a form covers its own line, though nothing stands below it', async () => {
  const { records } = await importDocument(new TextEncoder().encode(FORM));
  const figures = records.flatMap((r) =>
    r.indicators.map((i) => [i.name, i.values.map((v) => `${v.fiscalYear} ${v.text}`)]),
  );
  expect(figures).toEqual([
    ['替えた床板', ['2023 40枚', '2024 60枚', '2025 80枚']],
    ['点検の回数', ['2023 4回', '2024 6回', '2025 6回', '2026 8回']],
  ]);
});
