/*
 * The jsdom environment puts its own byte arrays in place of Node's; the core, which runs in this same process
 * here, then does not know Node's buffers as bytes. Imported first, this gives Node's back.
 */
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
