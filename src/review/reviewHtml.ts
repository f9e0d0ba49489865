import { createHash } from 'node:crypto';
import { pageImageId, REVIEW_DATA_ID, type ReviewData } from './reviewData.js';

/** The page's own script and style, as built. */
export interface ReviewAssets {
  readonly script: string;
  readonly style: string;
}

/** A page's image as a data URI. */
export interface EmbeddedImage {
  readonly page: number;
  readonly uri: string;
}

/**
 * One self-contained HTML file. What the document says travels as JSON only and is shown as text only; a policy in the file
 * forbids every script and style but its own, and every request.
 */
export function reviewHtml(data: ReviewData, images: readonly EmbeddedImage[], assets: ReviewAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(assets.script)}'`,
    `style-src '${hashOf(assets.style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const blocks = images.map(({ page, uri }) => dataBlock(pageImageId(page), uri));
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="plan-import review">
<title>plan-import</title>
<style>${assets.style}</style>
</head>
<body>
<div id="app"><noscript>JavaScript が必要です。This page needs JavaScript.</noscript></div>
${dataBlock(REVIEW_DATA_ID, data)}
${blocks.join('\n')}
<script>${assets.script}</script>
</body>
</html>
`;
}

/** A block of data that no browser takes for a script. `<` is escaped: nothing in it can end the block or open another. */
function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
