import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { lay, outline } from './helpers.js';

const lexicon = createLexicon();
const read = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel: (t) => lexicon.readLabel(t) !== null }));
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
});
