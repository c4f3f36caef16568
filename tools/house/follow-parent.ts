// Loaded into the API before its own code: when the tool that started it dies, even by force, the API ends too
// and does not keep the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
