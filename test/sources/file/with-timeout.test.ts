import {expect, test} from 'vitest';
import {withTimeout} from '../../../source/sources/file/with-timeout.ts';

const never = () => new Promise<string>(() => {});

interface Given {
	readonly ask: () => Promise<string>;
	readonly timeout?: number;
	readonly stop?: AbortSignal;
}

/** A question with `none` as its fallback; without a timeout it waits for an hour. */
function question({ask, timeout = 3_600_000, stop = new AbortController().signal}: Given) {
	return withTimeout({ask, fallback: 'none', timeout, stop});
}

test('an answer is passed on, and asked for anew each time', async () => {
	let count = 0;
	const ask = question({ask: async () => `answer ${++count}`});
	expect(await ask()).toBe('answer 1');
	expect(await ask()).toBe('answer 2');
});

test('a rejection is passed on, and the next question is asked', async () => {
	let isRejected = true;
	const ask = question({
		ask: async () => {
			if (isRejected) throw new Error('rejected');
			return 'answer';
		},
	});
	await expect(ask()).rejects.toThrow('rejected');
	isRejected = false;
	expect(await ask()).toBe('answer');
});

test('where no answer comes in time there is the fallback, and a late answer is for the next who asks', async () => {
	const late = Promise.withResolvers<string>();
	let count = 0;
	const ask = question({
		ask: () => {
			count += 1;
			return late.promise;
		},
		timeout: 1,
	});
	expect([await ask(), await ask()]).toEqual(['none', 'none']);
	late.resolve('late');
	expect(await ask()).toBe('late');
	expect(count).toBe(1);
});

test('a rejection that comes when nobody waits any more is no error of the program', async () => {
	const late = Promise.withResolvers<string>();
	const ask = question({ask: () => late.promise, timeout: 1});
	expect(await ask()).toBe('none');
	late.reject(new Error('too late'));
	await new Promise(resolve => setImmediate(resolve));
});

test('stopping ends the waiting, also where it came first, and leaves a moment to an answer under way', async () => {
	const stopping = new AbortController();
	const stop = stopping.signal;
	const answer = Promise.withResolvers<string>();
	const asked = [question({ask: never, stop})(), question({ask: () => answer.promise, stop})()];
	stopping.abort();
	answer.resolve('answer');
	expect(await Promise.all(asked)).toEqual(['none', 'answer']);
	expect(await question({ask: never, stop})()).toBe('none');
});
