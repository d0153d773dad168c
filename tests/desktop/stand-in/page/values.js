// How values cross between the page's world and the preload's: as JSON in events. Objects are copied, functions stand
// for themselves on either side, and a call is done when it returns.
const values = (() => {
  const join = (inName, outName) => {
    const functions = [];
    const numbers = new Map();
    const foreign = new WeakMap();
    let reply = null;
    let served = null;

    const numberOf = (fn) => {
      if (!numbers.has(fn)) numbers.set(fn, functions.push(fn) - 1);
      return numbers.get(fn);
    };
    const pack = (value) => {
      if (value === undefined) return { undefined: true };
      if (typeof value === 'function') {
        return foreign.has(value) ? { yours: foreign.get(value) } : { mine: numberOf(value) };
      }
      if (value instanceof Uint8Array) return { bytes: bytesToText(value) };
      if (Array.isArray(value)) return { list: value.map(pack) };
      if (typeof value === 'object' && value !== null) {
        if (typeof value.then === 'function') throw new Error('the stand-in passes no promises');
        return { object: Object.entries(value).map(([key, part]) => [key, pack(part)]) };
      }
      return { plain: value };
    };
    const unpack = (packed) => {
      if ('undefined' in packed) return undefined;
      if ('yours' in packed) return functions[packed.yours];
      if ('mine' in packed) return standFor(packed.mine);
      if ('bytes' in packed) return textToBytes(packed.bytes);
      if ('list' in packed) return packed.list.map(unpack);
      if ('object' in packed)
        return Object.fromEntries(packed.object.map(([key, part]) => [key, unpack(part)]));
      return packed.plain;
    };
    const known = new Map();
    const standFor = (number) => {
      if (!known.has(number)) {
        const fn = (...args) => call(number, args);
        known.set(number, fn);
        foreign.set(fn, number);
      }
      return known.get(number);
    };
    const call = (number, args) => {
      reply = null;
      const detail = JSON.stringify({ number, args: args.map(pack) });
      window.dispatchEvent(new CustomEvent(outName, { detail }));
      const answer = reply;
      reply = null;
      if (answer === null) return undefined;
      if ('thrown' in answer) throw new Error(answer.thrown);
      return unpack(answer.result);
    };
    window.addEventListener(inName, (event) => {
      const message = JSON.parse(event.detail);
      if (!('number' in message)) return void (reply = message);
      let answer;
      try {
        const fn = message.number === -1 ? served : functions[message.number];
        answer = { result: pack(fn(...message.args.map(unpack))) };
      } catch (error) {
        answer = { thrown: error instanceof Error ? error.message : String(error) };
      }
      window.dispatchEvent(new CustomEvent(outName, { detail: JSON.stringify(answer) }));
    });
    return {
      call: (...args) => call(-1, args),
      serve: (fn) => void (served = fn),
    };
  };

  const bytesToText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  };
  const textToBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  return { join, bytesToText, textToBytes, names: __names };
})();
