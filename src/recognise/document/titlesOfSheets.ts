import { matchKey } from '../../japanese/index.js';
import type { Block } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { departmentsIn, type TitlesOfParts } from './departmentOfTitle.js';

const LONGEST_TITLE = 30;
/** What a department has of its own, and of which year. */
const OF_ITS_OWN =
  /(?:目標|計画|方針|宣言|マニフェスト|ミッション|チャレンジ|約束|公約|取組|報告|評価|シート)(?:[\s　]*[（(〔［[]?(?:令和|平成|[RＲ])?[\s　]*(?:[0-9０-９]{1,4}|元)(?:年度?)?(?:版)?[)）〕］\]]?)?$/;
/** Cheap: few lines of a document end so behind a 部 or 局. */
const MAY_NAME = /^[\s　]*\p{L}{1,12}(?:[部局室]|区役所).{2,20}$/u;

/**
 * Titles of the parts of a document that are alike but for the department's name, which nothing sets apart from the words behind it:
 * ```
 *   建設部改革マニフェスト
 *   …
 *   市民部改革マニフェスト
 * ```
 * Two of them at least, with text of their own between them: a list of contents names them one below the other.
 */
export function titlesOfSheets(city: string | null, blocks: readonly Block[], lexicon: Lexicon): TitlesOfParts {
  const sheets = new Map<string, { readonly name: SourceText; readonly at: number; readonly place: number }[]>();
  let place = 0;
  for (const block of blocks) {
    place++;
    for (const { text, after } of block.kind === 'paragraph' ? block.lines : []) {
      place++;
      const { value } = text;
      if (after === 'wrap' || value.length > LONGEST_TITLE || !MAY_NAME.test(value) || !OF_ITS_OWN.test(value))
        continue;
      const [name, ...more] = departmentsIn(text, city, lexicon);
      if (!name || more.length > 0 || name.at[0] !== text.at[0] || !/(?:[部局]|区役所)$/.test(name.value)) continue;
      const rest = value.slice(name.value.length);
      // 建設部の取組 may be said of it anywhere.
      if (/^[\s　の]/.test(rest)) continue;
      const key = matchKey(rest);
      sheets.set(key, [...(sheets.get(key) ?? []), { name, at: text.at[0] as number, place }]);
    }
  }
  const found = [...sheets.values()].filter(
    (list) =>
      new Set(list.map((s) => s.name.value)).size > 1 &&
      list.every((s, i) => i === 0 || s.place > (list[i - 1]?.place ?? 0) + FEWEST_BETWEEN),
  );
  return new Map(found.flat().map(({ at, name }) => [at, name]));
}

const FEWEST_BETWEEN = 3;
