import {setTimeout as delay} from 'node:timers/promises';

interface UntilOptions {
	/** When to give up, ms. */
	readonly timeout?: number;
	/** What there is instead of what was waited for; said on giving up. */
	readonly instead?: () => unknown;
}

type Condition = () => boolean | Promise<boolean>;

/**
 * Asks again and again, and resolves once the condition holds; one that throws does not hold yet. Gives up with an
 * error that quotes the condition, what it threw last, and what `instead` says.
 */
export async function until(
	condition: Condition,
	{timeout = 40_000, instead}: UntilOptions = {},
): Promise<void> {
	const giveUpAt = performance.now() + timeout;
	for (;;) {
		const answer = await ask(condition);
		if (answer === true) return;
		if (performance.now() >= giveUpAt) {
			const found = instead === undefined ? '' : `; instead: ${JSON.stringify(instead())}`;
			throw new Error(`Gave up after ${timeout} ms: ${condition} ${answer}${found}`);
		}
		await delay(5);
	}
}

async function ask(condition: Condition): Promise<true | string> {
	try {
		return (await condition()) || 'is still false';
	} catch (error) {
		return `throws ${error}`;
	}
}
