import { findFiscalYears, readMarker } from '../../japanese/index.js';
import type { DiagnosticCode } from '../../model/diagnostic.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { FigureDraft, IndicatorDraft } from '../draft.js';
import { onOneLine } from '../value.js';
import { criterionToIndicators, type IndicatorsRead } from './criterionToIndicators.js';
import { nameBehind, objectBehind, readName } from './figureName.js';
import { type FigurePlace, figurePlaces, MEASURES } from './figurePlaces.js';
import { type FigureContext, quantityToFigure } from './quantityToFigure.js';

export interface ProseContext extends FigureContext {
  /**
   * `plan`: objectives and measures, which say what shall be; `report`: what was done, where only a sentence that names a
   * goal or a year to come states a target.
   */
  readonly tense: 'plan' | 'report';
  /** The text says what is to be reached: a line of it that is a name and a figure needs no verb. */
  readonly isGoal?: boolean;
}

type Span = readonly [number, number];

/** 【指標・目標値】: the lines below it are a list of indicators, not prose. */
const LIST_HEADING =
  /^[\s　]*[【＜<〈《［[〔■◆●]\s*[^】＞>〉》］\]〕]{0,12}(?:目標値|数値目標|指標|指数|KPI|ＫＰＩ|成果目標|活動目標)[^】＞>〉》］\]〕]{0,12}[】＞>〉》］\]〕]?/u;
const OTHER_HEADING = /^[\s　]*[【＜〈《［〔]/u;

/** Behind the figure: what makes it something to be reached. */
const REACHES =
  /(?:と(?:する|し|して|すること)(?:[、。]|$)|を?目指|を?目標|達成(?:する|し|を|でき)|を?確保|を?実現|まで(?:に)?(?:引き?上げ|引き?下げ|高め|増や|増加|減ら|削減|縮減|短縮|向上|拡大)|(?:に|へ)(?:引き?上げ|引き?下げ|増や|減ら|短縮|抑え|する(?:[、。]|$))|増や(?:す|し)|減ら(?:す|し)|削減(?:する|し|を)|縮減(?:する|し|を)|短縮(?:する|し|を)|発掘|生み出[すし]|送り出[すし]|創出(?:する|し|を)|設立|獲得|誘致(?:する|し)|養成(?:する|し)|育成(?:する|し)|上回る|下回る|を維持|超えない|下回らない)/u;
/** 3回開催し, 100件の差押を実施する: a number of doings; only what is still to come. */
const DOES =
  /(?:開催|実施|設置|整備|導入|訪問|配布|作成|策定|派遣|発信|掲載|締結|開設|改修|更新|点検|調査|選定|認定|募集|受入れ|受け入れ|登録|配置|支援|植樹|発行)(?:する|し|を(?:行|図|実施|進|推進|目指)|(?:を)?(?:目指|予定)|します)/u;
const PAST =
  /(?:した|しました|でした|であった|となった|となりました|できた|できました|れた|れました|った|いた|ている|ています|てきた|いる|ある|あり|見込む|推移)[。」』）)]*$/u;
const GOAL_WORD = /目標|KPI|ＫＰＩ|指標/u;

/**
 * The targets that running text states (…を30社以上発掘し, 目標収納率を…98.0％以上…とする), each with the doubt `prose-target`;
 * a list below a heading 【指標・目標値】 inside the text is read as criteria, without that doubt. Counts that only tell of
 * something are left out.
 */
export function proseTargets(text: SourceText, context: ProseContext): IndicatorsRead {
  if (!/[0-9０-９一二三四五六七八九十ゼ]/u.test(text.value)) return { indicators: [], doubts: [] };
  const indicators: IndicatorDraft[] = [];
  const doubts = new Set<DiagnosticCode>();
  let list: { year: number | null } | null = null;
  let from = 0;
  for (const line of text.value.split('\n')) {
    const heading = line.match(LIST_HEADING);
    const source = sliceText(text, from, from + line.length);
    from += line.length + 1;
    if (heading) list = { year: headingYear(heading[0]) };
    else if (OTHER_HEADING.test(line)) list = null;
    const listed = list ? [heading ? sliceText(source, heading[0].length) : source] : null;
    const named = listed ?? (context.isGoal ? namesAndFigures(source) : null);
    const own = { kind: context.kind, fiscalYear: list?.year ?? context.fiscalYear };
    const reads = named?.map((text) => criterionToIndicators(text, own)) ?? [lineToTargets(source, context)];
    for (const read of reads) {
      indicators.push(...read.indicators);
      for (const d of read.doubts) doubts.add(d);
    }
  }
  return { indicators, doubts: [...doubts] };
}

