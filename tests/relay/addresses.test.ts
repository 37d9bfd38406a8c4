import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { roomAddresses } from '../../src/relay/addresses';

function adapter(address: string, internal = false): NetworkInterfaceInfo[] {
  const common = { address, internal, netmask: '', mac: '', cidr: null };
  if (address.includes(':')) return [{ ...common, family: 'IPv6', scopeid: 0 }];
  return [{ ...common, family: 'IPv4' }];
}

test('the private addresses of real adapters are given', () => {
  const interfaces = {
    lo: adapter('127.0.0.1', true),
    eth0: adapter('192.168.1.20'),
    wlan0: adapter('10.0.0.7'),
    'Connexion au réseau local* 2': adapter('172.16.4.1'),
  };
  expect(roomAddresses(4173, interfaces)).toEqual([
    'http://192.168.1.20:4173',
    'http://10.0.0.7:4173',
    'http://172.16.4.1:4173',
  ]);
});

test.each([
  'docker0',
  'br-1f2e',
  'veth12',
  'vmnet8',
  'vEthernet (WSL)',
  'VirtualBox Host-Only',
  'wg0',
  'utun3',
])('the virtual adapter %s is left out', (name) => {
  expect(roomAddresses(4173, { [name]: adapter('192.168.56.1') })).toEqual([]);
});

test.each(['8.8.8.8', '172.32.0.1', '169.254.10.10', 'fe80::1'])(
  '%s is not an address of the room',
  (address) => {
    expect(roomAddresses(4173, { eth0: adapter(address) })).toEqual([]);
  },
);
