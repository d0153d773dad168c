import { commands } from './commands';
import { exits, processIo, UsageError } from './io';
import { usage, usageAfter, usageOf } from './usage';
import { version } from './version';

const [name = '', ...rest] = process.argv.slice(2);
const io = processIo();

async function run(): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    await io.out(usage);
    return exits.fine;
  }
  const asked = rest.includes('--help') || rest.includes('-h') ? usageOf(name) : null;
  if (asked !== null) {
    await io.out(asked);
    return exits.fine;
  }
  if (name === '--version') {
    await io.out(version);
    return exits.fine;
  }
  const load = commands.get(name);
  if (!load) throw new UsageError(name === '' ? 'Which command?' : `“${name}” is no command.`);
  const command = await load();
  return command(rest, io);
}

async function runAndSay(): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n\n${usageAfter(name)}`);
      return exits.usage;
    }
    io.err(`throughline ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return exits.failed;
  }
}

void runAndSay().then((code) => (process.exitCode = code));
