import { type Diagnostic, diagnostic } from '../../model/diagnostic.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { findMentions, type Mention } from './mentions.js';
import { type Municipality, municipalityList } from './municipalities.js';
import type { MunicipalitySources } from './municipalitySources.js';
import { unlistedName } from './unlistedName.js';

export interface MunicipalityReading {
  readonly municipality: Municipality | null;
  readonly used: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whose document it is. A name on the cover, in the title or in the running head decides; else a name that the running text
 * uses as its own, with the diagnostic `municipality-inferred`; names merely mentioned do not count.
 */
export function readMunicipality(sources: MunicipalitySources): MunicipalityReading {
  const printed =
    printedName(sources.front) ??
    printedName(sources.furniture) ??
    nameAlone(sources.top) ??
    namePartedFrom([...sources.front, ...sources.furniture]) ??
    signature(sources.body()) ??
    imprint(sources.imprints());
  if (printed) return settle(printed, sources, []);
  const association = printedAssociation(sources.front);
  if (association) return association;
  const unlisted = unlistedName(sources);
  if (unlisted) {
    const name = unlisted.value.replace(/\s+/g, '');
    const municipality = { name, prefecture: null, code: null };
    return { municipality, used: [unlisted], diagnostics: [diagnostic('municipality-unlisted', null, { name })] };
  }
  const inferred = ownName(sources.body());
  if (inferred) {
    return settle(inferred, sources, [diagnostic('municipality-inferred', null, { name: inferred.mention.name })]);
  }
  return { municipality: null, used: [], diagnostics: [diagnostic('municipality-unknown')] };
}

const TITLE_LEAD = /^\s*(?:(?:令和|平成)\s*(?:元|[0-9０-９]{1,2})\s*年度\s*)?/;

interface Found {
  readonly mention: Mention;
  readonly text: SourceText;
}

/**
 * The list's municipality of a given name or code; any other name (an association of municipalities) is taken as it is. A
 * name that several bear has no code without its prefecture (広島県府中市).
 */
export function givenMunicipality(nameOrCode: string): MunicipalityReading {
  const given = nameOrCode.normalize('NFKC').replace(/\s+/g, '');
  const list = municipalityList();
  if (/^\d{5,6}$/.test(given)) {
    const coded = list.coded(given);
    if (coded) return { municipality: coded, used: [], diagnostics: [] };
  }
  const mention = findMentions(given)[0];
  const named = mention && mention.end === given.length ? mention.candidates : [];
  if (named.length === 1) return { municipality: named[0] as Municipality, used: [], diagnostics: [] };
  const candidates = named.map((m) => `${m.prefecture}${m.name}`).join('、');
  return {
    municipality: { name: given, prefecture: null, code: null },
    used: [],
    diagnostics: named.length > 1 ? [diagnostic('municipality-ambiguous', null, { name: given, candidates })] : [],
  };
}

/** What may stand before the name in a title that is the city's own. */
const TITLE_START =
  /^[\s（(【「『《〈[［■□●○◆～~・]*(?:(?:令和|平成|昭和|[RHSＲＨＳ])[\s.]*(?:元|[0-9０-９]{1,2})[\s]*年?度?(?:[～~\-－]\S{0,6}?年度)?|[0-9０-９]{4}\s*年度?|第[0-9０-９一二三四五六七八九十]+[次期])?[\s）)】」』》〉\]］の]*(?:\S{2,3}[都道府県])?(?:\S{1,4}郡)?$/;

function printedName(lines: readonly SourceText[]): Found | null {
  for (const text of lines) {
    for (const mention of findMentions(text.value)) {
      const before = text.value.slice(0, mention.start);
      const after = text.value.slice(mention.end);
      const alone =
        /^\s*[（(【]?\s*(?:\S{2,3}[都道府県])?(?:\S{1,4}郡)?$/.test(before.replace(/\s+/g, '')) &&
        /^[\s）)】]*$/.test(after);
      const opens = TITLE_START.test(before) && !RELATION_AFTER.test(after);
      if (alone || opens) return { mention, text };
    }
  }
  return null;
}

/** A line that is the name and nothing else, with its prefecture or without. */
function nameAlone(lines: readonly SourceText[]): Found | null {
  for (const text of lines) {
    const mention = text.value.length <= 20 ? findMentions(text.value)[0] : undefined;
    if (!mention) continue;
    const before = text.value.slice(0, mention.start).replace(/\s+/g, '');
    const after = text.value.slice(mention.end).trim();
    if (after === '' && (before === '' || before === mention.prefecture)) return { mention, text };
  }
  return null;
}

const PARTED_BEFORE = /(?:^|[\s（(【])(?:\S{2,3}[都道府県])?(?:\S{1,4}郡)?$/;
const PARTED_AFTER =
  /^(?:[\p{Script=Han}\p{Script=Katakana}・ー]{1,14}(?:部|課|室|局|本部|委員会|事務局))?(?:$|[\s（()）】])/u;

/** 令和7年5月30日現在　岐阜県○○市　企画部: the one name that white space or brackets part from the rest of its line. */
function namePartedFrom(lines: readonly SourceText[]): Found | null {
  const found = lines.flatMap((text) =>
    findMentions(text.value)
      .filter(
        (m) =>
          PARTED_BEFORE.test(text.value.slice(0, m.start)) &&
          PARTED_AFTER.test(text.value.slice(m.end)) &&
          !RELATION_BEFORE.test(text.value.slice(0, m.start)),
      )
      .map((mention): Found => ({ mention, text })),
  );
  return new Set(found.map((f) => f.mention.name)).size === 1 ? (found[0] ?? null) : null;
}

const ASSOCIATION =
  /^[\p{Script=Han}\p{Script=Katakana}・ー]{2,20}(?:事務組合|広域連合|企業団|行政組合|消防組合|衛生組合|清掃組合|広域組合)/u;

/** An association of municipalities on a line of its own or at the head of the title; it has no place in the list of codes. */
function printedAssociation(lines: readonly SourceText[]): MunicipalityReading | null {
  for (const text of lines) {
    const lead = TITLE_LEAD.exec(text.value)?.[0].length ?? 0;
    const m = ASSOCIATION.exec(text.value.slice(lead));
    if (!m) continue;
    const municipality = { name: m[0], prefecture: null, code: null };
    return { municipality, used: [sliceText(text, lead, lead + m[0].length)], diagnostics: [] };
  }
  return null;
}

/** ○○市長　氏名 on a line of its own signs the document. */
function signature(lines: readonly SourceText[]): Found | null {
  for (const text of lines) {
    if (text.value.length > 30 || !/長/.test(text.value)) continue;
    const mention = findMentions(text.value)[0];
    if (
      mention &&
      /^\s*$/.test(text.value.slice(0, mention.start)) &&
      /^\s*長[\s\u3000]+\S/.test(text.value.slice(mention.end))
    ) {
      return { mention, text };
    }
  }
  return null;
}

/** 早瀬市役所, 早瀬市　環境局: the one city that such lines begin with. */
function imprint(lines: readonly SourceText[]): Found | null {
  const found = lines.flatMap((text): Found[] => {
    const mention = findMentions(text.value)[0];
    return mention &&
      text.value
        .slice(0, mention.start)
        .replace(mention.prefecture ?? '', '')
        .trim() === ''
      ? [{ mention, text }]
      : [];
  });
  return new Set(found.map((f) => f.mention.name)).size === 1 ? (found[0] ?? null) : null;
}

const RELATION_AFTER =
  /^(?:長|内|民|役所)?(?:[\p{Script=Han}\p{Script=Katakana}ー]{0,12})(?:と(?:の|も|は|協|連|共|合|一|比|同)|や|など|等|ほか|をはじめ|へ(?:の)?派遣|に(?:事務所|本社|所在|ある|位置|隣接|派遣|視察)|を視察|における先進|の(?:事例|先進|取組を参考)|さん)/u;
const RELATION_BEFORE =
  /(?:近隣|隣接|他市|他自治体|先進|姉妹都市|友好都市|構成|周辺|隣|連携|協定|出身|視察)[^。\n]{0,8}$/;
/** Words that go on from a city's name when it speaks of its own institutions and plans. */
const OWN_COMPOUND =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー・A-Za-zＡ-Ｚ「」0-9０-９]{0,16}?)(?:計画|条例|議会|委員会|協議会|審議会|方針|構想|ビジョン|大綱|戦略|プラン|憲章|要綱|規則|指針|公式|誕生|市制|町制|村制|本部|推進会議|検討会|基本理念|マニュアル|ガイドライン|役所|役場|病院|ポータル|アプリ)/u;
const OWN_VOICE = /^(?:の|に|で|は|が|を|へ|らしい|内|民|全域|として|では|への|における)/;

