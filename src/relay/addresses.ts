import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** RFC 1918. */
const privateAddress = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** Adapters of virtual machines, containers and private networks: no learner is on them. */
const virtualAdapter =
  /^(br-|docker|lxc|podman|tailscale|tap|tun|utun|vbox|veth|vethernet|virbr|virtualbox|vmnet|vmware|wg|zt)|hyper-v|wsl/i;

/** The addresses under which the machines of the room find this one. */
export function roomAddresses(
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): readonly string[] {
  const found: string[] = [];
  for (const [name, adapters] of Object.entries(interfaces)) {
    if (virtualAdapter.test(name)) continue;
    for (const { address, family, internal } of adapters ?? []) {
      const reachable = family === 'IPv4' && !internal && privateAddress.test(address);
      if (reachable) found.push(`http://${address}:${port}`);
    }
  }
  return found;
}
