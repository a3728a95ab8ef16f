// Loaded before a server that knows no option for it: whatever it listens on, only this machine reaches it.
const net = require("node:net");

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  return typeof first === "number" ? listen.call(this, first, "127.0.0.1", ...rest) : listen.call(this, first, ...rest);
};
