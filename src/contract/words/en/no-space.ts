import type { Words } from "../words.ts";

/** Why an element has no course space of its own. */
export const noSpace: Words["noSpace"] = {
  "element-unknown": {
    is: "The code {element} is not, or no longer, in the programme.",
    next: "Ask the registrar whether the code was removed on purpose, changed or removed by mistake: put back into the source, the space returns as it was. If need be the registrar asks the study directorate, then the information-systems directorate.",
  },
  "carrier-cycle": {
    is: "The element {element} is caught in carriers that go round in a ring.",
    next: "The registrar mends the link between carrier and carried element.",
  },
  carried: {
    is: "The element {element} is carried by {host}: its students and teachers are in the space of {host}.",
    next: "Nothing to do if the teaching is meant to be shared; otherwise the registrar removes the link, and the space returns.",
  },
  "element-technical": {
    is: "The element {element} is technical: it is not taught and has no space.",
    next: "The registrar takes the technical mark away if it is a mistake.",
  },
  "element-closed": {
    is: "The element {element} is closed.",
    next: "The registrar opens the element again if it is taught this year.",
  },
  "no-group-no-load": {
    is: "The element {element} has neither a group nor teaching hours.",
    next: "The registrar makes a group or enters the teaching hours.",
  },
};
