/** Figures as Markdown. */

export const MS = (n) =>
  n >= 10_000 ? `${(n / 1000).toFixed(1)} s` : n >= 100 ? `${n.toFixed(0)} ms` : `${n.toFixed(1)} ms`;
export const MEGABYTES = (n) => `${n.toFixed(0)} MB`;
export const RATIO = (n) => `${n.toFixed(2)} ×`;

/** A table; a column without a format holds words. What is not known is a dash. */
export function inTable(headers, formats, rows) {
  const cell = (value, format) =>
    format === null ? value : value === null || Number.isNaN(value) ? '–' : format(value);
  return [
    `| ${headers.join(' | ')} |`,
    `|${formats.map((f) => (f === null ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map((row) => `| ${row.map((value, i) => cell(value, formats[i])).join(' | ')} |`),
  ].join('\n');
}

/** What was aimed at, and what was found. */
export function goalTable(found) {
  const of = (key, what) => found[key]?.[what] ?? null;
  const both = (read) => ['chromium', 'libreoffice'].map(read);
  const grown = (producer) => {
    const [large, small] = [found[`warm ${producer} 1000`], found[`warm ${producer} 100`]];
    return large && small ? large / small : null;
  };
  const [text1, text10] = [of('text 1', 'msPerMegabyte'), of('text 10', 'msPerMegabyte')];
  const goals = [
    ['`plan-import --version` to `node -e 0`', 1.4, RATIO, [found.version ?? null]],
    [
      'one page, whole process, to pdf-parse getText (Chromium, LibreOffice)',
      1.5,
      RATIO,
      both((p) => of(`pdf ${p} 1`, 'ratio')),
    ],
    ['100 pages, whole process, to pdf-parse getText', 1.6, RATIO, both((p) => of(`pdf ${p} 100`, 'ratio'))],
    ['1,000 pages to 100, warm, time a page', 1.1, RATIO, both(grown)],
    ['10 MB of text to 1 MB, warm, time a byte', 1.1, RATIO, [text1 && text10 ? text10 / text1 : null]],
    ['330 KB of text above `node -e 0`, without the dictionary', 150, MS, [of('text 0.33', 'above')]],
    ['330 KB of text above `node -e 0`, with the dictionary', 500, MS, [of('text 0.33 spaced', 'above')]],
    ['200 documents with two workers to 200 runs of pdftotext', 6, RATIO, [found.batch ?? null]],
    ['peak memory, 100 pages', 250, MEGABYTES, both((p) => of(`pdf ${p} 100`, 'megabytes'))],
  ];
  return inTable(
    ['what', 'goal', 'found', ''],
    [null, null, null, null],
    goals.map(([what, goal, format, values]) => {
      const known = values.filter((v) => v !== null);
      const verdict = known.length === 0 ? '' : known.every((v) => v <= goal) ? 'reached' : 'not reached';
      return [what, `≤ ${format(goal)}`, values.map((v) => (v === null ? '–' : format(v))).join(', '), verdict];
    }),
  );
}
