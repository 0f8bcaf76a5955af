/* A zip archive of texts, stored as they are: what Office files and packs are made of. */

const UTF8 = 0x0800; // names are in UTF-8
const DAY = 0x21; // 1 January 1980: an archive tells nothing of when it was made

const TABLE = Uint32Array.from(Array(256).keys(), (byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

export function crc32(content) {
  let sum = 0xffffffff;
  for (const byte of content) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
  return (sum ^ 0xffffffff) >>> 0;
}

/* `files`: text by path. */
export function zip(files) {
  const encoder = new TextEncoder();
  const [local, central] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const facts = [20, UTF8, 0, 0, DAY];
    const sizes = [crc32(content), content.length, content.length];
    const header = bytes([[4, 0x04034b50], ...two(facts), ...four(sizes), ...two([name.length, 0])]);
    const place = [...two([name.length, 0, 0, 0, 0]), ...four([0, offset])];
    local.push(header, name, content);
    central.push(bytes([[4, 0x02014b50], ...two([20, ...facts]), ...four(sizes), ...place]), name);
    offset += header.length + name.length + content.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = central.length / 2;
  const end = bytes([[4, 0x06054b50], ...two([0, 0, count, count]), ...four([size, offset]), ...two([0])]);
  return new Blob([...local, ...central, end]);
}

function two(values) {
  return values.map((value) => [2, value]);
}

function four(values) {
  return values.map((value) => [4, value]);
}

/* Numbers of two or four bytes, the lowest byte first. */
function bytes(numbers) {
  const made = new DataView(new ArrayBuffer(numbers.reduce((sum, [length]) => sum + length, 0)));
  let place = 0;
  for (const [length, value] of numbers) {
    if (length === 2) made.setUint16(place, value, true);
    else made.setUint32(place, value, true);
    place += length;
  }
  return new Uint8Array(made.buffer);
}
