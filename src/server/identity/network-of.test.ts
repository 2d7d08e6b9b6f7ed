import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { networkOf } from "./network-of.ts";

describe("server/identity/network-of", () => {
  it("counts an IPv4 address by itself, inside an IPv6 one, too", () => {
    assert.equal(networkOf("192.0.2.7"), "192.0.2.7");
    assert.equal(networkOf("::ffff:192.0.2.7"), "192.0.2.7");
  });

  it("counts all addresses of an IPv6 network as one, however they are written", () => {
    const network = "2001:db8:0:7::/64";
    for (const address of ["2001:db8:0:7::1", "2001:DB8:0:7:1:2:3:4", "2001:db8:0:7:ffff::"])
      assert.equal(networkOf(address), network, address);
    assert.notEqual(networkOf("2001:db8:0:8::1"), network);
    assert.equal(networkOf("::1"), "0:0:0:0::/64");
    assert.equal(networkOf("2001:db8::1"), "2001:db8:0:0::/64");
  });
});
