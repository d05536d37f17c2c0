// Loaded before the program by `node --import`: a crash at the moment a test asks for.
process.on('SIGUSR2', () => {
	throw new Error('the printer is on fire \u001B[31m\u001B[?1049h');
});
