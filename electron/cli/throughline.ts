// Node reads, writes and syncs files on four threads unless told otherwise before the first of them starts. Each mostly
// waits for the disk, and a batch of an import has a hundred files to make durable. Who set a number keeps it.
process.env['UV_THREADPOOL_SIZE'] ??= '16';
void import('./main');
export {};
