import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
const rowsIn = (lines: readonly string[]): string[][] =>
  read(lines).flatMap((b) => (typeof b === 'string' ? [[b]] : b));

describe('a form set by white space', () => {
  it('goes on through the head of the values beside one of its labels', () => {
    const blocks = read([
      '部局名        みどり部',
      '担当課        公園課',
      '取組の内容      木陰を増やして夏の暑さをしのぐ。',
      '           花壇の手入れもする。',
      '指標         名称             年度     目標値     結果',
      '           植えた木の数          R5      20本      24本',
      '                           R6      30本      28本',
      '課題         水やりの人手が足りない。',
    ]);
    expect(blocks).toHaveLength(1);
  });

  it('has a text for each of its labels where one space parts the longest from it', () => {
    const rows = rowsIn([
      ' 担当課 公園課、緑地課',
      '       公園の木が年を経て大きくなり、枝が道まで伸びている所が多く、落ち葉の苦情も寄せられて',
      '現状・課題 いる。手入れをする人も減っており、計画どおりに剪定ができない年もある。',
      '       また、公園ごとに手入れの回数に差がある。',
      ' 取組目標 木の手入れを計画どおりに進め、どの公園も明るく、安心して歩けるようにしていく。',
      '具体的な取組 ・公園ごとの手入れの計画を作り、三年に一度は剪定をする。',
      '       ・地域の団体に日ごろの見回りを頼み、材料や道具を貸し出す。',
      '       ・落ち葉を堆肥にして配る。',
    ]);
    expect(rows.map((r) => [r[0], r[1]?.slice(0, 6)])).toEqual([
      ['担当課', '公園課、緑地'],
      ['現状・課題', '公園の木が年'],
      ['取組目標', '木の手入れを'],
      ['具体的な取組', '・公園ごとの'],
    ]);
  });

  it('has a row for each of labels on lines running, however full the texts', () => {
    const rows = rowsIn([
      'めざす姿      どの公園にも木陰があり、夏の昼でも子どもたちが安心して遊ぶことができるようになっている',
      '主な活動      地域の団体とともに苗木を育て、秋の植樹の日にあわせて各地の公園に植え、手入れの会を開く',
      '課題        苗木を育てる場所が足りず、新しい畑を探しているが、駅の近くには広い土地がなくなっている',
    ]);
    expect(rows.map((r) => r[0])).toEqual(['めざす姿', '主な活動', '課題']);
  });

  it('ends the table inside it where the next form begins', () => {
    const blocks = read([
      '整理番号      11             事業名       駅前の花壇づくり       担当課    公園課',
      'めざす姿      駅前に四季の花があり、訪れた人が足を止めている。',
      '現状と課題     水やりの当番が決まらない。',
      '指標          単位      基準値     目標値     実績値',
      '植えた苗の数       株        120      300      280',
      '水やりの日数       日         90      200      210',
      '整理番号      12             事業名       朝市の開催          担当課    農政課',
      'めざす姿      とれたての野菜が市の中で食べられている。',
      '現状と課題     出店する農家が減っている。',
      '指標          単位      基準値     目標値     実績値',
      '出店した農家       軒         15       25       21',
      '訪れた人         人        800     1,200    1,310',
    ]);
    expect(blocks.map((b) => (typeof b === 'string' ? b : b[0]?.[0]))).toEqual([
      '整理番号',
      '指標',
      '整理番号',
      '指標',
    ]);
  });

  it('has its labels, set in the middle of their column, apart from the texts one space behind, below text at the edge', () => {
    const rows = rowsIn([
      'この冊子は、一年の取組をまとめたものです。数字は年度の終わりのものを載せ、端数は四捨五入して',
      'います。',
      '   整理番号 7            事業名 水辺の散歩道',
      '    担当課 河川課          関係課 公園課',
      '   めざす姿 川のそばを安心して歩ける道が、町の端から端までつながっている。',
      '  現状と課題 橋の下で道が途切れており、雨の後はぬかるんで通れない所も残っている。',
      '         地権者との話合いも続いている。',
      '   取組内容 途切れた所に木の橋を架け、ぬかるむ所には砂利を敷く。',
      '    実施年 令和６年度から三年の間に、川の上の方から順に進める。',
      '     課題 木の橋を架けられる人が少ない。',
    ]);
    const labels = ['整理番号', '担当課', 'めざす姿', '現状と課題', '取組内容', '課題'];
    expect(rows.map((r) => r[0]).filter((t) => labels.includes(t as string))).toEqual(labels);
  });
});
