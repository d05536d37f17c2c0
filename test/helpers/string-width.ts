import {registerHooks} from 'node:module';
import {pathToFileURL} from 'node:url';
import {stringWidthFor} from '../../scripts/string-width.ts';

// Components are tested with the widths that they have in the bundle.
registerHooks({
	resolve(specifier, context, nextResolve) {
		const replacement = stringWidthFor(specifier, context.parentURL ?? '');
		return replacement === undefined
			? nextResolve(specifier, context)
			: {url: pathToFileURL(replacement).href, shortCircuit: true};
	},
});
