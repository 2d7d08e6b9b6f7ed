import type { Settings } from "../../src/infra/config/index.ts";
import type { SettingPath } from "./setting-path.ts";

/** What each setting outside of the policy is for. */
export const CONFIG_SENTENCES: Readonly<Record<SettingPath<Omit<Settings, "policy">>, string>> = {
  data: "The folder of the embedded store and of files.",
  database_url: "A PostgreSQL server of your own; the embedded one without it. `DATABASE_URL` counts, too.",
  source: "The name of the source of a delivery that does not say it.",
  lang: "The language of messages, `fr` or `en`; that of the locale without it.",
  port: "The port of the server; 0 takes a free one.",
  "server.host": "The address that the server listens on: this machine only, until told otherwise.",
  "server.public_address": "What people type, such as `https://passerelle.univ.example`, without a path.",
  "server.trusted_proxies": "Addresses of the proxies in front, whose word is taken for where a call came from.",
  "session.idle_minutes": "A browser that asks for nothing this long is signed out.",
  "session.longest_hours": "And after this long whatever it did.",
  "sign_on.password": "Whether passwords kept here may be used.",
  "sign_on.welcomed": "`operators`: only those added; `accounts`: also everybody with an active account.",
  "sign_on.oidc.issuer": "The OpenID Connect provider, such as `https://idp.univ.example`.",
  "sign_on.oidc.client_id": "The name under which Passerelle is registered there.",
  "sign_on.oidc.client_secret": "The secret that goes with it.",
  "sign_on.oidc.username_claim": "The claim that holds the username: one that people cannot edit themselves.",
  "sign_on.oidc.label": "What the button says; the usual words without it.",
  "sign_on.cas.address": "The CAS server, such as `https://cas.univ.example/cas`.",
  "sign_on.cas.label": "What the button says; the usual words without it.",
  audit_months: "How long it is kept who did and looked at what.",
  "help.platform_address": "The address of the platform that replies tell people to type.",
  "help.maintenance.weekday": "The day on which the platform may be away; 0 is Sunday.",
  "help.maintenance.from": "When that begins, on the clocks of the university.",
  "help.maintenance.until": "When it is over.",
};
