import type { Block, Line } from '../../model/block.js';

/** 本文へスキップします, ここから本文です: what a site prints for those who walk through it. */
const SKIP_LINK =
  /^(?:この(?:ページ|サイト)の)?(?:本文|コンテンツ|メインメニュー|メニュー|ナビゲーション|共通メニュー|フッター)[^。]{0,12}(?:スキップ|移動|ジャンプ|とばして?|飛ばして?|進む|読みとばす|閉じる)[^。]{0,8}[。]?$|^(?:ここから|ここまで)[^。]{0,8}(?:本文|メニュー|コンテンツ)[^。]{0,4}[。]?$|^[^。]{0,8}メニュー(?:ここから|ここまで)$/;

/** 現在の位置：ホーム > 市政情報 > 部長の目標: where on the site the page is. */
const POSITION = /^[［[【]?(?:現在の?(?:位置|ページ)|現在地|パンくず(?:リスト)?)[］\]】]?[\s　:：は]*(?:$|\S.*[>＞›»])/;
const CRUMB = /^(?:\S{0,12}(?:ホーム|トップページ?)|TOP|Top|HOME|Home|ＨＯＭＥ)[\s　]*(?:[>＞›»]|&gt;)[\s　]*\S/;

/** 文字サイズ 標準 拡大, 印刷する, ツイート: what the page offers. */
const TOOL =
  /^(?:文字(?:の)?(?:サイズ|大きさ)|背景色|配色|色(?:合い|の変更)|Foreign Language|Language|Multilingual|やさしい日本語|サイト内検索|印刷(?:する|用ページ)?|(?:Twitter|X|Facebook|LINE)で|シェア|ツイート|いいね|読み上げ|音声読み上げ|ページ(?:番号|ID)|記事(?:番号|ID)|ページの?(?:先頭|トップ|上部)(?:です|へ|に))/i;

/** A line that leads to the page of a site, above its title: skip links, and where the page is. */
const leadsToPage = (text: string): boolean => SKIP_LINK.test(text) || POSITION.test(text) || CRUMB.test(text);

/** What a site offers its readers beside the document. */
export const isPageTool = (text: string): boolean => TOOL.test(text);

/** How far down the menus of a site may reach. */
const MOST_LINES = 60;

/** How many lines at the head the menus of a site take up of which the document is a page: to the last that leads to it. */
export function linesOfMenus(blocks: readonly Block[]): number {
  const table = blocks.findIndex((b) => b.kind === 'table');
  const above = blocks.slice(0, table < 0 ? undefined : table);
  const lines = above.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  return lines.slice(0, MOST_LINES).findLastIndex((l) => leadsToPage(l.text.value.trim())) + 1;
}

/** The blocks without the lines of such menus, and those: an entry of a menu (部局の目標) labels nothing. */
export function withoutMenus(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly menus: Line[] } {
  const count = linesOfMenus(blocks);
  if (count === 0) return { blocks, menus: [] };
  const menus: Line[] = [];
  const own = blocks.flatMap((block): Block[] => {
    if (block.kind === 'table' || menus.length === count) return [block];
    const taken = block.lines.slice(0, count - menus.length);
    menus.push(...taken);
    return taken.length === block.lines.length ? [] : [{ ...block, lines: block.lines.slice(taken.length) }];
  });
  return { blocks: own, menus };
}
