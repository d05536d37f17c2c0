import {EventEmitter} from 'node:events';
import {StringDecoder} from 'node:string_decoder';
import type {ReadStream} from 'node:tty';

/** As much of a terminal's input stream as Ink and its keyboard use; it is read as soon as something is typed. */
class FakeTerminal extends EventEmitter {
	readonly isTTY = true;
	/** The methods that were called, with their arguments: `setRawMode(true)`. */
	readonly calls: string[] = [];
	readonly #decoder = new StringDecoder('utf8');
	readonly #chunks: string[] = [];

	/** Sends bytes, or text as UTF-8. */
	send(chunk: string | Uint8Array): void {
		this.#chunks.push(this.#decoder.write(Buffer.from(chunk)));
		this.emit('readable');
	}

	read(): string | null {
		return this.#chunks.shift() ?? null;
	}

	setRawMode(isRaw: boolean): this {
		this.calls.push(`setRawMode(${isRaw})`);
		return this;
	}

	/** It sends text in any case. */
	setEncoding(): this {
		return this;
	}

	ref(): this {
		this.calls.push('ref()');
		return this;
	}

	unref(): this {
		this.calls.push('unref()');
		return this;
	}
}

export type {FakeTerminal};

export function fakeTerminal(): FakeTerminal & ReadStream {
	return new FakeTerminal() as FakeTerminal & ReadStream;
}
