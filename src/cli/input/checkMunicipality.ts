import { UsageError } from '../usageError.js';

/** @throws UsageError for a number that is no 全国地方公共団体コード: taken for a name it would be an invented one */
export async function checkMunicipality(nameOrCode: string | null): Promise<void> {
  const given = (nameOrCode ?? '').normalize('NFKC').trim();
  if (!/^\d+$/.test(given)) return;
  const { municipalityList } = await import('../../recognise/document/municipalities.js');
  if (!municipalityList().coded(given)) {
    throw new UsageError(
      `--municipality ${nameOrCode}: no municipality has this code; give 5 or 6 digits, or the name`,
    );
  }
}
