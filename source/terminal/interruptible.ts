import type {ReadStream} from 'node:tty';

const pasteEnd = '\u001B[201~';

/**
 * The keyboard, with Ctrl+C getting through a paste whose end never came: in raw mode all that is typed would belong
 * to it, for ever. To Ink, the end of a paste that was not begun is nothing. Chunks must be read as text.
 */
export function interruptible(keyboard: ReadStream): ReadStream {
	return new Proxy(keyboard, {
		get(target, name) {
			if (name !== 'read') return Reflect.get(target, name);
			return (size?: number) => {
				const chunk: unknown = target.read(size);
				return typeof chunk === 'string' ? chunk.replaceAll('\u0003', `${pasteEnd}\u0003`) : chunk;
			};
		},
	});
}