/** How far around a name its use shows, in characters. */
const NEAR = 60;

interface Score {
  readonly compounds: number;
  readonly plain: number;
  readonly first: Found;
}

/** The one name that the text uses as its own: in the names of plans and bodies, or several times, without a rival. */
function ownName(texts: readonly SourceText[]): Found | null {
  const scores = new Map<string, Score>();
  for (const text of texts) {
    for (const mention of findMentions(text.value)) {
      const before = text.value.slice(Math.max(0, mention.start - NEAR), mention.start).replace(/\s+/g, '');
      const after = text.value.slice(mention.end, mention.end + NEAR).replace(/\s+/g, '');
      if (RELATION_AFTER.test(after) || RELATION_BEFORE.test(before) || /^[・、]\S{1,5}[市町村区]/.test(after))
        continue;
      const compound = OWN_COMPOUND.test(after) ? 1 : 0;
      const plain = !compound && OWN_VOICE.test(after) ? 1 : 0;
      const there = scores.get(mention.name) ?? { compounds: 0, plain: 0, first: { mention, text } };
      const telling = compound && there.compounds === 0 ? { mention, text } : there.first;
      scores.set(mention.name, { compounds: there.compounds + compound, plain: there.plain + plain, first: telling });
    }
  }
  const ranked = [...scores.values()].sort((a, b) => weight(b) - weight(a));
  const [best, rival] = ranked;
  if (!best || (best.compounds === 0 && best.plain < 3)) return null;
  return rival && weight(rival) * 2 > weight(best) ? null : best.first;
}

