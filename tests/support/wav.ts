const rate = 8000;
const headLength = 44;

/** An audio file with one soft tone: RIFF, PCM, one channel of 8 bits. */
export function tone(seconds: number): Buffer {
  const samples = Math.round(rate * seconds);
  const file = Buffer.alloc(headLength + samples);
  file.write('RIFF', 0);
  file.writeUInt32LE(headLength - 8 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) {
    file[headLength + at] = 128 + Math.round(20 * Math.sin((at * 440 * 2 * Math.PI) / rate));
  }
  return file;
}
