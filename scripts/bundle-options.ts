import type {BuildOptions} from 'esbuild';
import manifest from '../package.json' with {type: 'json'};

/** The oldest major version of Node that the program runs on. */
export const minimumNode = Number.parseInt(manifest.engines.node.replace('>=', ''), 10);

/** How an Ink program is made one ES module that needs nothing but Node; what it is compared with is bundled alike. */
export const bundleOptions = {
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: `node${minimumNode}`,
	// jsonc-parser's `main` is UMD, which cannot be bundled; its `module` can.
	mainFields: ['module', 'main'],
	jsx: 'automatic',
	// React in development mode keeps an entry for every render, until memory runs out (ink#869).
	define: {'process.env.NODE_ENV': '"production"'},
	minifySyntax: true,
	legalComments: 'none',
	// CommonJS packages ask for Node's own modules by `require`, which ES modules have not.
	banner: {
		js: `import {createRequire as requireFrom} from 'node:module';
const require = requireFrom(import.meta.url);`,
	},
	logLevel: 'warning',
} as const satisfies BuildOptions;
