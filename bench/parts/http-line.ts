import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection that stays open and is asked one thing after another; it takes next to nothing of the processor that is measured. */
export interface HttpLine {
  /** Asks for an address and gives the status when all of the answer has come. Throws where its length is not told. */
  get(path: string): Promise<number>;
  close(): void;
}

/** Opens a connection to a server; every call goes with these headers. */
export async function openLine(address: URL, headers: Readonly<Record<string, string>>): Promise<HttpLine> {
  const socket = connect(Number(address.port), address.hostname);
  socket.setNoDelay(true);
  await once(socket, "connect");
  const lines = Object.entries({ host: address.host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return {
    get: (path) => {
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
      return readAnswer(socket);
    },
    close: () => socket.destroy(),
  };
}

const END_OF_HEAD = "\r\n\r\n";

function readAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let [head, status, missing] = ["", 0, Number.POSITIVE_INFINITY];
    socket.on("data", take).once("error", stop).once("close", cut);

    function take(chunk: Buffer): void {
      missing -= chunk.length;
      if (status === 0) readHead(chunk);
      if (missing === 0) stop();
    }

    function readHead(chunk: Buffer): void {
      head += chunk.toString("latin1");
      const end = head.indexOf(END_OF_HEAD);
      if (end === -1) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1];
      if (length === undefined) return stop(new Error(`an answer without length: ${head.slice(0, end)}`));
      status = Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
      missing = end + END_OF_HEAD.length + Number(length) - head.length;
    }

    function cut(): void {
      stop(new Error("the server has hung up"));
    }

    function stop(error?: Error): void {
      socket.off("data", take).off("error", stop).off("close", cut);
      if (error === undefined) resolve(status);
      else reject(error);
    }
  });
}
