import { expect, it } from 'vitest';
import { takeTypedRules } from '../../../src/layout/page/typedRules.js';
import { page, set } from './glyphs.js';

const left = (...texts: string[]): string => {
  const glyphs = texts.flatMap((t, i) => set(t, 50, 100 + 20 * i));
  return takeTypedRules(page({ glyphs }))
    .page.glyphs.map((g) => g.text)
    .join('');
};

it.each(['-'.repeat(40), '='.repeat(12), '─'.repeat(20), '━━━━━━━━', '＝'.repeat(6), '_'.repeat(30)])(
  'a line of one sign is a rule: %s',
  (rule) => expect(left('番号', rule, '桟橋')).toBe('番号桟橋'),
);

it.each(['---', '－－', '桟橋ーーーーーー', '氏名________________', '-=-=-=-=-=-=-='])('%s is none', (text) =>
  expect(left('番号', text, '桟橋')).toBe(`番号${text}桟橋`),
);
