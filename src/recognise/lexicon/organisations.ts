import type { LexiconRank } from './organisationWords.js';
import { ORGANISATION_ENDINGS, ORGANISATION_NAMES } from './organisationWords.js';

export interface Organisation {
  readonly name: string;
  readonly rank: LexiconRank;
}

const NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ0-9０-９々ヶ・･＆&()（）、／/]+$/u;
/** Grammar that no name has; の, に, と and は stand in real names (みどりの課, にぎわい課), and が inside a word (障がい福祉課, つながり支援課). */
const SENTENCE =
  /を|は、|(?<!障(?=がい)|つな(?=がり)|ひろ(?=がり)|か(?=がやき))が|(?<![子こ]ど)も|です|ます|する$|(?:対象と|関係|担当|所属|該当)する|した|[。！？!?「」『』:：]|について|における|により|ごとの|ための|の[一全]部|年度|(?:令和|平成|昭和)(?:元|[0-9０-９]{1,2})年/;
/** A document's name on the same line is none of the unit's: ＤＸ推進計画　ＤＸ推進本部. */
const AFTER_DOCUMENT = /(?:計画|方針|大綱|プラン|戦略|一覧表?|報告書?|資料)[\s　]+\S/;
const GENERIC =
  /^(?:第[0-9０-９一二三四五六七八九十]{1,3}[部課局室班係]|[全各一外内本上下中両幹深細腹胸患基]部|全て?の[部課]|[全各両]部局|[全各]課|関係各?課|各?担当課|各?所管課|主管課|課|部|局|室|所|館|園|校|場|部局|部課|箇所|か所|カ所|ヶ所|場所|近所|役所|市役所|町役場|区役所|村役場|役場|名所|長所|短所|住所|便所|要所|随所|台所|教室|会議室|学校|小学校|中学校|高校|本校|他校|全校|会場|市場|工場|現場|職場|立場|農場|牧場|広場|公園|本庁|組織|会議|協議会|審議会|委員会|組合|議会|連合|本部|支所|出張所|係|日課|放課|学園|庭園|図書館|公民館|担当|病院|保育園|保育所|幼稚園|センター|グループ|チーム|事務所|事業所|業所|避難所|保健所)$/;

/** 第４次高瀬広域事務組合: the number counts the plan whose name goes on in the next line. */
const OF_PLAN = /^第[0-9０-９一二三四五六七八九十]{1,3}[次期]/;

/** 人事課、財政課、監査事務局: the office that ends the list makes no department of it. */
const LISTS_DIVISIONS = /課、/;

/**
 * Reads the whole text as the name of an organisation unit; letter-spacing (政 策 経 営 部) is taken out.
 * Null for other text, for words that only sound like one (一部, 場所) and for common nouns (各課, 担当課).
 */
export function readOrganisationName(
  text: string,
  more: readonly (readonly [string, LexiconRank])[] = [],
): Organisation | null {
  const name = text.replace(/\s+/g, '');
  if (name.length < 2 || name.length > 40) return null;
  // グリーン組織（創造課・誘致課）: what stands before the bracket decides.
  const outer = name.replace(/[（(][^（）()]*[）)]$/, '');
  if (outer.length < 2 || outer.length > 24 || /[（()）]/.test(outer)) return null;
  // Most texts end like no unit, which is asked before what is dear to ask.
  const rank = rankOf(outer, more);
  if (!rank || !NAME.test(name) || SENTENCE.test(name) || AFTER_DOCUMENT.test(text)) return null;
  if (GENERIC.test(name) || GENERIC.test(outer) || OF_PLAN.test(name)) return null;
  return { name, rank: LISTS_DIVISIONS.test(outer) ? 'division' : rank };
}

function rankOf(name: string, more: readonly (readonly [string, LexiconRank])[]): LexiconRank | null {
  for (const [ending, rank] of more) if (name.endsWith(ending)) return rank;
  const known = ORGANISATION_NAMES.get(name);
  if (known) return known;
  const endings = ENDINGS_BY_LAST.get(name.at(-1));
  return endings?.find(([ending]) => name.endsWith(ending) && name.length > ending.length)?.[1] ?? null;
}

/** By their last character. */
const ENDINGS_BY_LAST: ReadonlyMap<string | undefined, readonly (readonly [string, LexiconRank])[]> = byLast();

function byLast(): Map<string | undefined, (readonly [string, LexiconRank])[]> {
  const map = new Map<string | undefined, (readonly [string, LexiconRank])[]>();
  for (const entry of ORGANISATION_ENDINGS) {
    const last = entry[0].at(-1);
    const list = map.get(last);
    if (list) list.push(entry);
    else map.set(last, [entry]);
  }
  return map;
}
