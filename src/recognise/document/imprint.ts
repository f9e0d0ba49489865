import type { Block } from '../../model/block.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';

/** 令和６年５月, 令和6年4月1日現在: when it was published, before who did. */
const DATE =
  /^[\s　（(]*(?:(?:令和|平成|[RHＲＨ])?[\s.]*(?:元|[0-9０-９]{1,4})\s*[年.]\s*度?(?:\s*[0-9０-９]{1,2}\s*[月.]?(?:\s*[0-9０-９]{1,2}\s*日?)?)?\s*(?:現在|発行|作成|策定|公表)?)?[\s　]*/u;
/** 市役所, 市中央区役所, 町役場, perhaps with a unit of it. */
const OFFICE = /[市区](?:[^\s　。、]{1,5}区)?役所|[町村]役場/u;
/** 早瀬市　環境局: white space parts the city from its unit. */
const UNIT =
  /[市区町村][\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ー]{1,14}(?:部|局|課|室|本部|事務局|委員会)[\s　）)]*$/u;
const LONGEST = 40;
/** 更新日：2026年3月2日, before who keeps the page: a date of its own, to the day. */
const UPDATED =
  /^[\s　]*(?:最終)?(?:更新|掲載|公開|登録|公表)日[\s　]*[：:]?[\s　]*(?:(?:令和|平成)[\s　]*(?:元|[0-9０-９]{1,2})|[0-9０-９]{4})[\s　]*年[\s　]*[0-9０-９]{1,2}[\s　]*月[\s　]*[0-9０-９]{1,2}[\s　]*日[\s　]*/u;
/** 早瀬市環境局水政課, 早瀬市 環境局 水政課. */
const KEEPER =
  /^[^\s　。、]{1,8}[市区町村](?:(?!を)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ー\s　]){1,24}[部局課室]$/u;

/**
 * Lines of running text that say whose document it is and nothing else, without their date: 令和６年５月　早瀬市役所 wherever it
 * stands, 早瀬市　環境局 at the very end or behind the day on which a page of a site was changed.
 */
export function imprintLines(blocks: readonly Block[]): SourceText[] {
  const last = blocks.at(-1);
  const end = last?.kind === 'paragraph' ? last.lines.at(-1) : undefined;
  const keepers = blocks.flatMap((block) => keeper(block) ?? []);
  const signed = blocks.flatMap((block) =>
    block.kind !== 'paragraph'
      ? []
      : block.lines.flatMap((line) => {
          const { value } = line.text;
          if (value.length > LONGEST || /[。、：:]/.test(value)) return [];
          const from = DATE.exec(value)?.[0].length ?? 0;
          const rest = value.slice(from);
          const office = OFFICE.exec(rest);
          const signs =
            office !== null && office.index > 0 && isUnitOrNothing(rest.slice(office.index + office[0].length));
          return signs || (line === end && UNIT.test(rest)) ? [sliceText(line.text, from)] : [];
        }),
  );
  return [...keepers, ...signed];
}

/** Who keeps the page of a site, on the line of its date, be the two apart. */
function keeper(block: Block): SourceText | null {
  if (block.kind === 'table' ? block.rows > 1 : block.lines.length > 1) return null;
  const lines = block.kind === 'table' ? block.cells.flatMap((c) => c.lines) : block.lines;
  const text = joinTexts(
    lines.map((l) => l.text),
    '　',
  );
  const from = UPDATED.exec(text.value)?.[0].length;
  return from && KEEPER.test(text.value.slice(from).trim()) ? trimText(sliceText(text, from)) : null;
}

const isUnitOrNothing = (rest: string): boolean => /^[\s　]*(?:[^\s　]{1,16}[部局課室])?[\s　）)]*$/u.test(rest);
