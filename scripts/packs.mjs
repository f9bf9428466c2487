/** Compiles the packs that the demo, the stories and the tests show, into .tmp/packs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newest, ROOT, run, TEMPORARY } from './steps.mjs';

const COMMAND = join(ROOT, 'dist/cli/main.js');
const NEIGHBOUR = join(ROOT, '..', 'shared', 'laws');

/** Official texts: MINGBAI_OFFICIAL, else the folder beside the checkout when it is there, else none. */
export function officialFolder() {
  const given = process.env.MINGBAI_OFFICIAL;
  if (given !== undefined && given !== '') return given;
  return existsSync(NEIGHBOUR) ? NEIGHBOUR : undefined;
}

export async function buildCountyPack() {
  const official = officialFolder();
  const content = ['content/common', 'content/changbai'];
  return buildPack('编译长白县内容包', 'changbai', content, official);
}

export async function buildFixturePack() {
  return buildPack('编译测试内容包', 'fixture', ['test/fixtures/content'], 'test/fixtures/official');
}

async function buildPack(title, name, content, official) {
  const out = join(TEMPORARY, 'packs', name);
  const sources = [...content.map((folder) => join(ROOT, folder)), join(ROOT, 'dist/compile'), join(ROOT, 'dist/pack')];
  const fresh =
    newest([join(out, 'manifest.json')]) > newest(official === undefined ? sources : [...sources, official]);
  if (fresh) return { ok: true };
  const args = [
    COMMAND,
    'build',
    ...content,
    '--out',
    out,
    ...(official === undefined ? [] : ['--official', official]),
  ];
  return run(title, process.execPath, args, { env: official === undefined ? { MINGBAI_OFFICIAL: '' } : {} });
}
