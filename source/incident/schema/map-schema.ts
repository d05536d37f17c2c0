import * as z from 'zod';
import {object, text} from './fields.ts';
import {defaultMapProperty, isLocalFileName} from './formats.ts';

const file = z
	.string({error: 'the name of a file'})
	.refine(isLocalFileName, {
		error: 'the name of a GeoJSON file in the folder of this one, such as map.geojson',
	})
	.describe('A GeoJSON file in the folder of this one, or in a folder there');

/** A map of the newsroom's own: its file's name, or that and the property that holds the ids of regions. */
export const map = z
	.union(
		[
			file.transform(name => ({file: name, property: defaultMapProperty})),
			object({file, property: text.default(defaultMapProperty)}, 'a map'),
		],
		{error: 'the name of a GeoJSON file, or an object of file, property'},
	)
	.describe('A map to draw the regions on');
