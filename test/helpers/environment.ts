import {delimiter, join} from 'node:path';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** Variables to add; undefined takes one out. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Lets programs under test share what Node has compiled of them; each would keep it in its own home otherwise. */
export const sharedCompileCache: Variables = {NODE_COMPILE_CACHE: join(modules, '.cache', 'sitboard-tests')};

/**
 * The environment of a program under test: nothing of the person who runs the tests, no preferences, CI, colour
 * settings or time zone, but the PATH; what `extra` says comes on top.
 */
export function cleanEnvironment(home: string, extra: Variables): Record<string, string> {
	const variables: Variables = {
		PATH: [join(modules, '.bin'), process.env.PATH ?? '/usr/bin:/bin'].join(delimiter),
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		...extra,
	};
	const environment: Record<string, string> = {};
	for (const [name, value] of Object.entries(variables)) {
		// node-pty would pass the word "undefined" on.
		if (value !== undefined) environment[name] = value;
	}
	return environment;
}
