import { boxedOptions } from './boxes.js';
import { labelKey } from './labelKey.js';
import { readStars } from './starMarks.js';
import type { AchievementLevel, LegendEntry } from './types.js';

export type { AchievementLevel } from './types.js';

export interface AchievementReading {
  /** The mark or word as printed. */
  readonly label: string;
  /** What the document's legend (or the user's lexicon) says it means. */
  readonly meaning: string | null;
  readonly level: AchievementLevel | null;
  /** The level rests on custom alone (a bare ○ without a legend). */
  readonly uncertain: boolean;
}

/** Words of a result, the more special first: 一部達成 before 達成, 未達成 before 達成. */
const WORDS: readonly (readonly [RegExp, AchievementLevel])[] = [
  [
    /^(?:全て|全部|全く)?(?:未着手|手つかず|手付かず|手を付けず|手をつけず|未実施|取組なし|(?:まだ)?(?:着手|実施|開始|始動|スタート)してい(?:ない|ません)|(?:まだ)?(?:動き出し|動い|動き始め|始まっ|手がつい)てい(?:ない|ません)|(?:まだ)?(?:始め|手を付け|手をつけ|取りかか[っれ]|取り掛か[っれ])(?:て(?:い)?ない|ていません|られなかった|られていない|なかった|ず)|未取組|着手できず|実績なし)|(?:^|に)着手でき(?:なかった|ず|ていない)|^(?:事業|取組|施策)[をがは](?:全く)?(?:実施|開始)(?:でき|し)(?:なかった|ず|てい?ない)/,
    'not_started',
  ],
  // 目標値未満だが基準値を上回る, 策定時より改善したが目標に届かない: between where it began and where it was to go.
  [
    /(?:目標|計画)(?:値)?(?:に|を|には)?(?:未満|未達|下回|届か|及ば|達し(?:な|て(?:い)?な|ず|ま?せ)).*(?:基準|策定時|当初|現状|前年度?|開始時)(?:の?(?:数)?値)?(?:を|から|よりも?)(?:上回|超|改善|向上|前進|増|以上)/,
    'partial',
  ],
  [
    /(?:基準|策定時|当初|現状|前年度?|開始時)(?:の?(?:数)?値)?(?:を|から|よりも?)(?:上回|超え|改善|向上|前進|増).*(?:目標|計画)(?:値)?(?:に|を|には)?(?:未満|未達|下回|届か|及ば|達し(?:な|て(?:い)?な|ず|ま?せ))/,
    'partial',
  ],
  // 基準値以下: no further than where it began.
  [
    /^(?:基準値|(?:策定時|当初|現状|前年度?|開始時)(?:の?(?:数)?値)?)(?:を|から|よりも?)?(?:以下|未満|下回|悪化|低下|後退)/,
    'missed',
  ],
  // 計画どおり又は計画を上回って進んでいる: no less than planned.
  [
    /(?:どおり|通り)(?:に?進|である)?(?:[、，]|か|又は|または|もしくは|若しくは|あるいは).{0,8}(?:上回|以上|超)/,
    'achieved',
  ],
  // 目標値を上回る、又は目標どおりに進んでいる: told the other way round.
  [
    /(?:上回[るりっ]て?|超え[るて]?|以上|前倒し)[、，]?(?:か|又は|または|もしくは|若しくは|あるいは)[、，]?.{0,8}(?:どおり|通り)/,
    'achieved',
  ],
  [
    /(?:目標|計画|予定|当初計画|想定|期待|目安|めやす|基準|水準|見込み?)(?:値)?を?(?:大きく|大幅に|非常に|著しく|はるかに|大いに|かなり)?(?:上回|超え|超過|超(?=[）)]|$))|(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:値)?以上(?!に遅|の遅)|前倒し/,
    'exceeded',
  ],
  [/(?:目標|計画|予定)より(?:も|かなり|大きく|大幅に)?(?:早|先|進|好調|順調|良)/, 'exceeded'],
  [/^大きく?達成$|^特に(?:順調|優れ)|^極めて(?:順調|良好)/, 'exceeded'],
  [
    /^(?:全て|(?:当初)?(?:目標|計画)(?:値)?[をがは]?)?(?:未達成|未達|達成できなかった|達成できず|達成していない|不達成|目標未達|(?:の)?達成には?至(?:らな|らず|っていな))/,
    'missed',
  ],
  [
    /(?:目標|計画|予定|内容|目安|めやす|基準|水準)(?:値|数値?)?[をにがは](?:達成|到達|実現|実施)(?:でき|され|し|してい|されてい)(?:なかった|ていない|ない|ず|ません)/,
    'missed',
  ],
  [
    /^[^一部半]*(?:達成|実現)する(?:こと|まで)(?:が|は|に|には)?(?:でき|至ら)(?:なかった|ていない|ない|ず|ません)/,
    'missed',
  ],
  [
    /(?:いずれ(?:の.{1,8})?も|どれも|[す全]べて|全て|ともに|1つも|全く)(?:が|は|を)?(?:達成|実現|実施|到達)(?:でき|してい?)(?:なかった|ていない|ない|ず)/,
    'missed',
  ],
  [
    /(?:到達|達成|実現)(?:した|できた|している)(?:指標|項目|取組|目標|もの)(?:[がは])?(?:な[しい]|なかった|無し)$|(?:達した|届いた|達している)(?:指標|項目|取組|もの)(?:[がは])?(?:な[しい]|なかった|無し)$/,
    'missed',
  ],
  [
    /^(?:一部|いくつか|半数|半分)(?:の[^ぁ-ん]{1,8})?(?:が|は|で|では)?(?:目標に)?(?:届か|及ば|達し(?=な|ず))/,
    'partial',
  ],
  // 計画の一部が進んでいない: the rest of it is.
  [
    /一部(?:の[^ぁ-ん]{1,8})?(?:が|は|で|に(?:は|おいて)?)(?:進(?:んで|展して|捗して)い?(?:ない|ません)|進ま(?:な|ず)|実施でき(?:な|ず|てい?な)|(?:実施|実現|着手)(?:して|されて)いない|できて(?:い)?ない)/,
    'partial',
  ],
  // 約束を果たした, 公約を一部果たせなかった: a promise is kept, and no plan carried out.
  [/(?:約束|公約|宣言)を?(?:大きく)?上回/, 'exceeded'],
  [/(?:一部|半分|半ば)(?:の?(?:約束|公約|宣言))?(?:を|が|は|しか|だけ|のみ)?果た(?:し|せ|さ|す)/, 'partial'],
  [/果た(?:せ|さ|して(?:い)?|すことが?でき)(?:なかった|ていない|ない|ず|ません)/, 'missed'],
  [
    /(?:約束|公約|宣言|責任|役割|目標)(?:を|は)?果た(?:した|せた|しました|すことができ)|^果た(?:した|せた)$/,
    'achieved',
  ],
  [/^(?:大きく|大幅に?|著しく|はるかに|かなり)下回/, 'missed'],
  [/^(?:大きく|大幅に?|著しく|はるかに|かなり)?上回/, 'exceeded'],
  [
    /(?:半数|半分|過半数?)(?:以上|程度)?(?:の.{1,8})?(?:を|が|で|は)(?:目標値?[をに])?(?:達成|到達|実現|完了)/,
    'partial',
  ],
  [
    /(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:値)?を?(?:大きく|大幅に|非常に|著しく|はるかに|大いに|かなり)下回/,
    'missed',
  ],
  [
    /^(?:一部の|いくつかの|幾つかの)(?:[^ぁ-ん]{1,8})(?:を|が|は|のみ)(?:目標値?[をに])?(?:達成|到達|実現|実施|完了)(?!でき(?:な|ず)|し(?:な|てい?な))/,
    'partial',
  ],
  [/(?:一部|半分|半数|部分的)(?:の?(?:達成|実施|実現|成果|効果|取組))?(?:に|で|の)(?:とど|留)ま/, 'partial'],
  [
    /一部未達|一部(?:を|の|が|は)?(?:達成|実現|実施|完了|対応)|部分的?に?達成|部分達成|一定程度|ある程度|一部実施|一部(?:のみ|だけ)?(?:を|が)?(?:達成|実施|実現|対応|完了|遅)|一部(?:の[一-龠]{2,4})?[にでは](?:やや|若干)?遅|半分程度|(?:やや|少し|多少|若干|わずかに?|僅かに?)(?:遅れ|下回|届か|及ば|不足|低)|(?:計画|予定|目標)を?やや|一部(?:で|は|が|を)?(?:目標|計画|予定|想定|基準|水準)?(?:値)?[をにが]?(?:下回|届か|及ば|達し(?:な|て(?:い)?な|ま?せ))/,
    'partial',
  ],
  // おおむね成果が得られたが、一部改善が必要.
  [
    /[たるいだ](?:が|ものの|けれども?)(?:一部|なお|まだ|更に|さらに|更なる|さらなる|引き続き)?[にでの]?(?:改善|見直し|課題|問題|工夫)[がのを](?:必要|余地|要する|残|あ[るり])/,
    'partial',
  ],
  [
    /^やり遂げた|(?:概ね|おおむね|ほぼ|大体|大むね)(?:やり遂げ|でき(?:た|ている)$)|(?:概ね|おおむね|ほぼ|大体|大むね)(?:[^ぁ-ん]{0,6}?(?:を|の|に)?)?(?:達成|順調|計画|予定|期待|想定|見込み?|完了|良好|目標|通り|とおり|どおり|実施)/,
    'achieved',
  ],
  [
    /(?:基準|当初|策定時?|現状|前年度?|計画前)(?:の?(?:数)?値)?(?:よりも?|から|に比べて?)(?:(?:低下|悪化|後退)|(?:改善|向上|前進|進展)(?:し(?:て(?:い)?(?:な|ま?せ)|な)|が(?:見られ)?な))/,
    'missed',
  ],
  [
    /(?:計画|予定|目標|目安|めやす|基準|水準|見込み?)(?:値)?(?:以下|未満|には?(?:届か|及ば|満た[なず]|達し(?:な|ず|てい?な)))|(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:値)?(?:よりも?|に|から|に対して?)(?:遅[れいくめ]|後れ|下回|低)|(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:値)?を?下回|あまり達成|不十分/,
    'partial',
  ],
  [
    /^(?:(?:あまり|余り|思うように|十分に?)進まなかった|(?:まだ)?道半ば(?:である|です)?|(?:目標まで)?(?:あと|もう)(?:一息|一歩|少し)(?:である|です|だった)?)$/,
    'partial',
  ],
  [/^(?:(?:ほとんど|全く)|.{1,8}[がは](?:ほとんど|全く)?)?進ま(?:なかった|ず)$/, 'missed'],
  [
    /十分な(?:成果|効果)[がは].*(?:ない|なかった|ず)$|^(?:一定|一部)の(?:成果|効果)|^(?:一部|部分的|限定的)に(?:は|のみ|だけ|しか)?(?:期待(?:した|された|する|どおりの|通りの))?(?:成果|効果)[がはの]/,
    'partial',
  ],
  // 計画の一部について成果があった, 目標の一部において改善が見られた: of a part, and nothing is said of the rest.
  [
    /一部(?:の[^ぁ-ん]{1,6})?(?:について|に関して|において|に|で)(?:は|のみ|だけ)?(?:一定の)?(?:成果|効果|改善|進展|前進)(?:が|を|は)(?!.*(?:ない|なかった|なく|ず|せん)$)/,
    'partial',
  ],
  [
    /^(?:(?:期待|想定|予定|計画)(?:した|する|された|していた)|目立った)?(?:成果|効果)(?:[がはも]|を(?!十分)).{0,8}(?:ない|なかった|ず)$|^(?:成果|効果)(?:なし|無し)$/,
    'missed',
  ],
  [/^(?:期待以上の|想定以上の|顕著な|大きな)(?:成果|効果)|^(?:大いに|非常に)(?:成果|効果)が?あ/, 'exceeded'],
  [/^(?:成果|効果)(?:あり|有り?)$/, 'achieved'],
  [/^工夫[・や]?改善(?:が|の)必要(?:あり|がある|である)?$/, 'partial'],
  [
    /^(?!.*な(?:かっ|く))(?:(?:(?:期待|想定|予定|計画)(?:した|する|された|していた|どおりの|通りの)|十分な|概ね|おおむね))?(?:成果|効果)[がはを](?:概ね|おおむね|ほぼ|十分に?)?(?:得|上が|上げ|挙が|挙げ|出|あっ|認められ).{0,4}[たる]$/,
    'achieved',
  ],
  [
    /(?:大幅に?|大きく|著しく)遅れ|^遅れ|遅延|遅れて|遅れあり|進(?:んで|展して|捗して)い?ない|(?:進捗|進展)(?:[がは](?:ほとんど)?)?(?:[見み]られ)?な[しい]|(?:進捗|進展|前進|進歩|改善|成果|変化)[がは](?:ほとんど|全く)?(?:[見み]られな(?:い|かった)|[見み]られず|なかった)|(?:停滞|停止)(?:し|$)|中止|断念|不調|進捗が遅/,
    'missed',
  ],
  [
    /^(?:全て|全部|完全に|十分に?|既に|目標を?)?(?:達成|達成し(?:た|ている)|達成でき(?:た|ている)|達成されている|達成済み?|完了|完了し(?:た|ている)|終了|実施済み?|実施した|対応済み?|目標達成|できた)$/,
    'achieved',
  ],
  [
    /^(?:(?:予定|計画)(?:した|していた|の))?(?:全ての?)?(?:事業|取組|施策|計画|項目|工程)(?:[がはのを])?(?:全て|全部)?(?:(?:完了|終了)(?:した|している|済み?)?|終え(?:た|ている))$/,
    'achieved',
  ],
  [
    /^(?:(?:成果|実績|結果|効果|事業|取組|進捗)[がはも])?(?:当初の?)?(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:値|水準)?(?:の)?(?:通り|どおり|とおり)|^順調|^良好|^十分|(?:計画|予定|目標|想定|期待|目安|めやす|基準|水準|見込み?)(?:の)?(?:通り|どおり|とおり)(?:の?(?:完了|実施|進|達成|成果|効果|取り?組))/,
    'achieved',
  ],
  [/^(?:とても|大変|非常に)(?:よく|良く)でき/, 'exceeded'],
  [
    /^(?:まあまあ|少し|一部|(?:半ば|半分|途中|中ほど|なかば)(?:まで|ほど|くらい|ぐらい)?)(?:は|が)?でき|^(?:あまり|余り)でき/,
    'partial',
  ],
  [/^(?:よく|良く|十分に?)でき/, 'achieved'],
  [/^(?:実施|実行|実現|対応)でき(?:た|ている|ました)$/, 'achieved'],
  // Where figures stood before and stand now: no nearer to the target.
  [
    /^(?:悪化|後退)(?:した|している|傾向(?:にある)?)?$|^変わら(?:ない|なかった)$|^変化(?:なし|無し|[がは]?ない|していない)$/,
    'missed',
  ],
  [/^[^一部半、。]{0,12}(?:基準|水準|指標|目標)(?:値)?[をがは]?(?:未達成|未達|不達成)$/, 'missed'],
  [/^要改善$/, 'partial'],
  [/(?:取組|取り組み|対策|推進|進捗管理)(?:[のを])?(?:一層の?|さらに|更に)?強化(?:する必要|が必要|を要)/, 'partial'],
  [/(?:進捗|達成|実現|実施|推進|継続)(?:[がは])?(?:極めて|著しく)?困難(?:な|である|となった)?$/, 'missed'],
  [/^要(?:大幅|抜本的?)な?改善$/, 'missed'],
  [
    /^(?:全く|ほとんど)?(?:(?:実施|実行|実現|達成|対応)(?:が|は)?|(?:取り?組む|行う|進める|(?:実施|実行|実現|対応)する)こと(?:が|は)?)?でき(?:なかった|ていない|ず)|^(?:全く|ほとんど)?取り?組め(?:なかった|ていない|ず)/,
    'missed',
  ],
  [
    /(?:を|が|は)達成(?:した|できた|しました|している|できている|されている|された)?[。]?$|達成(?:した|できた)[。]?$/,
    'achieved',
  ],
  [/(?:を|が|は|で|も)(?:いずれも|[す全]べて|全て|ともに|十分に?)(?:達成|実現)(?:した|できた|している)?$/, 'achieved'],
  [/(?:達成|実現)することが(?:できた|できました)[。]?$/, 'achieved'],
  [
    /(?:目標|計画|予定|基準|水準)(?:値|数値?)?に(?:は|既に|すでに)?(?:到達|(?:達し|到達し|届い)(?:た|ている|ました|ています))$/,
    'achieved',
  ],
  [
    /(?:目標|計画|予定|想定|基準)(?:値|水準)?(?:と|に)(?:ほぼ|概ね|おおむね)?(?:同等|同程度|同水準|同値|同じ|同様|同数|等しい|一致)/,
    'achieved',
  ],
  [/^実現(?:した|済み?)?$|(?:を|が|は)(?:実現|達成)(?:した|できた)もの$/, 'achieved'],
  [
    /(?:始め|着手し|取り組ん)[てで]いない(?:もの)?$|(?:(?:着手|開始)(?:が|は)?でき(?:なかった|ず|ていない)|(?:着手|実施|開始)(?:が|は)?(?:しなかった|には?至(?:らなかった|らず|っていない)))(?:もの)?$/,
    'not_started',
  ],
  [/^(?:これから|今後)(?:始める|着手|取り?組む|実施|行う)?(?:もの|予定)?$/, 'not_started'],
  [
    /(?:実施|検討|準備|協議|推進|取組|取り組み)(?:し|を(?:進め|行っ|続け))ている(?:もの)?$|取り?組んでいる(?:もの)?$|^(?:進めて|動いて|着手して|始めて)(?:いる|います)$/,
    'in_progress',
  ],
  [
    /(?:実施|取組|検討|進行|継続|対応|調整|着手|作業|策定|準備|協議|推進|施行|試行|整備)中|^(?:着手|着手済み?|一部着手|継続|取組中|進行|検討)$|^(?:引き続き|継続して)(?:取り?組|実施|検討|推進)/,
    'in_progress',
  ],
];
/** Marks by custom, where the document explains none. */
const MARKS: Readonly<Record<string, AchievementLevel>> = {
  '◎': 'exceeded',
  '○': 'achieved',
  〇: 'achieved',
  '◯': 'achieved',
  '△': 'partial',
  '▲': 'partial',
  '×': 'missed',
  '✕': 'missed',
  '☓': 'missed',
};
/** The sign that a text begins with; what follows may explain it. */
const SIGN_FIRST = /^[（(「【]?([◎○〇◯△▲▽×✕☓●■□☆★◇◆◐◑◒◓◔◕])[）)」】]?/;
const GRADE_ALONE = /^[（(「【]?([A-ZＡ-Ｚa-eａ-ｅ][+＋\-－]{0,2}|[0-9０-９]|[①-⑨]|[ⅠⅡⅢⅣⅤ])[）)」】]?$/;
/** ①(ⅰ), Ａ－２: what the second mark says is of another matter. */
const TWO_MARKS =
  /^([A-ZＡ-Ｚ]|[①-⑨]|[ⅠⅡⅢⅣⅤ]|[◎○△×])[\s　]*[-－・]?[\s　]*([（(](?:[ⅰ-ⅹⅠ-Ⅹ①-⑨a-eａ-ｅ]|[ivx]{1,4})[)）]|[ⅰ-ⅹⅠ-Ⅹ①-⑨a-eａ-ｅ1-5１-５])$/;
