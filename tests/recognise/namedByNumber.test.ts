import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const told = '【現状】\n渡し場が混む。\n【取組】\n便を増やす。';

describe('a number sign with the name behind it', () => {
  it.each([
    ['№1　渡し場の整備', '№1', '渡し場の整備'],
    ['No.2 渡し場の整備', 'No.2', '渡し場の整備'],
    ['事業№３　「渡し場」の整備', '№３', '「渡し場」の整備'],
  ])('gives number and title in a form: %s', (head, number, title) => {
    const form = table([[head, '担当課：港湾課'], [{ text: told, across: 2 }]]);
    expect(records(form)).toMatchObject([{ number, title, divisions: ['港湾課'], currentState: '渡し場が混む。' }]);
  });

  it('gives both in running text', () => {
    const flow = paragraph(`港湾部\n№1　渡し場の整備\n担当課：港湾課\n${told}`);
    expect(records(flow)).toMatchObject([{ number: '№1', title: '渡し場の整備', measures: '便を増やす。' }]);
  });

  it('is a number alone where nothing else stands behind it', () => {
    const form = table([
      ['No.', '12'],
      ['取組項目', '渡し場の整備'],
      ['取組内容', '便を増やす。'],
    ]);
    expect(records(form)).toMatchObject([{ number: 'No.12', title: '渡し場の整備' }]);
  });
});

describe('a label that ends a cell', () => {
  it('announces the rows below, and is no part of the text above it', () => {
    const form = table([
      ['№1　渡し場の整備', { text: '担当課：港湾課', across: 2 }],
      [{ text: `${told}\n【目標指標】`, across: 3 }],
      ['指標名', '令和５年度実績', '令和６年度目標'],
      ['便の数', '10便', '12便'],
    ]);
    expect(records(form)).toMatchObject([{ measures: '便を増やす。', indicators: [{ name: '便の数' }] }]);
  });
});
