import {syncBuiltinESMExports} from 'node:module';

/** Runs with one function of a Node module replaced, also for the packages that import it by name. */
export async function withBuiltin<K extends string>(
	module: {[key in K]: unknown},
	name: K,
	stand: unknown,
	run: () => Promise<void>,
): Promise<void> {
	const real = module[name];
	module[name] = stand;
	syncBuiltinESMExports();
	try {
		await run();
	} finally {
		module[name] = real;
		syncBuiltinESMExports();
	}
}
