import { parseArgs } from 'node:util';
import { isDay } from '../compile/fields.js';
import { didYouMean, nearest } from '../compile/nearest.js';
import { todayInChina } from '../model/in-force.js';
import { UsageError } from './terminal.js';

/** An option of a command: a flag, or with a value named for the help. */
export interface Option {
  readonly name: string;
  /** `DIR`, `DATE`; absent for a flag. */
  readonly value?: string;
  readonly help: string;
}

/** Options as given; a flag is true. */
export class GivenOptions {
  private readonly values: ReadonlyMap<string, string | true>;
  constructor(values: ReadonlyMap<string, string | true>) {
    this.values = values;
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  text(name: string): string | undefined {
    const value = this.values.get(name);
    return value === true ? undefined : value;
  }

  required(name: string, meaning: string): string {
    const value = this.text(name);
    if (value === undefined) throw new UsageError(`缺少 --${name}：${meaning}`);
    return value;
  }

  /** A day; today in China by default. */
  day(name: string): string {
    const value = this.text(name) ?? todayInChina();
    if (!isDay(value)) throw new UsageError(`--${name} 的日期“${value}”不对，写成 2026-11-23 这样`);
    return value;
  }

  /** A whole number from 1. */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${name} 要写 1 到 999999999 的整数，不是“${value}”`);
    return Number(value);
  }

  /** Comma-separated, each one of `known`. */
  list<Value extends string>(name: string, known: readonly Value[]): Value[] | undefined {
    return this.text(name)
      ?.split(',')
      .map((word) => {
        const found = known.find((each) => each === word.trim());
        if (found !== undefined) return found;
        throw new UsageError(`--${name} 里没有“${word}”。${didYouMean(word, known)}可用：${known.join('、')}`);
      });
  }
}

export interface CommandLine {
  readonly options: GivenOptions;
  readonly positionals: readonly string[];
}

/** Reads the arguments after the command; throws `UsageError` for an option the command does not have. */
export function readCommandLine(args: readonly string[], options: readonly Option[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option')
      values.set(token.name, optionValue(token.name, token.rawName, token.value, options));
  }
  return { options: new GivenOptions(values), positionals };
}

function optionValue(name: string, raw: string, value: string | undefined, options: readonly Option[]): string | true {
  const option = options.find((known) => known.name === name);
  if (option === undefined) {
    const near = nearest(
      name,
      options.map((known) => known.name),
    );
    throw new UsageError(`没有 ${raw} 这个选项。${near === undefined ? '' : `是不是 --${near}？`}`);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} 后面不带值`);
    return true;
  }
  if (value === undefined || value === '' || (value.startsWith('--') && value.length > 2)) {
    throw new UsageError(`--${name} 后面要写 ${option.value}：${option.help}`);
  }
  return value;
}
