import * as z from 'zod';
import {isSanitized} from '../sanitize.ts';
import {object, text} from './fields.ts';

/** The property that tells which region a feature of a map is, where the file names none. */
export const defaultMapProperty = 'iso_3166_2';

// A colon would begin a drive or an address, a backslash means a folder on some systems and a letter on others.
const leadsOutside = /^\/|[\\:]|(^|\/)\.\.(\/|$)/;

const file = z
	.string({error: 'the name of a file'})
	.refine(path => path !== '' && isSanitized(path) && !leadsOutside.test(path), {
		error: 'the name of a GeoJSON file in the folder of this one, such as map.geojson',
	})
	.describe('A GeoJSON file in the folder of this one, or in a folder there');

/** A map of the newsroom's own: the name of its file, or that and the property that holds the ids of regions. */
export const map = z
	.union(
		[
			file.transform(name => ({file: name, property: defaultMapProperty})),
			object({file, property: text.default(defaultMapProperty)}, 'a map'),
		],
		{error: 'the name of a GeoJSON file, or an object of file, property'},
	)
	.describe('A map to draw the regions on');
