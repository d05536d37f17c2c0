import * as fc from 'fast-check';

// A property over whole incidents that fails is made smaller and smaller, for hours if it may: what was found within a
// minute tells enough.
fc.configureGlobal({interruptAfterTimeLimit: 60_000});