/**
 * `来館者数 50万人、宿泊者数 195万人（現状値 161万人）`: each name with its figure; null where anything else stands among them. Of several,
 * each has to name a measure: 公園のある地区 12地区、ない地区 3地区 tells what there is.
 */
function namesAndFigures(line: SourceText): SourceText[] | null {
  const parts: SourceText[] = [];
  let from = 0;
  for (const [part] of line.value.matchAll(/(?:[^、（(]|[（(][^（()）]*[)）])+(?:、|$)/gu)) {
    parts.push(sliceText(line, from, from + part.replace(/、$/, '').length));
    from += part.length;
  }
  const isMeasure = ({ value }: SourceText) =>
    MEASURES.test(value.slice(0, figurePlaces(value)[0]?.quantity.start).trim());
  if (from !== line.value.length || !parts.every((p) => isNameAndFigure(p.value))) return null;
  return parts.length === 1 || parts.every(isMeasure) ? parts : null;
}

/** `育児休業の取得率 30％（令和6年度）`, `… 30％（現状値 令和5年度 22％）`: nothing but a name, behind a space its figure, and a bracket. */
function isNameAndFigure(line: string): boolean {
  const [place, ...others] = figurePlaces(line);
  if (!place || place.brackets || others.some((o) => !o.brackets)) return false;
  const name = line.slice(0, place.quantity.start);
  return (
    /^[^。、]*[^。、\s　はがをに][\s　:：]+$/u.test(name) &&
    /^[\s　]*(?:[（(](?:[^（()）]*年度?末?(?:まで)?|[^（()）、。]{0,8}(?:累計|累積|通算|合計|総数|延べ|延べ数|延べ人数|年間|平均)|(?:現状|現況|基準|前年|昨年|実績|当初|初期|策定時|令和|平成|[RHＲＨ][0-9０-９])[^（()）]*)[)）])?[\s　]*$/u.test(
      line.slice(place.quantity.end),
    )
  );
}

function headingYear(heading: string): number | null {
  const years = findFiscalYears(heading);
  return years.length === 1 && years[0]?.from === years[0]?.to ? (years[0]?.from ?? null) : null;
}

function lineToTargets(line: SourceText, context: ProseContext): IndicatorsRead {
  const indicators: IndicatorDraft[] = [];
  const doubts = new Set<DiagnosticCode>();
  let from = 0;
  // 。 before a closing bracket ends the remark in it: 修了者（見込みを含む。）25人.
  for (const sentence of line.value.split(/(?<=。)(?![）)〕］」』])/u)) {
    const source = sliceText(line, from, from + sentence.length);
    from += sentence.length;
    const read = sentenceToTargets(source, context);
    indicators.push(...read.indicators);
    for (const d of read.doubts) doubts.add(d);
  }
  return { indicators, doubts: [...doubts] };
}

