import {connect} from 'node:net';
import {createInterface} from 'node:readline';
import {isMainThread} from 'node:worker_threads';
import type {Control, Order} from './board-clock.ts';
import {measureProcess} from './measure-process.ts';
import {advance, installVirtualTime, sleep, virtualNow} from './virtual-time.ts';

// Loaded before the board, in its process: `board-clock.ts` tells it over a socket how far the board's clock goes on.

async function obey(order: Order): Promise<unknown> {
	if (order.kind === 'measure') return measureProcess();
	if (order.kind === 'sleep') sleep(order.duration);
	else await advance(order.duration);
	return virtualNow();
}

// A thread of the board loads this, too.
if (isMainThread) {
	const {SITBOARD_CLOCK: setting} = process.env;
	if (setting === undefined) throw new Error('SITBOARD_CLOCK says nothing about the clock');
	const {socket: path, ...time} = JSON.parse(setting) as Control;
	const socket = connect(path);
	createInterface({input: socket}).on('line', async line => {
		const answer = await obey(JSON.parse(line) as Order);
		socket.write(`${JSON.stringify(answer)}\n`);
	});
	// Whoever advances the clock does not keep the board from ending.
	socket.unref();
	installVirtualTime(time);
}