/** 〔達成〕, 【一部達成】: brackets round all of it set the result off. */
const BRACKETS_AROUND = /^[【〔［[〈《＜「]([^【】〔〕［］[\]〈〉《》＜＞「」]+)[】〕］\]〉》＞」]$/su;
/** A direction for what comes next is no result. */
const DIRECTION =
  /^(?:(?:現状のまま|現行のまま|このまま|改善しながら|見直しながら)(?:継続|続ける|実施)|事業(?:規模)?の?(?:拡大|縮小|廃止|終了|休止|統合)|拡充|拡大|継続|現行|現状維持|維持|維持・?継続|縮小|廃止|休止|休廃止|統合|見直し|改善|終期設定|新規|現行どおり|現行通り|レベルアップ)$/;

/** 拡充, 継続, 縮小: a choice of what comes next, told in one word. */
export function isDirection(text: string): boolean {
  const printed = text.replace(NUMBERED, '').trim();
  // 継続（見直し）: how it goes on.
  const bare = printed.replace(/(?<=\S)[（(][^（()）]{1,10}[)）]$/, '');
  return DIRECTION.test(labelKey(printed)) || DIRECTION.test(labelKey(bare));
}

/**
 * Reads the result of an evaluation. The document's legend decides first, by the meaning it prints; then the words; a bare
 * mark has its customary level (`uncertain`), a bare letter or digit none. Null when the text is no result (拡充, a sentence).
 */
