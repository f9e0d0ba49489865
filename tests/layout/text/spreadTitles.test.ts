import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

describe('a title set letter by letter', () => {
  it.each([
    ['港 湾 部 長 宣 言 2023', '港湾部長宣言 2023'],
    ['令和5年度　港　湾　部　長　宣　言', '令和5年度　港湾部長宣言'],
    ['港 湾 部 運 営 方 針 令和5年度版', '港湾部運営方針 令和5年度版'],
  ])('is one word beside its year: %s', (printed, title) => {
    expect(outline(lay(`${printed}\n\n桟橋の板を張り替えます。`))[0]).toBe(title);
  });

  it.each(['港 湾 部 長 宣 言', '部 局 名 港湾部', '◎ ○ △ × － 2023', '木 火 土 金 水の間'])(
    'stays as it is without one: %s',
    (printed) => expect(outline(lay(`${printed}\n\n桟橋の板を張り替えます。`))[0]).toBe(printed),
  );
});
