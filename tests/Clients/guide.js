import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const guides = fileURLToPath(new URL('../../docs/guides/', import.meta.url));

/** Settings of npm: without asking the registry again for what the tests' own install has brought. */
export const quiet = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false', NO_COLOR: '1' };

/**
 * The parts of a guide that can be tried: those with commands.
 * A fence with a title is a file, one of sh is run, one of text is what the commands before it print (… stands for anything); others are for reading.
 */
export async function partsOf(guide) {
  const text = await readFile(join(guides, guide), 'utf8');
  return text.split(/^## /m).slice(1).map((part) => {
    const steps = [...part.matchAll(/^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm)].map(([, language, file, body]) => ({ language, file, body }));
    return { title: part.slice(0, part.indexOf('\n')), steps };
  }).filter(({ steps }) => steps.some(({ language }) => language === 'sh'));
}

/** Does what a part says, in an empty folder. */
export async function tryOut({ steps }, environment) {
  const folder = await mkdtemp(join(tmpdir(), 'hub-guide-'));
  try {
    for (const { file, body } of steps.filter((step) => step.file)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), body);
    }

    let printed = '';
    for (const { language, file, body } of steps) {
      if (file) continue;
      if (language === 'sh') printed = await run(body, folder, { ...process.env, ...quiet, ...environment });
      if (language === 'text') expect(printed, body);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function expect(printed, pattern) {
  const escaped = pattern.trimEnd().split('…').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*');
  if (!new RegExp(`^${escaped}$`).test(printed.trimEnd())) throw new Error(`The guide says:\n${pattern}\nThe commands print:\n${printed}`);
}

function run(commands, folder, env) {
  return new Promise((resolve, reject) => {
    execFile('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, env, maxBuffer: 10_000_000, timeout: 240_000 }, (fault, out, complaints) => {
      if (fault) reject(new Error(`${commands}ended with ${fault.code}:\n${out}${complaints}`));
      else resolve(out);
    });
  });
}
