import type {Writable} from 'node:stream';
import {toAscii} from '../ui/text/to-ascii.ts';

export {asciiTexts} from '../ui/text/transliterate.ts';

/**
 * The stream, with every string that is written to it put into ASCII. All else, its size and listeners, backpressure
 * and callbacks, is the stream's own. A character must not be split between two strings.
 */
export function asciiOutput<Stream extends Writable>(stream: Stream): Stream {
	return new Proxy(stream, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== 'function' || (name !== 'write' && name !== 'end')) return value;
			return (chunk: unknown, ...rest: readonly unknown[]) =>
				value.call(target, typeof chunk === 'string' ? toAscii(chunk) : chunk, ...rest);
		},
	});
}

/** A JSON text in ASCII that reads back as the same values: machines lose nothing by it. */
export function asciiJson(json: string): string {
	return json.replaceAll(
		/[\u007f-\uffff]/g,
		unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
