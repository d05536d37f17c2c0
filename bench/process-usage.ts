import {readFileSync} from 'node:fs';

/** Seconds of processor time since a process began, and MiB that it holds; throws where there is no proc(5) to ask. */
export function usageOf(pid: number): {readonly cpuSeconds: number; readonly memory: number} {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name comes second, in brackets, and may hold anything. What its children took that have ended is among it.
	const ticks = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 16).map(Number);
	// Time is counted in hundredths on every machine that Node runs on.
	const cpuSeconds = ticks.reduce((sum, count) => sum + count, 0) / 100;
	const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return {cpuSeconds, memory: Number(kibibytes) / 1024};
}
