import { expect, it } from 'vitest';
import { lay } from './helpers.js';

it.each(['h2', 'H3'])('the white space in headings that a converter tagged sets no columns: <%s>', (tag) => {
  const of = (text: string) => `<${tag}>${text}</${tag}>`;
  const { blocks } = lay(`${of('基本目標Ⅰ　川と森の町')}\n${of('主要課題１　水辺の再生')}\n\n川を守る。\n`, {
    isLabel: (text) => /^(?:基本目標|主要課題)/.test(text),
  });
  expect(blocks.map((b) => b.kind)).not.toContain('table');
});
