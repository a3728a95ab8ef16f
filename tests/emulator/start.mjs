// Starts the Slack service of npm `emulate` on loopback and tells it where the app hears its events.
// usage: node start.mjs PACKAGE PORT SEED.json EVENTS_URL; prints one line when it serves.
// The package offers no switch for the events URL, so its Slack plugin is asked for the hooks it is given.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, port, seedFile, eventsUrl] = process.argv.slice(2);
const dist = join(folder, "dist");
const load = (file) => import(pathToFileURL(join(dist, file)));

async function slackPlugin() {
  for (const file of await readdir(dist)) {
    if (/^dist-.*\.js$/.test(file) && (await readFile(join(dist, file), "utf8")).includes("slackPlugin")) {
      return (await load(file)).slackPlugin;
    }
  }
  throw new Error("this version of emulate has no Slack service");
}

const plugin = await slackPlugin();
const register = plugin.register;
plugin.register = function (app, store, webhooks, ...others) {
  webhooks.register({ url: eventsUrl, events: ["*"], active: true, owner: "slack" });
  return register.call(this, app, store, webhooks, ...others);
};

const { createEmulator } = await load("api.js");
const seed = JSON.parse(await readFile(seedFile, "utf8"));
await createEmulator({ service: "slack", port: Number(port), hostname: "127.0.0.1", seed });
console.log("ready");