const weight = (s: Score): number => s.compounds * 2 + s.plain;

/** Chooses among municipalities of one name by the prefecture that the document prints; the rest is a doubt. */
function settle(found: Found, sources: MunicipalitySources, diagnostics: readonly Diagnostic[]): MunicipalityReading {
  const { mention, text } = found;
  const used = [sliceText(text, mention.start, mention.end)];
  const wards = mention.prefecture ? [] : municipalityList().citiesWithWard(mention.name);
  if (mention.candidates.length === 1 && wards.length === 0) {
    return { municipality: mention.candidates[0] as Municipality, used, diagnostics };
  }
  const everything = [...sources.front, ...sources.furniture, ...sources.body()].map((t) => t.value).join('\n');
  // 中央区 of a designated city is no municipality of its own: the city is.
  const city = wards.find((c) => everything.includes(c.name));
  if (city) return { municipality: city, used, diagnostics };
  const count = (m: Municipality) => everything.split(m.prefecture ?? '\n\n').length - 1;
  const ranked = [...mention.candidates].sort((a, b) => count(b) - count(a));
  const best = ranked[0] as Municipality;
  const isClear = count(best) > 0 && ranked.slice(1).every((m) => count(m) * 2 <= count(best)) && wards.length === 0;
  if (isClear) return { municipality: best, used, diagnostics };
  const candidates = [...mention.candidates, ...wards].map((m) => `${m.prefecture}${m.name}`).join('、');
  const ambiguous = diagnostic('municipality-ambiguous', null, { name: mention.name, candidates });
  // The name is sure, which of them it is is not: no code is given.
  const sure = count(best) > 0 ? best : { name: mention.name, prefecture: null, code: null };
  return { municipality: sure, used, diagnostics: [...diagnostics, ambiguous] };
}
