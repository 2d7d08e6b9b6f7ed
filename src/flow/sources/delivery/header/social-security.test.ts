import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { looksLikeSocialSecurityNumber, namesSocialSecurityNumber } from "./social-security.ts";

describe("flow/sources/delivery/header/social-security", () => {
  it("knows the names of such columns", () => {
    for (const heading of [
      "COD_NNI",
      "NIR",
      "nni",
      "cle_nir",
      "numero_securite_sociale",
      "Numéro de sécurité sociale",
      "num_secu",
      "no_ss",
      "n° sécu",
      "SSN",
      "social security number",
    ]) {
      assert.ok(namesSocialSecurityNumber(heading), heading);
    }
  });

  it("takes no other column for one", () => {
    for (const heading of [
      "ine",
      "name",
      "session_count",
      "souvenir",
      "centre_secu",
      "TEM_AFFL_SSO",
      "numero",
      "classe",
      "finir",
    ]) {
      assert.ok(!namesSocialSecurityNumber(heading), heading);
    }
  });

  it("knows a number by its build and its key", () => {
    for (const number of ["255081416802538", "2 55 08 14 168 025 38", "2550814168025", "189022A01200182"]) {
      assert.ok(looksLikeSocialSecurityNumber(number), number);
    }
  });

  it("takes no other number for one", () => {
    for (const number of [
      "255081416802539",
      "26662469",
      "2026112012345",
      "1763677440000",
      "955081416802538",
      "2555514168025",
    ]) {
      assert.ok(!looksLikeSocialSecurityNumber(number), number);
    }
  });
});
