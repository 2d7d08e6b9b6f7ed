import { isIPv6 } from "node:net";

/** Groups of an IPv6 address that name a network: one house has all addresses below these. */
const NETWORK_GROUPS = 4;

/** From where somebody calls, as far as tries are counted: an IPv4 address, or the /64 network of an IPv6 one. */
export function networkOf(address: string): string {
  const inside = /^::ffff:(?<four>[\d.]+)$/i.exec(address)?.groups?.["four"];
  if (inside !== undefined || !isIPv6(address)) return inside ?? address;
  const [before = "", after] = address.toLowerCase().split("::");
  const head = before.split(":").filter((group) => group !== "");
  // What two colons leave out are zeros: of them as many belong to the network as it takes.
  const groups = after === undefined ? head : [...head, ...Array.from({ length: NETWORK_GROUPS }, () => "0")];
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}