export function readAchievement(text: string, legend: readonly LegendEntry[] = []): AchievementReading | null {
  const printed = text.trim().replace(BRACKETS_AROUND, '$1').trim();
  const key = labelKey(printed);
  if (key === '') return null;
  if (/^[-ー―]+$/.test(key)) return readDash(printed, legend);
  const stars = /^[★☆]/.test(printed) ? readStars(printed, legend) : null;
  if (stars || /^[★☆][\s　]?[★☆]/.test(printed)) return stars;
  const grade = GRADE_ALONE.exec(printed)?.[1] ?? null;
  const mark = SIGN_FIRST.exec(printed)?.[1] ?? grade ?? markWithMeaning(printed, legend);
  // ◎→ beside ◎ and →: a mark of two signs.
  const whole = legend.filter((e) => e.mark.length > 1 && markKey(e.mark) === markKey(printed));
  const own = legend.length > 0 ? markKey(mark ?? printed) : '';
  const entries = whole.length > 0 ? whole : legend.filter((e) => markKey(e.mark) === own);
  if (entries.length > 0) {
    // The document's words come before the user's; where they tell no level, the user's may.
    const levels = entries.map((e) => e.level ?? levelOf(e.meaning) ?? levelOf(e.mark));
    return {
      label: whole.length > 0 ? printed : (mark ?? printed),
      meaning: entries.find((e) => e.meaning !== '')?.meaning ?? null,
      level: levels.find((l) => l !== null) ?? null,
      uncertain: false,
    };
  }
  const [, first, second] = TWO_MARKS.exec(printed) ?? [];
  const ofFirst = first && second ? readAchievement(first, legend) : null;
  if (ofFirst?.meaning) return { ...ofFirst, label: printed };
  const options = boxedOptions(printed).map((o) => ({ ...o, words: printed.slice(o.from, o.to).trim() }));
  // ■達成 □未達成, or one of them alone; a box without words may be a mark.
  if (options[0] && options[0].words !== '') {
    const [chosen, ...more] = options.filter((o) => o.isChosen);
    return chosen && more.length === 0 ? readAchievement(chosen.words, legend) : null;
  }
  if (mark !== null) {
    const rest = printed.slice(printed.indexOf(mark) + mark.length).replace(/^[（(）)」】\s:：]+|[）)]$/g, '');
    // ○ 達成: the words beside the mark explain it.
    const said = rest === '' || rest.length > 20 ? null : levelOf(rest);
    if (rest === '') return { label: mark, meaning: null, level: MARKS[mark] ?? null, uncertain: true };
    if (said) return { label: mark, meaning: rest, level: said, uncertain: false };
    return null;
  }
  const graded = /^([A-FSＡ-ＦＳa-eａ-ｅ]|[1-5１-５])(?:\s*[（(:：.．]\s*|[\s　]+)(.{1,20}?)[）)]?$/.exec(printed);
  if (graded) {
    const level = levelOf(graded[2] as string);
    if (level) return { label: graded[1] as string, meaning: graded[2] as string, level, uncertain: false };
  }
  if (key.length > 20 || DIRECTION.test(key)) return null;
  // 達成（100%）: the figure beside the word.
  const level = levelOf(printed.replace(/[（(][\d０-９.．]+\s*[%％][)）]$/, ''));
  const isResult = level !== null || legend.some((e) => labelKey(e.meaning) === key);
  return isResult ? { label: printed, meaning: null, level, uncertain: false } : null;
}

