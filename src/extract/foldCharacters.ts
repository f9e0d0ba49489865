/**
 * CJK radical code points (U+2E80–2FDF), which some PDF producers write for the ideographs they look like, and the unified
 * ideographs they stand for: Unicode's EquivalentUnifiedIdeograph, with Japan's form where Unicode gives another
 * (戸, not 戶). NFKC alone does not know ⻑ ⺠ ⻘ ⻄. The n-th radical stands for the n-th ideograph.
 */
const RADICALS =
  '⺂⺃⺅⺇⺉⺋⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺩⺪⺫⺭⺮⺯⺰⺱⺲⺳⺹⺺⺽⺾' +
  '⻁⻂⻃⻄⻅⻇⻈⻉⻊⻋⻍⻏⻐⻑⻒⻓⻕⻖⻘⻙⻚⻛⻜⻞⻟⻠⻡⻢⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯' +
  '⻰⻲⻳⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤' +
  '⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌' +
  '⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴' +
  '⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜' +
  '⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄' +
  '⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕';
const IDEOGRAPHS =
  '乛乚亻𠘨刂㔾𭕄兀尣尢巳幺彑忄㣺扌攵旡歺母民氵灬爫丬犭𤣩𤴔罒礻𥫗糹纟罓罒㓁耂肀𦥑艹' +
  '虎衤覀西见𧢲讠贝𧾷车辶阝钅長镸长𨸏阝青韦页风飞𩙿飠饣𩠐马鬼鱼鸟卤麦黄黾斉齐歯齿竜' +
  '龙亀龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大' +
  '女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止' +
  '歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立' +
  '竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足' +
  '身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵' +
  '鹿麥麻黃黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠';

const IDEOGRAPH_OF: ReadonlyMap<string, string> = pairs(RADICALS, IDEOGRAPHS);

const A_RADICAL = /[\u2E80-\u2FDF]/;
const EVERY_RADICAL = /[\u2E80-\u2FDF]/g;

/** Replaces every CJK radical by the ideograph it stands for. */
export function foldRadicals(text: string): string {
  return A_RADICAL.test(text) ? text.replace(EVERY_RADICAL, (c) => IDEOGRAPH_OF.get(c) ?? c) : text;
}

const AN_ANGLE = /[\u2329\u232A]/;

/** The brackets 〈 〉 have code points among the technical signs too, which Unicode declares to be the same characters. */
export function foldAngles(text: string): string {
  return AN_ANGLE.test(text) ? text.replaceAll('\u2329', '〈').replaceAll('\u232A', '〉') : text;
}

/**
 * Fonts whose glyphs were mapped back to characters by the smallest code point (browsers do) print radicals for
 * ideographs, and in the same way ‧ (U+2027) for the Japanese middle dot, ∕ (U+2215) for ／, ‒ (U+2012) for –, the soft
 * hyphen (U+00AD) for − and 〜 (U+301C) for ～ (U+FF5E), which Windows documents are written with. Each pair looks the same;
 * where `tellsBackMapped` of such a font, the ordinary ones are meant.
 */
export const foldBackMapped = (text: string): string => BACK_MAPPED.get(text) ?? text;

const BACK_MAPPED: ReadonlyMap<string, string> = new Map([
  ['\u2027', '・'],
  ['\u301C', '～'],
  ['\u2215', '／'],
  ['\u2012', '–'],
  ['\u00AD', '−'],
]);

const BACK_MAPPED_SIGN = /[\u2E80-\u2FDF\u2012\u2027\u2215\u2329\u232A]/;

/** Nobody writes radicals, figure dashes or division slashes in Japanese: a font was mapped back. */
export const tellsBackMapped = (text: string): boolean => BACK_MAPPED_SIGN.test(text);

/** Characters of vertical typesetting (U+FE10–FE19, U+FE30–FE4F) and the ordinary ones that they are forms of. */
const VERTICAL_FORMS =
  '\uFE10\uFE11\uFE12\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\uFE30\uFE31\uFE32\uFE33\uFE34\uFE35\uFE36\uFE37\uFE38\uFE39\uFE3A\uFE3B\uFE3C\uFE3D\uFE3E\uFE3F\uFE40\uFE41\uFE42\uFE43\uFE44\uFE47\uFE48\uFE49\uFE4A\uFE4B\uFE4C\uFE4D\uFE4E\uFE4F';
const ORDINARY_FORMS = '，、。：；！？〖〗…‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』［］￣￣￣￣＿＿＿';

const ORDINARY_FORM_OF: ReadonlyMap<string, string> = pairs(VERTICAL_FORMS, ORDINARY_FORMS);

const A_VERTICAL_FORM = /[\uFE10-\uFE19\uFE30-\uFE4F]/;
const EVERY_VERTICAL_FORM = /[\uFE10-\uFE19\uFE30-\uFE4F]/g;

/** Replaces every presentation form of vertical text by the ordinary character. */
export function foldVerticalForms(text: string): string {
  return A_VERTICAL_FORM.test(text) ? text.replace(EVERY_VERTICAL_FORM, (c) => ORDINARY_FORM_OF.get(c) ?? c) : text;
}

/** Bullets and marks of the symbol fonts (Wingdings, Symbol), which stand at U+F000 + their code. */
const SYMBOL_MARKS =
  '\uF06C\uF06D\uF06E\uF06F\uF070\uF071\uF072\uF073\uF074\uF075\uF076\uF077\uF078\uF09E\uF09F\uF0A1\uF0A2\uF0A4\uF0A7\uF0A8\uF0AB\uF0B7\uF0D8\uF0DF\uF0E0\uF0E8\uF0F0\uF0FB\uF0FC\uF0FD\uF0FE';
const ORDINARY_MARKS = '●○■□□□□◆◆◆❖◆☒・•○○◉▪□★•➢←→➔⇨✗✓☒☑';

const ORDINARY_MARK_OF: ReadonlyMap<string, string> = pairs(SYMBOL_MARKS, ORDINARY_MARKS);

const A_SYMBOL = /[\uF000-\uF0FF]/;
const EVERY_SYMBOL = /[\uF000-\uF0FF]/g;

/** Replaces bullets and marks of symbol fonts by the ordinary characters. */
export function foldSymbolMarks(text: string): string {
  return A_SYMBOL.test(text) ? text.replace(EVERY_SYMBOL, (c) => ORDINARY_MARK_OF.get(c) ?? c) : text;
}

function pairs(from: string, to: string): Map<string, string> {
  const values = [...to];
  return new Map([...from].map((c, i) => [c, values[i] as string]));
}
