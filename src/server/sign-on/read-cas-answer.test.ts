import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { casFailure, casSuccess } from "../../../test/kits/cas-server.ts";
import { readCasAnswer } from "./read-cas-answer.ts";

describe("server/sign-on/read-cas-answer", () => {
  it("reads the user, whole, whatever prefix the namespace has", () => {
    const attributes = "<cas:attributes><cas:user>admin</cas:user><cas:mail>a@b</cas:mail></cas:attributes>";

    assert.equal(readCasAnswer(casSuccess(`<cas:user>alima</cas:user>${attributes}`)), "alima");
    assert.equal(readCasAnswer(casSuccess("<cas:user>ali<!-- cut -->ma</cas:user>")), "alima");
    assert.equal(readCasAnswer(casSuccess("<cas:user><![CDATA[alima]]></cas:user>")), "alima");
    assert.equal(
      readCasAnswer(casSuccess("<cas:user>alima</cas:user>").replaceAll("cas:", "c:").replace("xmlns:cas", "xmlns:c")),
      "alima",
    );
  });

  it("takes nobody from an answer that does not name exactly one in the right place", () => {
    const evil = "http://evil.example/cas";
    for (const xml of [
      casFailure("INVALID_TICKET"),
      casSuccess(""),
      casSuccess("<cas:user> </cas:user>"),
      casSuccess("<cas:user>alima</cas:user><cas:user>admin</cas:user>"),
      casSuccess("<cas:attributes><cas:user>admin</cas:user></cas:attributes>"),
      casSuccess("<user>admin</user>"),
      casSuccess(`<e:user xmlns:e="${evil}">admin</e:user>`),
      casSuccess("<cas:user>alima</cas:user>").replace("http://www.yale.edu/tp/cas", evil),
      casSuccess("<cas:user>alima</cas:user><cas:proxies><cas:proxy>https://p.example</cas:proxy></cas:proxies>"),
      casSuccess("<cas:user>alima</cas:user>").replace(
        "</cas:serviceResponse>",
        '<cas:authenticationFailure code="X"/></cas:serviceResponse>',
      ),
      `<all xmlns="http://www.yale.edu/tp/cas">${casSuccess("<cas:user>alima</cas:user>")}</all>`,
      `<!DOCTYPE x [<!ENTITY who "admin">]>${casSuccess("<cas:user>&who;</cas:user>")}`,
      casSuccess("<cas:user>&who;</cas:user>"),
      casSuccess("<cas:user>alima"),
      `${casSuccess("<cas:user>alima</cas:user>")}${casSuccess("<cas:user>admin</cas:user>")}`,
      "",
      "yes\nalima\n",
      "<html><body>alima</body></html>",
    ])
      assert.throws(() => readCasAnswer(xml), { code: "sign-on-refused" }, xml);
  });
});
