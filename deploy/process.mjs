// What deploy/up, deploy/postgres.mjs and tests/run all need of child processes.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** An expected failure: its message is one line that says what to do. Everything else is a bug and keeps its stack. */
export class Refusal extends Error {}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The text of a file, or undefined where there is none. */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** The command line of a living process; empty for one that is gone or only waits to be reaped. */
export function commandOf(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch (error) {
      // ESRCH: it ended between opening and reading.
      if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
      throw error;
    }
  }
  const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  if (ps.error) throw ps.error;
  return ps.stdout.trim();
}

/** Sends a signal; false when the process (or group, for a negative pid) has already ended. */
export function signalIfAlive(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

export async function waitUntil(condition, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** What a promise resolves to, or undefined when that takes longer; leaves no timer behind. */
export async function within(promise, milliseconds) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, milliseconds); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when a spawned child has ended or could not be started: `{ code, signal, error }`. */
export function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

const running = new Set();
const endedByUs = new WeakSet();

/**
 * Runs a command to its end, output collected (and copied to `logFile`). Never throws for a command that fails:
 * `code` is 127 when it could not be started, 124 when it took longer than `seconds` and 130 after `endRunning`.
 */
export async function run(command, args, { cwd, env, logFile, seconds = 1800, onText } = {}) {
  const log = logFile === undefined ? undefined : openSync(logFile, 'a');
  // A process group of its own, so that a time-out or Ctrl-C also ends what the command started.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let stdout = '';
  let output = '';
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) signalIfAlive(-child.pid, 'SIGKILL');
  }, seconds * 1000);
  const take = (isStdout) => (chunk) => {
    if (isStdout) stdout += chunk;
    output += chunk;
    if (log !== undefined) writeSync(log, chunk);
    onText?.(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take(true));
  child.stderr.setEncoding('utf8').on('data', take(false));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const { code, signal, error } = await ended(child);
  // A grandchild that outlives the command may hold the pipes open; what it writes is not waited for.
  if (error === undefined) await within(closed, 2000);
  clearTimeout(timer);
  child.stdout.destroy();
  child.stderr.destroy();
  running.delete(child);
  if (log !== undefined) closeSync(log);
  if (error !== undefined) return { code: 127, stdout, output: `${output}${error.message}\n` };
  if (late) return { code: 124, stdout, output: `${output}\nstopped after ${seconds} seconds\n` };
  // Some commands, dotnet among them, exit with 0 when they are asked to end before their work is done.
  if (endedByUs.has(child)) return { code: 130, stdout, output };
  return { code: code ?? 1, stdout, output: signal ? `${output}\nended by ${signal}\n` : output };
}

/** Ends every command that `run` still waits for. */
export function endRunning() {
  for (const child of running) {
    if (child.pid === undefined) continue;
    endedByUs.add(child);
    signalIfAlive(-child.pid, 'SIGTERM');
  }
}

// Waits for a line; at the end of input without `done`, this process's parent was killed and could not clean up.
const guardScript = `
pid=
while read -r word argument; do
  case $word in watch) pid=$argument ;; done) exit 0 ;; esac
done
if [ -n "$pid" ] && kill -s "$1" "$pid"; then
  tries=0
  while kill -0 "$pid" && [ $tries -lt 150 ]; do sleep 0.2; tries=$((tries + 1)); done
  if kill -0 "$pid"; then kill -s KILL "$pid"; sleep 1; fi
fi
if [ -n "$2" ]; then rm -rf -- "$2"; fi
`;

/**
 * A small shell beside us that ends the watched process, and deletes a folder, if we are killed outright.
 * Ctrl-C and SIGTERM are handled where they arrive; only SIGKILL and a crash need this.
 */
export function startGuard({ signal, remove = '' }) {
  const shell = spawn('/bin/sh', ['-c', guardScript, 'guard', signal, remove], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  shell.stdin.unref();
  shell.stdin.on('error', (error) => {
    // The guard was ended before us, by whoever ends everything; there is nothing left to tell it.
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    watch: (pid) => shell.stdin.write(`watch ${pid}\n`),
    release: () => shell.stdin.end('done\n'),
  };
}
