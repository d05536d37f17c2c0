import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ukraineShapes} from './map/ukraine-shapes.ts';

// Writes the map that comes with the board: `npm run map`, after a new version of @svg-maps/ukraine.

const path = join(import.meta.dirname, '..', 'source', 'map', 'ukraine.json');
const {shapes, ...rest} = ukraineShapes();
const lines = shapes.map(shape => JSON.stringify(shape)).join(',\n');
writeFileSync(path, `${JSON.stringify({...rest, shapes: []}).slice(0, -2)}\n${lines}\n]}\n`);
