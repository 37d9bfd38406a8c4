// Other brokers on which the same session runs: tested where they are installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps them where only the administrator's path looks. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** @param {string} path @returns {boolean} */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {'mosquitto' | 'nats-server'} name
 * @returns {string | undefined} where the program is
 */
export function brokerProgram(name) {
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/**
 * @param {(name: 'mosquitto' | 'nats-server') => string | undefined} find
 * @returns {readonly string[]} one line for each broker that is missing here
 */
export function notRun(find = brokerProgram) {
  const missing = ['mosquitto', 'nats-server'].filter((name) => !find(name));
  return missing.map((name) => `Not run: the relay's contract on ${name}, which is not installed.`);
}
