import {expect, test} from 'vitest';
import {withTimeout} from '../../../source/sources/file/with-timeout.ts';

const hour = 3_600_000;
const never = () => new Promise<string>(() => {});
const running = () => new AbortController().signal;

test('an answer is passed on, and asked for anew each time', async () => {
	let count = 0;
	const ask = withTimeout(async () => `answer ${++count}`, 'none', hour, running());
	expect(await ask()).toBe('answer 1');
	expect(await ask()).toBe('answer 2');
});

test('a refusal is passed on, and the next question is asked', async () => {
	let isRefused = true;
	const ask = withTimeout(
		async () => {
			if (isRefused) throw new Error('refused');
			return 'answer';
		},
		'none',
		hour,
		running(),
	);
	await expect(ask()).rejects.toThrow('refused');
	isRefused = false;
	expect(await ask()).toBe('answer');
});

test('where no answer comes in time there is another, and one that comes late is for the next who asks', async () => {
	const late = Promise.withResolvers<string>();
	let count = 0;
	const ask = withTimeout(
		() => {
			count += 1;
			return late.promise;
		},
		'none',
		1,
		running(),
	);
	expect([await ask(), await ask()]).toEqual(['none', 'none']);
	late.resolve('late');
	expect(await ask()).toBe('late');
	expect(count).toBe(1);
});

test('a refusal that comes when nobody waits any more is no error of the program', async () => {
	const late = Promise.withResolvers<string>();
	const ask = withTimeout(() => late.promise, 'none', 1, running());
	expect(await ask()).toBe('none');
	late.reject(new Error('too late'));
	await new Promise(resolve => setImmediate(resolve));
});

test('stopping ends the waiting, also where it came first, and leaves a moment to an answer under way', async () => {
	const stop = new AbortController();
	const answer = Promise.withResolvers<string>();
	const asked = [
		withTimeout(never, 'none', hour, stop.signal)(),
		withTimeout(() => answer.promise, 'none', hour, stop.signal)(),
	];
	stop.abort();
	answer.resolve('answer');
	expect(await Promise.all(asked)).toEqual(['none', 'answer']);
	expect(await withTimeout(never, 'none', hour, stop.signal)()).toBe('none');
});
