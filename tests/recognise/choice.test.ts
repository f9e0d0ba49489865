import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it.each(['□直営　■委託　□補助', '■直営　■委託　□補助'])('keeps the boxes of a form out of its texts: %s', (boxes) => {
  const [record] = records(
    table([
      ['番号', '4', '事業名', '花壇の手入れ'],
      ['実施方法', { text: boxes, across: 3 }],
      ['事業の手段', { text: '花を植える。', across: 3 }],
      ['今後の方針', { text: '続ける。', across: 3 }],
    ]),
  );
  expect(record).toMatchObject({ title: '花壇の手入れ', measures: '花を植える。' });
  expect(record?.extras).toHaveLength(1);
});

const form = (units: string, onward: readonly [string, string][]) =>
  records(
    table([
      ['番号', '4', '事業名', '花壇の手入れ'],
      ['担当課', { text: units, across: 3 }],
      ['事業の手段', { text: '花を植える。', across: 3 }],
      ...onward.map(([label, text]) => [label, { text, across: 3 }]),
    ]),
  )[0];

it.each([
  ['☑花壇課　□水路課　☑並木課', ['花壇課', '並木課']],
  ['☑花壇課　□水路課　□並木課', ['花壇課']],
  ['■花壇課　■水路課', ['花壇課', '水路課']],
  ['□花壇課　□水路課', []],
])('takes the units that are chosen, and no others: %s', (units, divisions) => {
  expect(form(units, [])?.divisions ?? []).toEqual(divisions);
});

it.each([
  [
    ['次に向けて', '草を刈る。'],
    ['今後の方向性', '□広げる　☑続ける　□やめる'],
  ],
  [
    ['今後の方向性', '□広げる　☑続ける　□やめる'],
    ['次に向けて', '草を刈る。'],
  ],
] as [string, string][][])('keeps an option out of the text that tells what is to follow: %s, %s', (...onward) => {
  const record = form('花壇課', onward);
  expect(record).toMatchObject({ progress: [{ nextSteps: '草を刈る。' }], extras: [{ text: '続ける' }] });
});
