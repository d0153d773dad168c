// What was measured, as the report that is kept.
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** @typedef {{ work: string, ours: number, unit: string, beside?: { what: string, value: number }, aim?: { words: string, met: boolean } }} Figure */
/** @typedef {{ name: string, figures: Figure[], failed: boolean }} Section */

/**
 * @param {readonly Section[]} sections
 * @returns {string} Markdown
 */
export function reportOf(sections) {
  const told = sections.filter(({ figures, failed }) => figures.length > 0 || failed);
  return `${[heading(), ...told.map(sectionOf)].join('\n\n')}\n`;
}

function heading() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `# What was measured

By \`npm run bench\` at ${commit}, Node ${process.versions.node}, ${platform()} ${release()}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB.
Each figure and what stands beside it are of one run on one machine; the ratio is what travels. A ratio below 1 means that we took less.`;
}

/** @param {Section} section */
function sectionOf({ name, figures, failed }) {
  const rows = figures.map(({ work, ours, unit, beside, aim }) => {
    const peer = beside ? `${beside.what}: ${number(beside.value)} ${unit}` : '';
    const ratio = beside ? number(ours / beside.value) : '';
    const aimed = aim ? `${aim.words}: ${aim.met ? 'met' : '**not met**'}` : '';
    return `| ${work} | ${number(ours)} ${unit} | ${peer} | ${ratio} | ${aimed} |`;
  });
  const table = ['| work | ours | beside | ratio | aim |', '|---|---|---|---|---|', ...rows].join('\n');
  const parts = [`## ${name}`, ...(failed ? ['This program ended badly; what it had said:'] : []), table];
  return parts.join('\n\n');
}

/** @param {number} value */
function number(value) {
  if (!Number.isFinite(value)) return 'n/a';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toFixed(digits);
}
