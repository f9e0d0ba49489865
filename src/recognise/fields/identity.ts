import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { insertedText, joinTexts, replaceText, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { NumberDraft, RecordDraft } from '../draft.js';
import { endsLikeUnit, namesNoUnit, splitDivisions } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { type BracketParts, splitBrackets } from '../table/labelInBrackets.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import { toExtras } from './extras.js';
import type { FieldContext, FieldHandler, FieldInput } from './input.js';

/** No. | 12 → No.12; 事業No. | 1 → No.1; No. | ① → ①; 整理番号 | 0123 → 0123; № | 1 水路の改修 → №1, and the name. */
export const toNumber: FieldHandler = (record, input, context) => {
  const text = onOneLine(input.value.text, '');
  if (isMissing(text.value)) return;
  if (record.number) {
    toExtras(record, input, context);
    return;
  }
  const named = record.title ? null : nameBehind(text);
  if (named) record.title = named.name;
  setNumber(record, named?.number ?? text, input, context);
};

/** 1 水路の改修: the number, and what it numbers behind a space. */
function nameBehind(text: SourceText): { readonly number: SourceText; readonly name: SourceText } | null {
  const marker = readMarker(text.value);
  if (!marker || marker.ordinal === null || !/[\s　]$/.test(text.value.slice(0, marker.length))) return null;
  const name = trimText(sliceText(text, marker.length));
  const numbered = trimText(sliceText(text, 0, marker.length));
  return /^[「『\p{L}\d]*\p{L}{2}/u.test(name.value) ? { number: numbered, name } : null;
}

function setNumber(record: RecordDraft, text: SourceText, input: FieldInput, context: FieldContext): void {
  const bare = /^[0-9０-９]+$/.test(text.value);
  // 重点Ⅱ: a word before it says what is counted.
  const roman = /[Ⅰ-Ⅻ]$/u.exec(text.value)?.[0];
  // 柱1-Ⅰ-ア: the last part counts. Kana are a mark only before a space.
  const last = roman ?? /(?<=^|[0-9０-９Ⅰ-Ⅻ][-－‐―ー−])[ア-ン]$/u.exec(text.value)?.[0];
  const marker = bare ? null : (readMarker(`${text.value} `) ?? (last ? readMarker(`${last}　名称`) : null));
  const digits = text.value.normalize('NFKC').match(/(\d+)\D*$/);
  const ordinal = marker?.ordinal ?? (digits ? Number(digits[1]) : ordinalInKanji(text.value));
  if (ordinal === null || !Number.isSafeInteger(ordinal)) {
    toExtras(record, input, context);
    return;
  }
  const sign = bare && input.label ? numberSign(input.label) : null;
  record.number = { marker: sign ? joinTexts([sign, text]) : text, ordinal };
}

/** 約束その二, 公約 三: 三 of 第三 or 統一 counts nothing here. */
function ordinalInKanji(text: string): number | null {
  const kanji = /(?<=その|[\s　])([一二三四五六七八九十]{1,2})$/.exec(text)?.[1];
  return kanji ? (readMarker(`${kanji}　名称`)?.ordinal ?? null) : null;
}

/** The No. of a label cell, which makes the bare figure beside it a name. */
function numberSign(label: SourceText): SourceText | null {
  const found = /(?:[NＮ][oｏOＯ][.．]?|№)\s*$/.exec(label.value);
  if (!found) return null;
  const sign = replaceText(trimText(sliceText(label, found.index)), /./gs, (c) =>
    c === '№' ? c : c.normalize('NFKC'),
  );
  return sign.value === 'No' ? joinTexts([sign, insertedText('.')]) : sign;
}

/** The title on one line; a marker in front of it is the record's number. */
export const toTitle: FieldHandler = (record, input, context) => {
  if (isMissing(input.value.text.value)) return;
  if (record.title) {
    toExtras(record, input, context);
    return;
  }
  const parts = unitBehindName(input, context.lexicon);
  if (parts) {
    toDivisions(record, { ...input, value: linesToValue(parts.inside) }, context);
    toTitle(record, { ...input, label: null, value: linesToValue(parts.before) }, context);
    return;
  }
  const line = onOneLine(input.value.text);
  const marker = record.number ? null : readMarker(line.value);
  if (marker && marker.style !== 'bullet' && marker.ordinal !== null && marker.length < line.value.length) {
    record.number = markerToNumber(line, marker.text, marker.ordinal);
    record.title = trimText(sliceText(line, marker.length));
    return;
  }
  const code = record.number ? null : CODE.exec(line.value)?.[1];
  if (code) {
    record.number = { marker: sliceText(line, 0, code.length), ordinal: Number(code.normalize('NFKC')) };
    record.title = trimText(sliceText(line, code.length));
    return;
  }
  const counted = record.number ? null : countedByLabel(line, input);
  if (counted) record.number = { marker: sliceText(line, 0, counted.at), ordinal: counted.ordinal };
  record.title = counted ? trimText(sliceText(line, counted.at)) : line;
};

/** 0102 消防車両の更新, 11203　橋の修繕: the code of an item in four digits or five; 2025 万博 is a year, 1000 人 a quantity. */
const CODE =
  /^([0-9０-９]{4,5})(?<!^(?:19|20|１９|２０)[0-9０-９]{2})[\s　]+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『A-Za-zＡ-Ｚａ-ｚ]{2})(?!(?:人|件|円|千円|万円|世帯|年度?|回|本|枚|冊|台|戸|棟|名|個|日|時間|ポイント|メートル|トン|ha|km|m)(?![\p{sc=Han}\p{sc=Katakana}]))/u;

