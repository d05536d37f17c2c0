import type {Writable} from 'node:stream';

/**
 * The same stream, but what is written to it as a string is transformed first. No chunk may end within a character. All
 * else, such as its size, listeners and backpressure, is the stream's own.
 */
export function transformOutput<Stream extends Writable>(
	stream: Stream,
	transform: (text: string) => string,
): Stream {
	return new Proxy(stream, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== 'function' || (name !== 'write' && name !== 'end')) return value;
			return (chunk: unknown, ...rest: readonly unknown[]) =>
				value.call(target, typeof chunk === 'string' ? transform(chunk) : chunk, ...rest);
		},
	});
}
