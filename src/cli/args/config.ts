import { readFileSync } from 'node:fs';
import type { Command as Commander } from 'commander';
import { UsageError } from '../usageError.js';

const DEFAULT_PATH = 'plan-import.config.json';

/**
 * Takes options from a config file where the command line says nothing of them.
 * @throws UsageError that names the file and what is wrong in it
 */
export async function applyConfig(program: Commander): Promise<void> {
  const { config } = program.opts<{ config?: string }>();
  const path = config ?? DEFAULT_PATH;
  const text = readConfig(path, config !== undefined);
  if (text === null) return;
  for (const [name, value] of Object.entries(await parseConfig(path, text))) {
    const source = program.getOptionValueSource(name);
    if (source !== undefined && source !== 'default') continue;
    const option = program.options.find((o) => o.attributeName() === name);
    const parse = option?.parseArg;
    const isText = typeof value === 'string' && parse !== undefined;
    program.setOptionValueWithSource(name, isText ? parse(value, undefined) : value, 'config');
  }
}

function readConfig(path: string, isNamed: boolean): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !isNamed) return null;
    throw new UsageError(`${path}: cannot be read (${code})`);
  }
}

async function parseConfig(path: string, text: string): Promise<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: is no JSON: ${(error as Error).message}`);
  }
  const { readConfigOptions } = await import('../../schema/config.js');
  try {
    return readConfigOptions(json);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}
