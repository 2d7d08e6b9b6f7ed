import type { WebWords } from "../web-words.ts";

/** What people say, and where to look. */
export const symptoms: WebWords["symptoms"] = {
  unseen: "“I do not see my course”",
  unseenLook:
    "Ask why with their name and the course. If they are enrolled, the space is probably still hidden: its page says so.",
  absent: "“My course does not exist”",
  absentLook:
    "Look for the element in the decisions: without group and load, closed, technical, or carried by another one.",
  moved: "“My course was moved and renamed”",
  movedLook:
    "Its code vanished from the source: the space is archived. When the code returns, the space returns as it was.",
  teacher: "“I teach here and am not enrolled”",
  teacherLook: "Ask why with their code: no session, a sheet made in the timetable alone, or no account.",
  group: "“I am in the wrong group, or in none”",
  groupLook: "The situation (a to f, or normal) is in the answer; often the registrar has entered no group.",
  yesterday: "“I was enrolled until yesterday”",
  yesterdayLook:
    "The registration is gone from the source: it is suspended, and ends after the grace period. Ask for a past date.",
  name: "“My name is wrong”",
  nameLook: "The name comes from the registrar and the account; each run takes it from there.",
};
