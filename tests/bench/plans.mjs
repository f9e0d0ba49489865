/** Invented plans of any length, the same at every run: a city that is none, one form with ruled cells a page. */

const DIVISIONS = [
  '総務課',
  '企画課',
  '税務課',
  '市民課',
  '福祉課',
  '環境課',
  '農政課',
  '建設課',
  '学校教育課',
  '防災課',
];
const SUBJECTS = [
  '窓口の手続',
  '公共施設',
  '防災の備え',
  '子育ての支援',
  '道路の維持',
  '文書の管理',
  '図書館の利用',
  '職員の研修',
];
const ACTIONS = ['の見直し', 'の電子化', 'の効率化', 'の周知', 'の再編', 'の充実'];
const CAUSES = [
  '人口の減少により利用者が減り、維持にかかる費用が一人当たりで増えています',
  '手続のたびに来庁が必要であり、働く世代から改善を求める声が寄せられています',
  '担当者ごとに手順が異なるため、引継ぎに時間がかかっています',
  '設備の老朽化が進み、修繕の件数が年々増えています',
];
const STEPS = [
  '関係する課による検討会を設け、必要な機能と経費を整理します',
  '先進的な自治体の事例を調べ、実施の方針を定めます',
  '一部の地区で試行し、その結果を検証したうえで対象を広げます',
  '地域の団体と協定を結び、役割の分担を明らかにします',
];
const RESULTS = [
  '検討会を4回開催し、方針の案を取りまとめました',
  '試行した3地区では、待ち時間が平均で12分短くなりました',
  '協定を結んだ団体は18団体となり、計画を上回りました',
  '委託先の選定に時間を要し、開始が2か月遅れました',
];

/** The n-th item of a plan, from 1. */
export function planItem(n) {
  const pick = (list, salt) => list[(n * 7 + salt * 13 + Math.floor(n / list.length)) % list.length];
  const texts = (list, salt) => [0, 1, 2].map((k) => `${pick(list, salt + k)}。`);
  return {
    number: n,
    title: `${pick(SUBJECTS, 1)}${pick(ACTIONS, 2)}（その${n}）`,
    division: pick(DIVISIONS, 3),
    currentState: texts(CAUSES, 1),
    measures: texts(STEPS, 4),
    indicator: `${pick(SUBJECTS, 1)}に関する満足度`,
    figures: [2024, 2025, 2026].map((year, k) => ({
      year: `令和${year - 2018}年度`,
      target: `${60 + ((n + 5 * k) % 35)}%`,
      result: k === 2 ? '' : `${58 + ((n * 3 + 4 * k) % 38)}.${n % 10}%`,
    })),
    outcome: texts(RESULTS, 2),
    grade: pick(['達成', '一部達成', '未達成'], 5),
  };
}

const TITLE = '白瀬市行政改革実施計画 進捗状況報告書';
const range = (from, count) => Array.from({ length: count }, (_, i) => from + i);

const HEAD = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${TITLE}</title><style>
@page { size: 21cm 29.7cm; margin: 1.5cm }
body, p, td { font-family: "IPAexGothic", "Noto Sans CJK JP", sans-serif; font-size: 10pt; line-height: 1.4; margin: 0 }
h1 { font-size: 15pt; text-align: center; page-break-before: always }
table { border-collapse: collapse }
</style></head><body>`;

/** A plan to be printed, an item a page, as HTML that browsers and office programs set alike. */
export function planHtml(pages, first = 1) {
  return `${HEAD}${range(first, pages).map(planPage).join('\n')}</body></html>\n`;
}

function planPage(n, i) {
  const item = planItem(n);
  const label = (text, span = '') => `<td bgcolor="#e4ecf4"${span}>${text}</td>`;
  const row = (name, lines) => `<tr>${label(name)}<td colspan="4">${lines.join('<br>')}</td></tr>`;
  const years = item.figures.map((f) => `<td>${f.year}</td><td>${f.target}</td><td>${f.result || '&nbsp;'}</td>`);
  return `<h1${i === 0 ? ' style="page-break-before: auto"' : ''}>${TITLE}</h1><p align="right">令和7年3月31日現在</p>
<table border="1" cellspacing="0" cellpadding="4" width="100%">
<colgroup><col width="18%"><col width="28%"><col width="18%"><col width="18%"><col width="18%"></colgroup>
<tr>${label('取組No.')}<td>${n}</td>${label('担当課')}<td colspan="2">${item.division}</td></tr>
${row('取組項目', [item.title])}
${row('現状と課題', item.currentState)}
${row('取組内容', item.measures)}
<tr>${label('成果指標', ' rowspan="4"')}${label('名称')}${label('年度')}${label('目標値')}${label('実績値')}</tr>
<tr><td rowspan="3">${item.indicator}</td>${years[0]}</tr><tr>${years[1]}</tr><tr>${years[2]}</tr>
${row('取組成果', item.outcome)}
${row('取組達成度', [item.grade])}
</table>`;
}

/** A space between two Japanese words makes the importer ask a dictionary: only a `spaced` text has any. */
const textHead = (spaced) => `${spaced ? TITLE : TITLE.replace(' ', '')}\n\n令和7年3月31日現在\n\n白瀬市\n\n`;

/**
 * A plan of at least `bytes` as a converter would leave it: cells parted by tabs. `spaced` also leaves spaces inside words,
 * where lines were wrapped, which only a dictionary can judge.
 */
export function planText(bytes, { spaced = false } = {}) {
  const head = textHead(spaced);
  const parts = [head];
  let size = Buffer.byteLength(head);
  for (let n = 1; size < bytes; n++) {
    const text = itemText(planItem(n), spaced);
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join('');
}

function itemText(item, spaced) {
  const prose = (lines) => {
    const text = lines.join('');
    return spaced ? text.replace(/(.{31})/gu, '$1 ') : text;
  };
  const figures = item.figures.map((f) => `${f.year}\t${f.target}\t${f.result}`);
  return `取組No.\t${item.number}\t担当課\t${item.division}
取組項目\t${item.title}
現状と課題\t${prose(item.currentState)}
取組内容\t${prose(item.measures)}
成果指標\t名称\t年度\t目標値\t実績値
\t${item.indicator}\t${figures[0]}
\t\t${figures[1]}
\t\t${figures[2]}
取組成果\t${prose(item.outcome)}
取組達成度\t${item.grade}

`;
}
