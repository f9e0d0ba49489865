import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const LABELS = new Set([
  '部の役割',
  '現状と課題',
  '今年度の目標',
  '取組内容',
  '担当課',
  '目標を達成するための取組',
  '達成の目安',
  '番号',
]);
const read = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel: (text) => LABELS.has(text.replace(/\s/g, '')) }));

describe('forms whose labels stand beside the middles of their texts', () => {
  it('tells by where a label stands how many lines its text has', () => {
    const text = [
      '            堤防の草刈りと水門の点検を受け持ち、河川課と下',
      ' 部の役割',
      '            水課の二つの課があります。',
      '            ①   古い水門が増え、点検に時間がかかっていま',
      '            す。',
      ' 現状と課題      ②   草刈りを担う人が減り、堤防の見回りが届かな',
      '            い所がある。',
      '            苗木を植えて、木陰のある堤防を',
      '            十年のあいだに広げます。',
      ' 取組内容',
      '            学校と自治会に声をかけ、植え方を教える講習を',
      '            月に一度開きます。',
    ];
    expect(read(text)).toEqual([
      [
        ['部の役割', '堤防の草刈りと水門の点検を受け持ち、河川課と下↩/水課の二つの課があります。'],
        ['現状と課題', expect.stringMatching(/^①.*す。\/②.*い所がある。$/)],
        ['取組内容', expect.stringMatching(/^苗木.*月に一度開きます。$/)],
      ],
    ]);
  });

  it('joins a label of two lines, though one space parts it from its text', () => {
    const text = [
      '            ① 水門の鍵を新しくします。',
      '今年度の目標',
      '            ② 堤防に木陰をつくります。',
      '            ① 鍵の型を一つにまとめ、夜でも開けられる水門に替',
      '目標を達成するた   えます。',
      '   めの取組      ② 苗木を配り、植え方を教える講習を月に一度ひらき',
      '            ます。',
      '達成の目安       ① 新しい鍵の水門   8か所',
    ];
    expect(read(text)).toEqual([
      [
        ['今年度の目標', '① 水門の鍵を新しくします。/② 堤防に木陰をつくります。'],
        ['目標を達成するた↩/めの取組', expect.stringMatching(/^① 鍵.*えます。\/② 苗木.*ます。$/)],
        ['達成の目安', expect.stringContaining('新しい鍵の水門')],
      ],
    ]);
  });

  it('leaves labels beside the first lines of their texts alone', () => {
    const text = [
      '部の役割        堤防の草刈りと水門の点検を受け持ち、河川課と下',
      '            水課の二つの課があります。',
      '現状と課題       古い水門が増え、点検に時間がかかっています。草',
      '            刈りを担う人も減りました。',
      '取組内容        苗木を植えて木陰を広げます。',
    ];
    expect(read(text)).toEqual([
      [
        ['部の役割', '堤防の草刈りと水門の点検を受け持ち、河川課と下↩/水課の二つの課があります。'],
        ['現状と課題', '古い水門が増え、点検に時間がかかっています。草↩/刈りを担う人も減りました。'],
        ['取組内容', '苗木を植えて木陰を広げます。'],
      ],
    ]);
  });

  it('begins no text in the middle of a list', () => {
    const text = [
      '            ・苗木を配ります。',
      '取組内容     ・講習をひらきます。',
      '            ・水門の鍵を替えます。',
      '            ○ 新しい鍵 8か所',
      '達成の目安',
      '            ○ 講習 12回',
    ];
    expect(read(text)).toEqual([
      [
        ['取組内容', '・苗木を配ります。/・講習をひらきます。/・水門の鍵を替えます。'],
        ['達成の目安', '○ 新しい鍵 8か所/○ 講習 12回'],
      ],
    ]);
  });
});
