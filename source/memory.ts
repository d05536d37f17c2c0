import v8 from 'node:v8';

// By itself V8 keeps a young generation as large as the largest reading of a large file ever made it: 100 MB more.
v8.setFlagsFromString('--semi-space-growth-factor=1');
