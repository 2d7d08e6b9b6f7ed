import { appendFileSync } from "node:fs";
import { Readable } from "node:stream";
import { spec, type TestEvent } from "node:test/reporters";

/**
 * Shows tests as the `spec` reporter does and fails a run without any test. Where TEST_TALLY names a file, a line
 * `passed failed skipped` is added to it, so that the counts of several runs can be summed.
 */
async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  yield* Readable.from(counted(events)).compose(new spec());
}

// oxlint-disable-next-line import/no-default-export -- node loads a reporter by its default export
export default report;

/** Passes the events on; the summary without a file is the one over all files. */
async function* counted(events: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    yield event;
    if (event.type === "test:summary" && event.data.file === undefined) tell(event.data.counts);
  }
}

type Counts = Extract<TestEvent, { type: "test:summary" }>["data"]["counts"];

function tell({ tests, passed, skipped, todo }: Counts): void {
  if (tests === 0) {
    console.error("No test ran: the patterns of this command match no test file.");
    process.exitCode = 1;
  }
  const tally = process.env["TEST_TALLY"];
  const left = skipped + todo;
  if (tally) appendFileSync(tally, `${passed} ${tests - passed - left} ${left}\n`);
}