function sentenceToTargets(sentence: SourceText, context: ProseContext): IndicatorsRead {
  const text = sentence.value;
  const places = figurePlaces(text).filter((p) => isTarget(text, p, context));
  if (places.length === 0) return { indicators: [], doubts: [] };
  const doubts = new Set<DiagnosticCode>(['prose-target']);
  const indicators: IndicatorDraft[] = [];
  const whole = trimText(onOneLine(sentence));
  let parent: Span | null = null;
  let names: readonly Span[] = [];
  // ア　講座を月2回に増やします。: the mark of a list is no part of what is counted.
  const marker = readMarker(text);
  let done = marker && marker.style !== 'bare' ? marker.length : 0;
  for (const { quantity, brackets } of places) {
    const behind = nameBehind(text, brackets ? brackets.close + 1 : quantity.end) ?? objectBehind(text, quantity.end);
    const before = readName(
      text,
      clauseStart(text, done, quantity.start),
      brackets ? Math.max(done, brackets.open) : startOfChange(text, done, quantity.start),
    );
    const year = before.fiscalYear ?? deadline(text, quantity.start) ?? context.fiscalYear;
    const sub = usable(text, before.parts);
    if (!brackets || names.length === 0) {
      if (sub.length === 2) {
        parent = sub[0] as Span;
        names = sub;
      } else if (sub.length === 1) {
        const only = sub[0] as Span;
        const carried: Span | null =
          parent && !/を/u.test(text.slice(done, quantity.start)) && /[分型別用者級]$/u.test(text.slice(...only))
            ? parent
            : null;
        names = carried ? [carried, only] : [only];
      } else names = behind ? [behind] : names;
      if (behind && sub.length <= 1 && /(?:^|[にでへのな、])$/u.test(text.slice(done, quantity.start)))
        names = [behind];
    }
    const name =
      names.length > 0
        ? joinTexts(
            names.map(([a, b]) => sliceText(sentence, a, b)),
            ' ',
          )
        : null;
    const read = quantityToFigure(
      quantity,
      sliceText(sentence, quantity.start, quantity.end),
      { kind: context.kind, fiscalYear: year },
      name?.value ?? null,
    );
    const figure: FigureDraft = reportedGoal(text, quantity.from) ? { ...read.figure, comparator: 'eq' } : read.figure;
    if (read.doubt) doubts.add(read.doubt);
    indicators.push({ name, unit: figure.unit, text: whole, values: [figure] });
    done = quantity.end;
  }
  return { indicators, doubts: [...doubts] };
}

function isTarget(text: string, place: FigurePlace, context: ProseContext): boolean {
  const { quantity } = place;
  if (quantity.value === null && quantity.range === null) return false;
  // A bare number in running text is a page number or a reference, unless it is compared.
  if (quantity.unit === null && quantity.comparator === 'eq' && quantity.value !== 0) return false;
  if (isOneOfSeries(text.slice(quantity.to))) return false;
  const before = text.slice(0, quantity.start);
  const behind = text.slice(quantity.to);
  const clause = behind.match(/^[^。]*/u)?.[0] ?? behind;
  const goalNamed =
    /目標(?:値|数値|数|率|額)?(?:[（(][^）)]*[)）])?(?:を|は|である|として|：|:|の)?[^、。]{0,20}$/u.test(before) ||
    /^[^、。]{0,20}(?:を|が|という)?(?:新たな)?目標/u.test(behind);
  const until = deadline(text, quantity.start) !== null;
  if (context.tense === 'report' || PAST.test(text.trim())) {
    return (
      (goalNamed && NAMES_GOAL.test(before)) ||
      (until &&
        (REACHES.test(clause) || DOES.test(clause) || /^[^、。]{0,24}(?:導入|削減|LED化|整備|達成)」?/u.test(behind)) &&
        (/目標/u.test(text) || /[「『]/u.test(before) || !PAST.test(text.trim())))
    );
  }
  if (goalNamed) return true;
  // In the part of the sentence up to the next figure but one, something is to be reached or done.
  if (quantity.comparator !== 'eq' && quantity.comparator !== 'approx' && (REACHES.test(clause) || DOES.test(clause)))
    return true;
  const near = behind.slice(0, 40).match(/^[^。]*/u)?.[0] ?? '';
  if (isCondition(behind) || isPartner(quantity.unit, behind) || countsLast(before)) return false;
  return REACHES.test(near) || (DOES.test(near) && !GOAL_WORD.test(near) && quantity.unit !== null);
}

/** 目標値である, 目標を; not 目標を上回ったが, 目標としていた…を上回り: that tells how it went. */
const NAMES_GOAL =
  /目標(?:値)?(?:[（(][^）)]*[)）])?(?:である|は|を(?!(?:大きく|大幅に|やや|わずかに|若干|ほぼ|概ね|おおむね)?(?:上回|下回|達成し|達成でき|超え|クリア))|として(?!い)|：)/u;

/** 3か所目の桟橋, 2人目: which one of several, and no count. In 3か所目標 the goal begins. */
const isOneOfSeries = (behind: string): boolean => /^目(?![標的指途安])/u.test(behind);

