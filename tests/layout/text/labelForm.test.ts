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

describe('labels that open paragraphs', () => {
  it.each([
    ['　　　', '　'],
    ['  ', '  '],
    ['', '　'],
  ])('set no columns, though the values begin at one place', (indent, gap) => {
    const item = (name: string) => [
      `（１）${name}`,
      `${indent}取組内容${gap}空き家を一軒ずつ訪ね、持ち主に手入れを勧めるとともに、借り手を探し`,
      `${indent}ます。`,
      `${indent}取組状況${gap}空き家を調べました。`,
      `${indent}達成状況${gap}達成`,
    ];
    const isLabel = (text: string): boolean => /^(?:取組内容|取組状況|達成状況)$/.test(text);
    const lines = [...item('空き家の手入れ'), ...item('空き地の手入れ'), ...item('空き店の手入れ')];
    const laid = outline(lay(lines.join('\n'), { isLabel }));
    expect(laid.every((b) => typeof b === 'string')).toBe(true);
    expect(laid.join('')).toContain('借り手を探し↩/ます。');
  });
});
