// A clock that stands still until it is told to go on. Whatever is loaded after it is installed lives by it; what Node
// does inside (files, pipes, the terminal) stays as it is, and so do the timers of node:timers/promises, by which the
// file is looked at.

export interface VirtualTime {
	/** What the clock shows at first, ms since 1970. */
	readonly start: number;
	/** Timers of less than this take real time, ms; 0 where none does. */
	readonly realBelow: number;
	/** So much passes before the board gets its turn, ms: what it draws for that is drawn once. */
	readonly step: number;
}

/** What stands for Node's own object: it can be cleared, and nothing else that the board asks of one. */
class VirtualTimer {
	readonly due: number;
	readonly call: () => void;

	constructor(due: number, call: () => void) {
		this.due = due;
		this.call = call;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}

/** Stands for what `setInterval` returns. */
class VirtualInterval {
	next: VirtualTimer;

	constructor(delay: number | undefined, call: () => void) {
		const again = () => {
			this.next = timer(delay, again);
			call();
		};
		this.next = timer(delay, again);
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}

/** The shortest wait that Node's own timers know, ms. */
const shortest = 1;
/** Frames are at least 17 ms apart. */
const untilDrawn = 20;

const waiting = new Set<VirtualTimer>();
let now = 0;
let time: VirtualTime = {start: 0, realBelow: 0, step: 1000};

const real = {setTimeout, clearTimeout, setInterval};

/** Puts the clock in the place of Date.now and of every timer that the board can ask for. */
export function installVirtualTime(setting: VirtualTime): void {
	time = setting;
	now = setting.start;
	Date.now = () => now;
	const isReal = (delay = 0) => delay < setting.realBelow;
	const forget = (given: unknown) => {
		if (given instanceof VirtualTimer) waiting.delete(given);
		else if (given instanceof VirtualInterval) waiting.delete(given.next);
		else real.clearTimeout(given as NodeJS.Timeout | undefined);
	};
	Object.assign(globalThis, {
		setTimeout: (call: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
			isReal(delay) ? real.setTimeout(call, delay, ...args) : timer(delay, () => call(...args)),
		clearTimeout: forget,
		setInterval: (call: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
			isReal(delay)
				? real.setInterval(call, delay, ...args)
				: new VirtualInterval(delay, () => call(...args)),
		clearInterval: forget,
	});
}

/** The moment that the clock shows, ms since 1970. */
export function virtualNow(): number {
	return now;
}

/** How many timers wait to go off. */
export function waitingTimers(): number {
	return waiting.size;
}

/** Lets `duration` ms pass, and a blink more in which the last frame is drawn; resolves when the board rests. */
export async function advance(duration: number): Promise<void> {
	const end = now + duration;
	while (now < end) {
		goOnTo(Math.min(end, now + time.step));
		await rest();
	}
	if (time.realBelow >= untilDrawn) return;
	goOnTo(now + untilDrawn);
	await rest();
}

/** Lets the machine sleep: the clock goes on by `duration` ms, and nothing goes off meanwhile. */
export function sleep(duration: number): void {
	now += duration;
}

function goOnTo(end: number): void {
	for (let next = nextBefore(end); next !== undefined; next = nextBefore(end)) {
		waiting.delete(next);
		now = Math.max(now, next.due);
		next.call();
	}
	now = end;
}

function nextBefore(end: number): VirtualTimer | undefined {
	let first: VirtualTimer | undefined;
	for (const each of waiting)
		if (each.due <= end && (first === undefined || each.due < first.due)) first = each;
	return first;
}

/** The board has had its turn when nobody asks anything of the file system any more: no answer takes virtual time. */
export async function rest(): Promise<void> {
	do {
		await immediate();
		await immediate();
	} while (process.getActiveResourcesInfo().some(name => /^FSReq|CloseReq$/.test(name)));
}

function immediate(): Promise<void> {
	return new Promise(resolve => {
		setImmediate(resolve);
	});
}

function timer(delay: number | undefined, call: () => void): VirtualTimer {
	const made = new VirtualTimer(now + Math.max(shortest, delay ?? shortest), call);
	waiting.add(made);
	return made;
}
