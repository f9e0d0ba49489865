import type { DiagnosticCode } from '../../model/diagnostic.js';
import { currentLanguage } from './words.js';

/** Short names of the findings; the importer's own message says more. */
const CODES = {
  'no-text-layer': ['文字情報のないページ', 'page without text'],
  'unreadable-text': ['読めない文字', 'unreadable text'],
  'text-misread': ['文字化けの疑い', 'characters misread'],
  'page-failed': ['読み取れないページ', 'page failed'],
  'page-too-dense': ['複雑すぎるページ', 'page too dense'],
  'invisible-text': ['見えない文字を除外', 'invisible text left out'],
  'table-unresolved': ['表の構造が不明', 'table unresolved'],
  'label-unknown': ['未知の見出し', 'unknown label'],
  'label-guessed': ['見出しの意味は推測', 'label guessed'],
  'municipality-inferred': ['団体名は推定', 'municipality inferred'],
  'municipality-ambiguous': ['団体名が複数に該当', 'municipality ambiguous'],
  'municipality-unlisted': ['一覧にない団体名', 'municipality not listed'],
  'municipality-unknown': ['団体名の記載なし', 'municipality not named'],
  'department-unclear': ['部署名が不確か', 'department unclear'],
  'fiscal-year-inferred': ['年度は推定', 'fiscal year inferred'],
  'marker-missing': ['番号の記載なし', 'no number printed'],
  'marker-repeated': ['番号が重複', 'number repeated'],
  'objective-realigned': ['目標の位置を補正', 'objective realigned'],
  'alignment-uncertain': ['対応関係が不確か', 'alignment uncertain'],
  'figure-unreadable': ['数値として読めない', 'figure unreadable'],
  'figure-implausible': ['数値が不自然', 'figure implausible'],
  'figure-ambiguous': ['数値が複数に読める', 'figure ambiguous'],
  'prose-target': ['文中の目標値', 'target in running text'],
  'achievement-unknown': ['評価記号の意味が不明', 'evaluation mark unknown'],
  'achievement-ambiguous': ['評価が複数に読める', 'evaluation ambiguous'],
  'spaces-removed': ['余分な空白を除去', 'spaces removed'],
  'list-split': ['連結した箇条書きを分割', 'list split'],
  'columns-shifted': ['列のずれを補正', 'columns shifted'],
  'legend-skipped': ['凡例・記入例を除外', 'legend skipped'],
  'no-plan-structure': ['項目が見つからない', 'no records found'],
  'text-unassigned': ['未分類の文字あり', 'text not understood'],
  'header-repeated': ['繰り返しの見出し行を除去', 'repeated header removed'],
  'encoding-guessed': ['文字コードは推定', 'encoding guessed'],
  'correction-applied': ['修正を適用', 'corrections applied'],
  'correction-unfit': ['適用できない修正', 'correction no longer fits'],
  'limit-reached': ['上限に到達', 'limit reached'],
} as const satisfies Record<DiagnosticCode, readonly [ja: string, en: string]>;

export const codeWords = (code: DiagnosticCode): string => CODES[code][currentLanguage() === 'ja' ? 0 : 1];