/** －　未着手: a dash is a missing value, unless the document's legend says what result it stands for. */
function readDash(printed: string, legend: readonly LegendEntry[]): AchievementReading | null {
  const entry = legend.find((e) => isDash(e.mark) && isDash(printed));
  const level = entry ? (entry.level ?? levelOf(entry.meaning)) : null;
  return entry && level ? { label: printed, meaning: entry.meaning, level, uncertain: false } : null;
}

/** －, ―, -. */
export const isDash = (mark: string): boolean => /^[-‐‑‒–—―－ー]$/.test(mark.trim());

/** The level that words of a result or of a legend stand for: 概ね達成 → achieved, 計画以下 → partial; null for other words. */
export function levelOf(words: string): AchievementLevel | null {
  // 目標達成（見込）: before the year has ended.
  const bare = words.replace(/[（(]見込み?[)）][\s　]*$/, '').replace(AIMED_AT, '$1値');
  const [first, isUndone] = firstClause(bare);
  const level =
    (isUndone ? levelOfWords(first) : null) ??
    levelOfWords(bare) ??
    // 実現したもの: the things that a legend speaks of.
    levelOfWords(bare.replace(/もの[。\s　]*$/, '')) ??
    (first === bare ? null : levelOfWords(first));
  if (level) return level;
  // 公約を達成している（達成済）: the bracket says it again in a word.
  const [, before, inner] = /^(.+?)[（(]([^（()）]{2,40})[)）]?[\s　]*$/.exec(bare) ?? [];
  if (!before || !inner) return null;
  // 目標を達成（達成率100％以上120％未満）: or when it is given.
  return levelOfWords(before) ?? (inner.length <= LONGEST_WORD ? levelOfWords(inner) : null);
}

