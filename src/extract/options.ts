/** Limits of one document; each has a default that real municipal documents stay well below. */
export interface ExtractOptions {
  /** Bytes of the file. Default 200 MB. */
  readonly maxFileBytes?: number;
  /** Pages of a PDF. Default 5,000. */
  readonly maxPages?: number;
  /** Milliseconds that opening a PDF, or one page of it, may take before it is given up. Default 20,000. */
  readonly timeoutMs?: number;
  /** Bytes that one stream of a PDF (a page's content, a font) may unpack to. Default 64 MB. */
  readonly maxStreamBytes?: number;
}

export type ExtractLimits = Required<ExtractOptions>;

export const DEFAULT_LIMITS: ExtractLimits = {
  maxFileBytes: 200 * 1024 * 1024,
  maxPages: 5000,
  timeoutMs: 20_000,
  maxStreamBytes: 64 * 1024 * 1024,
};

/** Operators, glyphs and rules of one page beyond which it is refused: no page made for readers has as many. */
export const MAX_PAGE_OPERATORS = 750_000;
export const MAX_PAGE_GLYPHS = 200_000;
export const MAX_PAGE_RULES = 50_000;