/** 取組事項（所管課） | 岸の柵の修繕（港湾課）: the bracket of the label says what stands in that of its value. */
function unitBehindName({ label, value }: FieldInput, lexicon: Lexicon): BracketParts | null {
  const inner = /[（(【〔［]([^（()）【】〔〕［］]+)[)）】〕］][\s　]*$/.exec(label?.value ?? '')?.[1];
  const field = inner ? lexicon.readLabel(inner)?.field : undefined;
  const parts = field === 'division' || field === 'department' ? splitBrackets(value.lines) : null;
  const isUnit = (name: string) => endsLikeUnit(name) || namesNoUnit(name) || lexicon.readOrganisation(name) !== null;
  const units = parts ? splitDivisions(linesToValue(parts.inside).text) : [];
  return units.length > 0 && units.every((u) => isUnit(onOneLine(u, '').value)) ? parts : null;
}

/** 施策名 | 施策２　湧水の保全: the word of the label counts what it names. */
function countedByLabel({ value }: SourceText, { label }: FieldInput): { ordinal: number; at: number } | null {
  const word = label?.value.normalize('NFKC').replace(/[\s　]|の?(?:名称?|名前)$/g, '') ?? '';
  const found = /^([^\s　0-9０-９]{2,8}?)[0-9０-９]{1,2}(?:[-－][0-9０-９]{1,2}){0,2}(?=[\s　])/.exec(value);
  if (!found || word === '' || found[1]?.normalize('NFKC') !== word) return null;
  const last = /[0-9０-９]+$/.exec(found[0])?.[0] ?? '';
  return { ordinal: Number(last.normalize('NFKC')), at: found[0].length };
}

export function markerToNumber(line: RecordDraft['title'] & object, text: string, ordinal: number): NumberDraft {
  const from = Math.max(0, line.value.indexOf(text));
  return { marker: sliceText(line, from, from + text.length), ordinal };
}

/** 農業委員会事務局, 病院事務局: as high as a 課 where a column lists these; 教育委員会事務局 has 課 of its own. */
const OFFICE = /(?<!教育|教育委員会)事務局$/;

/** 議会事務局 / 議事課: the 課 of an office. */
const OF_OFFICE = /^(?:議事|議会|総務|庶務|調査|議事調査|政策調査|管理|監査|医事|経営|業務)[課係]/;

const SHORTEST_NAME = 3;

const wordsOf = ({ label }: FieldInput): string => label?.value.replace(/[\s　]/g, '') ?? '';

/** 部・課, 所管部局・課, 担当部／課名: asks for a 課 and of what 部 it is. */
const OF_BOTH = /[部局](?:等|名)?[・･/／][課室係]/;
/** 港湾部・桟橋課, 学びの事務局／図書課: no more than one 課 of one 部. */
const UNIT_OF_BOTH = /^[^・･/／、，,]+[部局][・･/／][^・･/／、，,]+[課室係]$/;

/** The units of a cell whose label asks for both; null under any other label. */
function unitsOfBoth(input: FieldInput): SourceText[] | null {
  if (!OF_BOTH.test(wordsOf(input))) return null;
  const { text } = input.value;
  const units: SourceText[] = [];
  let from = 0;
  for (const m of [...text.value.matchAll(/[、，,]|(?<=[課室係])\n|$/g)]) {
    const unit = onOneLine(trimText(sliceText(text, from, m.index)), '');
    units.push(...(UNIT_OF_BOTH.test(unit.value) ? [unit] : splitDivisions(sliceText(text, from, m.index))));
    from = m.index + m[0].length;
  }
  return units;
}

