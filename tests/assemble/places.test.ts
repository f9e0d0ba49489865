import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/assemble/coverage.js';
import { PlaceFinder } from '../../src/assemble/places.js';
import type { Box } from '../../src/model/geometry.js';
import type { SourceCharacters } from '../../src/model/place.js';
import { insertedText, joinTexts, type SourceText, sliceText, textFrom } from '../../src/model/sourceText.js';

const SIZE = 10;

/** Lines of print, each with its page and top left corner; a character is 10 points square. */
function printed(...lines: readonly (readonly [text: string, page: number, x: number, y: number])[]) {
  const all: { text: string; page: number; bbox: Box }[] = [];
  const texts: SourceText[] = [];
  for (const [text, page, x, y] of lines) {
    texts.push(textFrom(text, all.length));
    for (const [i, c] of [...text].entries())
      all.push({ text: c, page, bbox: [x + i * SIZE, y, x + (i + 1) * SIZE, y + SIZE] });
  }
  const characters: SourceCharacters = {
    count: all.length,
    textOf: (i) => all[i]?.text ?? '',
    placeOf: (i) => ({ page: all[i]?.page ?? 0, bbox: all[i]?.bbox as Box }),
    pageOf: (i) => all[i]?.page ?? null,
  };
  return { characters, texts, finder: new PlaceFinder(characters) };
}

describe('places of a text in a PDF', () => {
  it('is one box for a line, and for lines below one another', () => {
    const { finder, texts } = printed(['橋の点検を', 1, 50, 100], ['終える。', 1, 50, 115]);
    expect(finder.placesOf(texts[0] as SourceText)).toEqual([{ page: 1, bbox: [50, 100, 100, 110] }]);
    expect(finder.placesOf(joinTexts(texts))).toEqual([{ page: 1, bbox: [50, 100, 100, 125] }]);
  });

  it('is a box a page', () => {
    const { finder, texts } = printed(['橋の点検を', 1, 50, 800], ['終える。', 2, 50, 40]);
    expect(finder.placesOf(joinTexts(texts)).map((p) => 'page' in p && p.page)).toEqual([1, 2]);
  });

  it('holds no characters of others', () => {
    const { finder, texts } = printed(['橋の点検を', 1, 50, 100], ['道路課', 1, 60, 115], ['終える。', 1, 50, 130]);
    const [one, , three] = texts as [SourceText, SourceText, SourceText];
    expect(finder.placesOf(joinTexts([one, three]))).toEqual([
      { page: 1, bbox: [50, 100, 100, 110] },
      { page: 1, bbox: [50, 130, 90, 140] },
    ]);
  });

  it('begins where its first character stands', () => {
    const { finder, texts } = printed(['　橋の点検', 1, 50, 100]);
    expect(finder.startOf(texts[0] as SourceText)).toEqual({ page: 1, bbox: [60, 100, 100, 110] });
    expect(finder.startOf(insertedText('橋'))).toBeNull();
  });
});

describe('places of a text in a text', () => {
  const SOURCE = '橋の点検を\n\n終える。\n道路課\n照明';
  const lineOf = (i: number) => SOURCE.slice(0, i).split('\n').length;
  const characters: SourceCharacters = {
    count: SOURCE.length,
    textOf: (i) => SOURCE[i] ?? '',
    placeOf: (i) => ({ line: lineOf(i), toLine: lineOf(i) }),
    pageOf: () => null,
  };
  const finder = new PlaceFinder(characters);
  const part = (word: string) => textFrom(word, SOURCE.indexOf(word));

  it.each<[string, SourceText, object[]]>([
    ['one line', part('道路課'), [{ line: 4, toLine: 4 }]],
    ['lines with a blank one between', joinTexts([part('橋の点検を'), part('終える。')]), [{ line: 1, toLine: 3 }]],
    [
      'lines with another between',
      joinTexts([part('終える。'), part('照明')]),
      [
        { line: 3, toLine: 3 },
        { line: 5, toLine: 5 },
      ],
    ],
    ['what the importer put in', insertedText('橋'), []],
  ])('%s', (_, text, places) => expect(finder.placesOf(text)).toEqual(places));

  describe('the ledger', () => {
    it('counts characters that are not blank, and those that stand in the output', () => {
      const ledger = new Ledger(characters);
      expect(ledger.count()).toEqual({ characters: 14, assigned: 0 });
      ledger.assign(part('道路課'));
      ledger.assign(sliceText(part('道路課'), 0, 2));
      ledger.assign(insertedText('照明'));
      expect(ledger.count()).toEqual({ characters: 14, assigned: 3 });
    });

    it('leaves out furniture and markup', () => {
      const ledger = new Ledger(characters);
      ledger.leaveOut(part('照明'));
      ledger.leaveOutRange(0, 5);
      expect(ledger.count()).toEqual({ characters: 7, assigned: 0 });
      expect(ledger.isOpen(0)).toBe(false);
      expect(ledger.isOpen(SOURCE.indexOf('終'))).toBe(true);
    });
  });
});
