import { replaceText, type SourceText, sliceText } from '../../model/sourceText.js';
import type { MunicipalitySources } from './municipalitySources.js';

/** What may stand before a name that opens a line: brackets, years, a date, the plan's number, its prefecture and county. */
const LEAD =
  /^[\s（(【「『《〈[［■□●○◆～~・]*(?:(?:令和|平成|[RHＲＨ]|(?=20|２０))[\s.]*(?:元|[0-9０-９]{1,4})\s*年度?\s*(?:[0-9０-９]{1,2}\s*月\s*(?:[0-9０-９]{1,2}\s*日\s*)?)?|第[0-9０-９一二三四五六七八九十]+[次期]\s*)?(?:\p{Script=Han}{2,3}[都道府県])?(?:\p{Script=Han}{1,4}郡)?/u;
/** 早瀬市, 桐ヶ丘町, ひばり浜市: a proper name, and what it is. */
const NAME =
  /^(?=.{1,7}[市町村])\p{Script=Hiragana}{0,5}?(?:[\p{Script=Han}\p{Script=Katakana}々ー]+?(?:の\p{Script=Han}+?)?)?[市町村]/u;
/** Words that end like a name and are none: 都市, 本市, 中核市, 市町村, 城下町, 住みよい町. */
const NO_NAME =
  /^(?:[本当他各全新同両某自県国旧元]|中核|政令|指定|特例|一般|関係|周辺|構成|隣接|近隣|合併|過疎|大|小|宿場|城下|門前|下|裏|港|寺|商工|[農山漁]+|\p{Script=Hiragana}+|[^市町村]*(?:[のなるい都]|指定|中核|特例))[市町村]/u;
const SEVERAL = /^[市町村]/;
/** The word goes on: 中心市街地, 市民, 町内会. */
const GOES_ON = /^[街場民内有営立道並制税議区]/;
/** Nouns that name a document of this genre. */
const TITLE_WORD =
  /計画|プラン|目標|方針|報告|結果|実績|評価|進捗|宣言|マニフェスト|大綱|ビジョン|戦略|プログラム|シート|調書|一覧|アクション/;
/** How a text speaks of its own city: 早瀬市は, 早瀬市長, 早瀬市総合計画. */
const OWN_USE =
  /^(?:[はがのをにで]|長|議会|役[所場]|総合|行政|行財政|人口|第|\p{Script=Han}{0,8}(?:条例|計画|要綱|審議会))/u;
/** Surnames and common words end in 村 as well (木村, 農村): only an office of its own shows that it is one. */
const OWN_OFFICE = /^(?:長|議会|役場|総合計画)/;
/** 高市 早苗: what follows a name across white space is more than a person's given name. */
const LONGEST_GIVEN_NAME = 4;
const SPREAD = /^\S(?:[\s　]+\S){2,}$/;

/**
 * The name of a municipality that no list holds (merged since, or founded later): alone on a line of the cover or of the running
 * head, parted there by white space or a bracket, at the head of the document's title, or before its office where it signs.
 */
export function unlistedName({ front, furniture, top, imprints, body }: MunicipalitySources): SourceText | null {
  const isSpokenOf = (name: string, use: RegExp): boolean =>
    body().some(({ value }) => {
      for (let at = value.indexOf(name, 1); at > 0; at = value.indexOf(name, at + 1))
        if (use.test(value.slice(at + name.length))) return true;
      return false;
    });
  // 早瀬町教育委員会 publishes what its town does.
  const isAlone = (rest: string): boolean => /^(?:教育委員会|役[所場]|議会)?[\s）)】」』]*$/.test(rest);
  const isParted = (rest: string): boolean => /^[\s（(]/.test(rest) && rest.trim().length > LONGEST_GIVEN_NAME;
  const opensTitle = (rest: string, name: string, hasLead: boolean): boolean =>
    !GOES_ON.test(rest) && ((TITLE_WORD.test(rest) && (hasLead || name.endsWith('市'))) || isSpokenOf(name, OWN_USE));

  const heads = [...front, ...furniture];
  for (const fits of [isAlone, isParted, opensTitle]) {
    for (const printed of fits === isAlone ? [...heads, ...top] : heads) {
      // 早 瀬 市: as a cover spreads it.
      const text = SPREAD.test(printed.value) ? replaceText(printed, /[\s　]+/g, '') : printed;
      const lead = LEAD.exec(text.value)?.[0].length ?? 0;
      const after = text.value.slice(lead);
      const name = NAME.exec(after)?.[0];
      const rest = after.slice(name?.length ?? 0);
      if (!name || NO_NAME.test(name) || SEVERAL.test(rest) || !fits(rest, name, lead > 0)) continue;
      if (name.endsWith('村') && !isSpokenOf(name, OWN_OFFICE)) continue;
      // The first lines of a form are of its cells too, and may be the rest of a sentence.
      if (!heads.includes(printed) && !isSpokenOf(name, OWN_USE)) continue;
      return sliceText(text, lead, lead + name.length);
    }
  }
  return nameOfImprint(imprints());
}

/** The one name that the lines of who publishes it begin with. */
function nameOfImprint(lines: readonly SourceText[]): SourceText | null {
  const names = lines.flatMap((text) => {
    const name = NAME.exec(text.value)?.[0];
    return name && !NO_NAME.test(name) ? [sliceText(text, 0, name.length)] : [];
  });
  return new Set(names.map((n) => n.value)).size === 1 ? (names[0] ?? null) : null;
}
