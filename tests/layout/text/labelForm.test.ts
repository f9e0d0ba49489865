import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean => /^(?:番号|取組名|担当|これまでの取組状況|備考)$/.test(text);

describe('a form whose values stand one space behind their labels', () => {
  const item = (n: string, what: string) =>
    `番号　${n}\n取組名　${what}\n担当　建設課\nこれまでの取組状況　隊員が三十人になり、延べ百四十戸で雪を\n下ろした。\n備考`;

  it('is read label by label, its wrapped lines with their values', () => {
    const laid = outline(lay(`${item('１', '除雪の協力隊')}\n\n${item('２', '坂道の融雪')}\n`, { isLabel }));
    expect(laid).toEqual(
      [
        ['１', '除雪の協力隊'],
        ['２', '坂道の融雪'],
      ].map(([n, what]) => [
        ['番号', n],
        ['取組名', what],
        ['担当', '建設課'],
        ['これまでの取組状況', '隊員が三十人になり、延べ百四十戸で雪を↩/下ろした。'],
        ['備考', ''],
      ]),
    );
  });
});
