import {readdirSync, readFileSync} from 'node:fs';

/** What a process and all that it has started use. */
export interface Usage {
	/** Of processors, since they began; seconds. */
	readonly cpuSeconds: number;
	/** Resident, in MiB; pages that two of them share count twice. */
	readonly memory: number;
}

/** What proc(5) counts time in, on every machine that Node runs on. */
const ticksOfSecond = 100;
const kibibytes = 1024;

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly cpuSeconds: number;
}

/** What the tree of processes under `pid` uses; undefined where there is no proc(5) to ask. */
export function usageOf(pid: number): Usage | undefined {
	if (process.platform !== 'linux') return undefined;
	const all = readdirSync('/proc').flatMap(name =>
		/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
	);
	const tree = treeUnder(pid, all);
	return {
		cpuSeconds: tree.reduce((sum, {cpuSeconds}) => sum + cpuSeconds, 0),
		memory: tree.reduce((sum, member) => sum + residentOf(member.pid), 0),
	};
}

function treeUnder(pid: number, all: readonly Process[]): readonly Process[] {
	const children = all.filter(({parent}) => parent === pid).flatMap(child => treeUnder(child.pid, all));
	return [...all.filter(one => one.pid === pid), ...children];
}

function readProcess(pid: number): Process | undefined {
	const stat = read(`/proc/${pid}/stat`);
	// The name comes second, in brackets, and may hold anything.
	const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
	if (fields === undefined) return undefined;
	// Its own time in the program and in the kernel, and that of its children that have ended.
	const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
	return {pid, parent: Number(fields[1]), cpuSeconds: ticks / ticksOfSecond};
}

function residentOf(pid: number): number {
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / kibibytes;
}

/** Undefined for a process that has just ended. */
function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
