import {registerHooks} from 'node:module';
import {stringWidthFor} from '../../scripts/string-width.ts';

// Components are tested with the widths that they have in the bundle.
registerHooks({
	resolve(specifier, context, nextResolve) {
		const url = stringWidthFor(specifier, context.parentURL ?? '');
		return url === undefined ? nextResolve(specifier, context) : {url, shortCircuit: true};
	},
});