/** The lines name units, each over one line or several: 子育て推 / 進課 / 子育て支 / 援課; a 部 above its 課 is one unit. */
function unitLines(input: FieldInput, lexicon: Lexicon): SourceText[] | null {
  const { lines } = input.value;
  const words = wordsOf(input);
  const ofDivisions = /課(?:等|名|室|所|名等)?$/.test(words) || (words !== '' && !/[部局]/.test(words));
  const units: SourceText[] = [];
  let open: Line[] = [];
  for (const [i, line] of lines.entries()) {
    open.push(line);
    const name = joinTexts(open.map((l) => l.text));
    const rank = lexicon.readOrganisation(name.value)?.rank;
    const isOffice =
      ofDivisions &&
      OFFICE.test(name.value.replace(/\s/g, '')) &&
      !OF_OFFICE.test(lines[i + 1]?.text.value.replace(/\s/g, '') ?? '');
    // 診療所 / 住民福祉課, where the first line is not full: an institution, of which no rank is known, and a unit of its own.
    const isInstitution = () =>
      endsLikeUnit(name.value.trim()) &&
      name.value.trim().length >= SHORTEST_NAME &&
      line.after === 'end' &&
      lexicon.readOrganisation(lines[i + 1]?.text.value.trim() ?? '') !== null;
    const isWhole =
      rank === undefined ? namesNoUnit(name.value.trim()) || isInstitution() : rank !== 'department' || isOffice;
    if (!isWhole) continue;
    units.push(...splitDivisions(name));
    open = [];
  }
  const rest = joinTexts(open.map((l) => l.text));
  // 環境政策課 / 清掃事業所: an institution, which no rank is known of; 課 alone is the end of the name above.
  const name = rest.value.trim();
  if (units.length > 0 && name.length >= SHORTEST_NAME && endsLikeUnit(name)) units.push(rest);
  else if (open.length > 0) return null;
  return lines.length > 1 ? units : null;
}

/** こども部 保育課 / 市民部 税務課: each line a unit, and of which department; null for any other lines. */
function unitsWithDepartments({ value: { lines } }: FieldInput): SourceText[] | null {
  const names = lines.map((l) => trimText(l.text));
  return lines.length > 1 && names.every((n) => WITH_DEPARTMENT.test(n.value)) ? names : null;
}

const WITH_DEPARTMENT = /^[^\s　、，・／/]+[部局][ \u3000]{1,2}[^\s　、，・／/]+[課室係]$/;

/** 関係課, 関連部局・課, 連携部署: who has a part in what another unit does. */
const TAKES_PART = /^(?:その他の?)?(?:関係|関連|連携|協力|協働)(?:する)?(?:[部局課室係]|所[属管]|担当)/;

export const toDivisions: FieldHandler = (record, input, context) => {
  const partakes = TAKES_PART.test(wordsOf(input));
  const { partakersLabel } = record;
  // 担当課 | 公園課 | 関係課 | 河川課: beside the unit that does it, in either order.
  if (partakes && record.divisions.length > 0 && partakersLabel === undefined) {
    toExtras(record, input, context);
    return;
  }
  if (partakes) record.partakersLabel = input.label;
  else if (partakersLabel !== undefined) {
    for (const text of record.divisions.splice(0)) record.extras.push({ label: partakersLabel, text });
    delete record.partakersLabel;
  }
  const led = unitsOfHead(input);
  if (led) record.extras.push({ label: input.label, text: led.head });
  for (const division of led?.units ??
    unitsWithDepartments(input) ??
    unitsOfBoth(input) ??
    unitLines(input, context.lexicon) ??
    splitDivisions(input.value.text)) {
    const name = trimText(onOneLine(division, ''));
    if (UNIT_CODE.test(name.value)) record.extras.push({ label: input.label, text: name });
    else if (record.divisions.some((d) => d.value === name.value)) record.labels.push(name);
    else if (!isMissing(name.value)) record.divisions.push(name);
  }
};

/** 主管部長（課） | 港湾部長（渡船課、航路課）: who leads the department, and in brackets its units that do it. */
function unitsOfHead({ value }: FieldInput): { readonly head: SourceText; readonly units: SourceText[] } | null {
  const text = onOneLine(value.text);
  const m = /^[\s　]*([^\s　（()）]{1,12}[部局]長)[\s　]*[（(]([^（()）]+[課室所])[）)][\s　]*$/.exec(text.value);
  if (!m) return null;
  const from = text.value.indexOf(m[1] as string);
  const units = text.value.indexOf(m[2] as string, from + (m[1] as string).length);
  return {
    head: sliceText(text, from, from + (m[1] as string).length),
    units: splitDivisions(sliceText(text, units, units + (m[2] as string).length)),
  };
}

/** 所属 | 02080000 | 広報課: the unit's code stands before its name. */
const UNIT_CODE = /^[0-9０-９]{3,}(?:[-－][0-9０-９]+)*$/;
