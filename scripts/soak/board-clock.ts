import {once} from 'node:events';
import {createServer, type Socket} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import type {Measurements} from './measure-process.ts';
import type {VirtualTime} from './virtual-time.ts';

/** What can be asked of a controlled board; answered in the same order, a line of JSON each. */
export type Order =
	| {readonly kind: 'advance' | 'sleep'; readonly duration: number}
	| {readonly kind: 'measure'};

/** What a controlled board is told at its start, in the variable SITBOARD_CLOCK as JSON. */
export interface Control extends VirtualTime {
	readonly socket: string;
}

/** The clock of a board in another process, which stands still until it is told to go on. */
export interface BoardClock {
	/** Arguments for `node`, before the path of the program. */
	readonly nodeArguments: readonly string[];
	/** Variables for the environment of that process. */
	readonly variables: Readonly<Record<string, string>>;
	/** Lets `duration` ms pass, second by second; resolves with the moment that it then is, once the board rests. */
	readonly advance: (duration: number) => Promise<number>;
	/** Lets the machine sleep for `duration` ms: the clock goes on, and no timer goes off meanwhile. */
	readonly sleep: (duration: number) => Promise<number>;
	/** What the process holds; it needs --expose-gc. */
	readonly measure: () => Promise<Measurements>;
	readonly close: () => void;
}

/** Makes a clock for one board, which is yet to be started; `socket` is a path where nothing is so far. */
export function boardClock(control: Control): BoardClock {
	const server = createServer().listen(control.socket);
	const connected = once(server, 'connection').then(([socket]: readonly Socket[]) => {
		server.close();
		if (socket === undefined) throw new Error('no socket');
		return {socket, answers: createInterface({input: socket})[Symbol.asyncIterator]()};
	});
	const ask = async (order: Order): Promise<unknown> => {
		const {socket, answers} = await connected;
		socket.write(`${JSON.stringify(order)}\n`);
		const {value, done} = await answers.next();
		if (done === true) throw new Error(`the board ended before it could ${order.kind}`);
		return JSON.parse(value);
	};
	return {
		nodeArguments: ['--import', join(import.meta.dirname, 'clock-server.ts')],
		variables: {SITBOARD_CLOCK: JSON.stringify(control)},
		advance: duration => ask({kind: 'advance', duration}) as Promise<number>,
		sleep: duration => ask({kind: 'sleep', duration}) as Promise<number>,
		measure: () => ask({kind: 'measure'}) as Promise<Measurements>,
		close: () => server.close(),
	};
}
