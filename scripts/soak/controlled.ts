import {connect} from 'node:net';
import {createInterface} from 'node:readline';
import {measured} from './measured.ts';
import {advance, installVirtualTime, sleep, virtualNow} from './virtual-time.ts';

// Loaded before the board, in its process: whoever soaks it says by a socket how far its clock goes on.

/** What can be asked of a board that is soaked; answered in the same order, a line of JSON each. */
export type Order =
	| {readonly kind: 'advance' | 'sleep'; readonly duration: number}
	| {readonly kind: 'measure'};

async function obey(order: Order): Promise<unknown> {
	if (order.kind === 'measure') return measured();
	if (order.kind === 'sleep') sleep(order.duration);
	else await advance(order.duration);
	return virtualNow();
}

const {SITBOARD_SOAK: path} = process.env;
if (path === undefined) throw new Error('SITBOARD_SOAK names no socket');
const socket = connect(path);
createInterface({input: socket}).on('line', async line => {
	const answer = await obey(JSON.parse(line) as Order);
	socket.write(`${JSON.stringify(answer)}\n`);
});
installVirtualTime();