const LONGEST_WORD = 12;
/** 計画額を上回った, 目標数に届かなかった: as 目標値. */
const AIMED_AT = /(目標|計画|予定|見込)(?:額|量|件?数|回数|人数)(?=[をにがはのよ以未ど通])/g;

/**
 * 目標を達成しておらず、やや遅れている; 目標を達成し、成果も上がった: the clause that says first whether it was done, and whether that says it
 * was not.
 */
function firstClause(words: string): readonly [clause: string, isUndone: boolean] {
  const [, before, verb] = /^([^、，]{2,20}て)(おり|おらず)[、，]/u.exec(words) ?? [];
  if (before) return [`${before}${verb === 'おり' ? 'いる' : 'いない'}`, verb === 'おらず'];
  const [, done, rest = ''] =
    /^([^、，]{0,20}(?:(?:達成|実現|完了|実施|到達)(?:し|でき)|に達し))[、，](.+)/u.exec(words) ?? [];
  return [done && !FALLS_SHORT.test(rest) ? `${done}た` : words, false];
}

/** 達成し、一部は残った: what follows takes from it. */
const FALLS_SHORT = /一部|ない|なかった|ず(?:$|[、にて])|ません|残|遅れ|課題|未/u;

/** ｃ.達成していない, ア）達成した: an option with the letter that it is listed by. */
const NUMBERED = /^[\s　]*[A-Za-zＡ-Ｚａ-ｚ0-9０-９ア-オ①-⑨Ⅰ-Ⅹ][.．）):：][\s　]*(?=\D)/;

