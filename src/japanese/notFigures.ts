import { findFiscalYears } from './eras.js';
import { readMarker } from './markers.js';
import { halfWidth } from './width.js';

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = CAPITALS + CAPITALS.toLowerCase();

/**
 * Places where digits stand that are no quantity: each pattern says what they are, behind the characters of which one stands
 * in all that it finds. Matched on half-width text.
 */
const PLACES: readonly (readonly [needs: string, pattern: RegExp])[] = [
  ['第', /第[ ]?[\d一二三四五六七八九十百]{1,6}(?:[次回期章節条項号版部編弾日款類種位]|四半期|世代)?(?:の\d{1,9})?/gu], // 第2次, 第3条の2
  ['年', /\d{1,9}年度(?:末|中|当初|以降|まで)?/gu],
  ['年', /(?<!\d)\d{1,3}(?:[か箇ヶカヵケ]年|年)(?:間|生|目|後|前|代|越し|連続|ごと|毎|以上|以内|程度|来|余り)?/gu], // 10年間, 3か年, 40年以上
  [
    '周世代歳',
    /\d{1,9}周年(?:記念)?|\d{1,9}世紀|\d{1,9}[歳才]?代(?=$|[^\p{sc=Han}]|[前半後女男])|\d{1,9}歳(?:児|\d{1,9}[かヶ]月|[～〜-]|以上の|以下の|未満の|(?:以下|未満)まで|未満児|以上児|まで|から|を|の(?!$)|(?=\d))/gu,
  ],
  ['月', /(?<![\dか箇ヶカヵケ.])\d{1,2}月(?!間)(?:\d{1,2}日(?:間)?|[上中下]旬|末|頃|ごろ|以降|から|まで)?/gu],
  ['日', /\d{1,2}日(?=\([日月火水木金土祝]\)|から|～|〆|付け)/gu],
  ['時', /(?:午前|午後)?\d{1,2}時(?!間)(?:\d{1,2}分|半)?/gu], // 17時15分
  [':', /(?<![\dA-Za-z年度])\d{1,2}:\d{2}(?!\d)/gu],
  ['目', /\d{1,9}(?:回|人|年|日|件|社|校|番|号|代|期|度|例|つ|台)目/gu], // 3回目
  [
    '次号級類番丁期章節条項学階',
    /\d{1,9}(?:次(?!元)|号(?!車)|級|類(?!似)|番|丁目|番地|期(?!間)|章|節|条|項(?!目)|学年|階(?!層|級))/gu,
  ],
  [
    '№#注別様図表資レスフバ世号NnSsſVvIi',
    /(?:No\.?|№|#|(?<!\p{sc=Han})注|別表|別紙|様式|(?<![意地構])図表?|(?<![発公代年])表|資料|レベル|ステージ|フェーズ|ステップ|STEP|Ver\.?|バージョン|世代|Society|ISO|号)[ ]?\d{1,9}(?:\.\d{1,9})*(?:[-.]\d{1,9})*/giu,
  ],
  ['※注*', /※\d{1,9}|\(注\d{1,9}\)|\*\d{1,9}/gu],
  [
    '当あにご毎',
    /(?:[\d,.]{0,14}\d(?:万|千|億)?|一)(?:人|世帯|日|月|か月|年|校|回|件|社|団体|施設|事業|クラス|園|地区|家庭|台|戸|か所|箇所|時間|学級|課|項目)(?:平均)?(?:当たり|当り|あたり|につき|ごと|毎)(?:の|に)?/gu,
  ], // 1人当たり: of what, not how many
  ['均', /[\d一](?:日|月|年|週|人|世帯|回)平均(?!\d)/gu], // 1日平均利用者数
  ['日', /(?<![\d一二三四五六七八九十月第.,])[1一]日(?=(?:平均|約|延べ)?\d[\d,.]*(?!\d|[日時分:]|か月))/gu], // 1日60人: the day in which they are counted
  ['人', /[1１] ?人 ?[1１] ?(?:日|台|回|枚|つ|スポーツ|端末|改善|役|研究|文化)/gu], // 1人1台, 1 人 1 日
  ['人', /[1１]人が[1１](?:日|年|か月|週間?|回)(?:間)?に/gu], // 1人が1日に出すごみ: of what, not how many
  ['月週日', /\d{1,3}(?:[か箇ヶカヵケ]月間?|週間|日間?)に?(?=わた[りるっ])/gu], // 2か月にわたり: how long, no more
  [
    '時日',
    /24時間(?=[^\d]{0,2}(?:365|体制|対応|営業|受付|利用|相談|監視|申請|手続|予約|届出|閲覧|運用|運転|稼働|通報|見守|救急|受入|使え|ごみ|AED|いつでも|換気|健康|電話|テレ))|365日/gu,
  ],
  ['人', /\d{1,3}人(?:学級|部屋|乗り|家族|世帯)/gu], // 30人学級
  ['ほ他', /(?:ほか|(?<=[\p{sc=Han}\p{sc=Katakana}])他)\d{1,3}[\p{sc=Han}かカヶ]/gu], // 中央公園ほか2公園: how many more of a list
  ['一', /一(?:か所|箇所|カ所|ヶ所|ヵ所)(?=で|に(?:集|まと))/gu], // 一か所で受け止める: in one place, and not in how many
  ['生', /生後 ?\d{1,3}(?:か月|カ月|ヶ月|ヵ月|箇月|日|週間?)/gu], // 生後4か月までの乳児: how old they are
  ['分', /\d{1,9}分の\d{1,9}/gu],
  ['/', /(?<!\d)\d{1,2}\/\d{1,2}(?!\d|[%人件])/gu],
  ['-', /\d{2,4}-\d{2,4}-\d{3,4}/gu],
  ['h', /https?:\S{1,500}/gu],
  ['大本つ色原箇カか', /\d{1,9}(?:大(?!学)|本柱|つの|色(?!彩)|原則|箇条|カ条|か条)/gu], // 3つの柱
  [LETTERS, /(?<=[A-Za-z])\d{1,9}(?:\.\d{1,9})?(?![\d,]{0,12}(?:人|件|回|台|基|社|校|か所|箇所|%))/gu], // CO2, PM2.5, R5
  [CAPITALS, /\d{1,9}[A-Z](?![A-Za-z]{0,9}\/)(?=[^a-z]|$)/gu], // 3R, 5S, 5G
  ['Dto', /(?<=\d)D\b|\d{1,9}(?:to|on)\d{1,9}/gu],
  ['歳', /\d{1,9}歳以上(?=[\p{sc=Han}])|\d{1,9}歳(?=[\p{sc=Han}](?<!以|未))/gu],
];

/** 6 以上, 12 回以上: with a space behind it, the number is still no mark of what follows. */
const AT_LEAST = /^\S{0,3}(?:以[上下内]|未満|程度)(?:$|[\s（(])/u;

/** For each character the patterns that need it, a bit for each: most texts with a figure hold none of them. */
const NEEDED_BY: ReadonlyMap<number, number> = neededBy();

function neededBy(): Map<number, number> {
  const bits = new Map<number, number>();
  for (const [i, [needs]] of PLACES.entries())
    for (const c of needs) bits.set(c.charCodeAt(0), (bits.get(c.charCodeAt(0)) ?? 0) | (1 << i));
  return bits;
}

/** Marks the UTF-16 units of the text in which digits are dates, ordinals, names, times or numbers of items. */
export function placesOfNoFigure(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const [from, to] of findPlaces(text)) marks.fill(1, from, to);
  return marks;
}

function findPlaces(text: string): (readonly [number, number])[] {
  const half = halfWidth(text);
  const places: (readonly [number, number])[] = findFiscalYears(text).map((f) => [f.start, f.end] as const);
  let possible = 0;
  for (let i = 0; i < half.length; i++) possible |= NEEDED_BY.get(half.charCodeAt(i)) ?? 0;
  for (const [i, [, pattern]] of PLACES.entries()) {
    if ((possible & (1 << i)) === 0) continue;
    for (const m of half.matchAll(pattern)) places.push([m.index, m.index + m[0].length]);
  }
  let from = 0;
  for (const line of text.split('\n')) {
    const marker = readMarker(line);
    const isFigure = marker?.style === 'bare' && AT_LEAST.test(line.slice(marker.length));
    if (marker && marker.style !== 'bullet' && !isFigure && marker.length < line.length)
      places.push([from, from + marker.length]);
    from += line.length + 1;
  }
  return places;
}