/** 3市で構成する, 5社から選定, 6回から10回に増やす, 20分おきに, 3回にわたり: the count tells of what exists, or how often. */
const isCondition = (behind: string) =>
  /^(?:で構成|から(?:なる|構成|[^、。0-9０-９]{0,6}[0-9０-９])|おき|間隔|が(?:加入|参加|所属)|のうち|ある|を超える|を経過|に(?:一度|わた|[0-9０-９]))/u.test(
    behind,
  );

/** 4市町と協議会を設立する, 3社と協定を結ぶ: how many there are to work with. */
const isPartner = (unit: string | null, behind: string): boolean =>
  (/^(?:社|者|団体|法人|校|大学|店|機関|組合)$/u.test(unit ?? '') &&
    /^と(?:の?(?:協定|覚書|連携|共同|協働|協力))/u.test(behind)) ||
  (/^(?:[市町村区]{1,3}|都道府県|[都府県]|自治体)$/u.test(unit ?? '') &&
    /^(?:と|や|で(?:構成|組織|共同|連携)|の(?!数))/u.test(behind));

/** 本館及び2分館の窓を: the figure counts the last of several things, and not what is done. */
const countsLast = (before: string): boolean =>
  /[\p{sc=Han}\p{sc=Katakana}](?:及び|および|並びに|ならびに)$/u.test(before);

/** 2030年度までに: the year in which it shall be reached. */
function deadline(text: string, to: number): number | null {
  const found = findFiscalYears(text.slice(0, to)).filter((y) =>
    /^(?:末|中)?まで|^末(?:に|の)|^の目標|^(?:度)?値?[)）]?である/u.test(text.slice(y.end)),
  );
  const last = found.at(-1);
  if (last) return last.to;
  const target = text.slice(0, to).match(/目標(?:値)?[（(]([^）)]*)[)）](?:である|は|：|を)?$/u);
  const years = target ? findFiscalYears(target[1] as string) : [];
  return years.length === 1 ? (years[0]?.to ?? null) : null;
}

/** 目標値である53,614tを下回り: the report compares; the target itself is the figure. */
const reportedGoal = (text: string, from: number) =>
  /目標(?:値)?(?:[（(][^）)]*[)）])?である$/u.test(text.slice(0, from));

/** 年6回から10回に増やす: the name stands before the figure that it starts from. */
function startOfChange(text: string, from: number, to: number): number {
  const started = /(?:月|年|週|約|延べ)?[0-9０-９][0-9０-９,，.．]*[^、。0-9０-９]{0,4}から(?:[月年週約])?$/u.exec(
    text.slice(from, to),
  );
  return started ? from + started.index : to;
}

/** A name never begins before the clause; what stands between the last figure and this one counts first. */
function clauseStart(text: string, done: number, to: number): number {
  const before = text.slice(done, to);
  let from = 0;
  // 〜が、計画の目標「14日」 and 〜を、30社: the comma belongs to the name.
  for (const { 0: mark, index } of before.matchAll(/[、「『]|。(?![）)〕］」』])/gu)) {
    if (/[をがは]$/u.test(before.slice(0, index))) continue;
    const isQuote = mark === '「' || mark === '『';
    if (!isQuote || !before.includes(mark === '「' ? '」' : '』', index)) from = index + 1;
    // 「水辺の学校」を3回: the quoted words are the name, with what they stand behind in 市民講座「水辺の学校」.
    else if (!BEFORE_QUOTE.test(before.slice(0, index))) from = index;
  }
  return done + from;
}

/** What goes on in the quoted words behind it. */
const BEFORE_QUOTE = /[\p{sc=Han}\p{sc=Katakana}ー）)の]$/u;

function usable(text: string, parts: readonly Span[]): readonly Span[] {
  return parts.filter(
    ([a, b]) =>
      !/^(?:[\d０-９一]+[\p{sc=Han}か]+)?(?:につき|当たり|あたり|ごと)/u.test(text.slice(b)) &&
      !/(?:につき|ごと|当たり|あたり|により|による|するため|して|など|等を|新た)$|^(?:新た|現在|今後|目標|年間|平均|毎年|合計|計|全体|本市|市内)$/u.test(
        text.slice(a, b),
      ) &&
      b - a <= 60,
  );
}