function levelOfWords(words: string): AchievementLevel | null {
  const key = plainly(labelKey(words.replace(NUMBERED, '')).replace(/[()。、「」]/g, ''));
  return WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? levelOfList(words);
}

/** できませんでした, 目指す値に届きました: in the words that results are mostly told in. */
const plainly = (key: string): string =>
  key
    .replace(/(?:目指(?:す|した)|掲げた|設定した)(?:数?値|水準|ところ|もの|姿|状態)|狙い/, '目標')
    .replace(/^(?:宣言|お?約束|公約)(?=[をのには]|以上|どおり|通り|とおり)/, '目標')
    .replace(
      /(?:期待|想定|予想|予定|計画|目標と)(?:し(?:ていた|た)|する|され(?:ていた|た|る))(?:成果|効果|結果|実績|水準)(?=[をに](?:は|大き|大幅|やや|少し|著し|上回|下回|超|届|達|及ば|満た)|より)/,
      '目標',
    )
    .replace(/ませんでした/, 'なかった')
    .replace(/届きました$/, '届いた')
    .replace(/ました$/, 'た');

const DONE = /^(?:実施|達成|完了|終了|実現|導入|整備|策定)(?:済み?|した)?$/;
const AT_WORK = /^(?:調査|検討|準備|協議|研究|調整|試行|計画)(?:中|段階|など|等)?$/;
const THEN = /^(?:実施|達成|完了|実現|導入)(?:済み?)?(?:後(?:も|は)?|し(?:て)?)[、，]?(?:さらに|更に|引き続き|継続)/;

