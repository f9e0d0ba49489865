import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean => /^(?:担当|ねらい|指標|目標値|実績値|課題|令和6年度目標)$/.test(text);

describe('bold words at the beginning of a Markdown line', () => {
  const card = (n: string, aim: string, name: string) =>
    `**№${n}**　${aim}の見守り\n\n**ねらい**\n\n${aim}が安心して歩ける道にする\n\n**指標**\n\n${name}の参加者の数\n\n` +
    '**目標値**　30人　**実績値**　34人\n\n';

  it('go on with no line above, so blank lines part the paragraphs', () => {
    const laid = outline(
      lay(`# 通学路の取組\n\n${card('1', '子ども', '旗当番')}${card('2', 'お年寄り', '声かけ')}`, { isLabel }),
    );
    expect(laid).toContain('旗当番の参加者の数');
    expect(laid).toContain('目標値　30人　実績値　34人');
    expect(laid).toContain('お年寄りが安心して歩ける道にする');
  });
});

describe('a label with its colon', () => {
  it.each([
    '指標：旗当番の人数\n目標値：30人\n実績値：34人\n課題：夏の暑さ',
    '指標：旗当番の人数\n令和6年度目標：30人\n課題：夏の暑さ',
  ])('begins anew, however full the line above seems: %j', (told) => {
    const printed = `(1) 通学路の見守り\n担当：学校教育課\n${told}`;
    expect(outline(lay(printed, { isLabel })).join('')).not.toContain('↩');
  });
});
