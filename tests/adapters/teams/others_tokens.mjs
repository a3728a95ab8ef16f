// Tokens as npm `oauth2-mock-server` signs them, on a server of its own that publishes their keys on loopback.
// usage: node others_tokens.mjs PACKAGE CLAIMS.json; prints one line, {"url": …, "tokens": {name: token}}, then serves
// until its input ends. A case is {"claims": …, "header": …, "key": "endorsed" | "bare" | "unpublished"}.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, casesFile] = process.argv.slice(2);
const { OAuth2Server } = await import(pathToFileURL(join(folder, "dist", "index.mjs")));

const server = new OAuth2Server();
const keys = server.issuer.keys;
const endorsed = await keys.generate("RS256");
await keys.add({ ...endorsed, endorsements: ["msteams"] });
const bare = await keys.generate("RS256");
await server.start(0, "127.0.0.1");

const other = new OAuth2Server();
const unpublished = await other.issuer.keys.generate("RS256");
other.issuer.url = server.issuer.url;

const kids = { endorsed: endorsed.kid, bare: bare.kid, unpublished: unpublished.kid };
const tokens = {};
for (const [name, wanted] of Object.entries(JSON.parse(await readFile(casesFile, "utf8")))) {
  const issuer = wanted.key === "unpublished" ? other.issuer : server.issuer;
  const scopesOrTransform = (header, claims) => {
    for (const [claim, value] of Object.entries(wanted.claims ?? {})) {
      if (value === null) delete claims[claim];
      else if (typeof value === "object") claims[claim] = Math.floor(Date.now() / 1000) + value.in;
      else claims[claim] = value;
    }
    Object.assign(header, wanted.header);
    if (header.kid === "endorsed") header.kid = kids.endorsed;
  };
  tokens[name] = await issuer.buildToken({ kid: kids[wanted.key ?? "endorsed"], scopesOrTransform });
}

console.log(JSON.stringify({ url: server.issuer.url, tokens, keys: keys.toJSON() }));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