/** 実施、達成 and 調査・検討・準備: words of one stage, side by side; 実施後、引き続き推進: what was reached goes on. */
function levelOfList(words: string): AchievementLevel | null {
  const printed = words.trim().replace(/[。]$/, '');
  if (THEN.test(printed)) return 'achieved';
  const parts = printed.split(/[、，・／/]/).map((p) => p.trim());
  if (parts.length < 2) return null;
  if (parts.every((p) => DONE.test(p))) return 'achieved';
  return parts.every((p) => AT_WORK.test(p)) ? 'in_progress' : null;
}

/** Ｂ（計画どおり進んだ）: a mark with the meaning that the legend gives it; else null. */
function markWithMeaning(printed: string, legend: readonly LegendEntry[]): string | null {
  const [, mark, meaning] = /^([^\s（(]{1,2})[\s　]*[（(:：](.{2,40}?)[）)]?$/.exec(printed) ?? [];
  if (!mark || !meaning) return null;
  const isKnown = legend.some((e) => markKey(e.mark) === markKey(mark) && labelKey(e.meaning) === labelKey(meaning));
  return isKnown ? mark : null;
}

const CIRCLES = /[〇◯]/g;
/** 〇 and ◯ are the mark ○. */
const markKey = (mark: string): string => labelKey(mark.replace(CIRCLES, '○'));
