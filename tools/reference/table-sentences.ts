import type { DeliveryTableName } from "../../src/model/delivery.ts";

/** What one row of each delivery table stands for. */
export const TABLE_SENTENCES: Readonly<Record<DeliveryTableName, string>> = {
  components: "A faculty, institute or school.",
  steps: "A year of a degree in one version.",
  elements: "A taught unit or a part of one: a candidate for a course space.",
  element_links: "The place of an element below a step or below another element.",
  carriers: "An element whose teaching is followed in another one's space, this year.",
  collections: "A set of groups.",
  collection_elements: "An element to which a collection of groups is attached.",
  groups: "A teaching group, of a collection or of one element.",
  contacts: "Who mends what, by component; without a component it holds for all.",
  students: "A person who studies.",
  administrative_registrations: "A student registered for a step in a year (IA).",
  pedagogic_registrations: "A student registered for an element in a year (IP): each row ends in exactly one decision.",
  group_memberships: "A student in a group in a year.",
  staff: "A person who works at the university.",
  planned_activities: "A timetable sheet: what is taught by whom, in how many sessions.",
  accounts: "The login and e-mail of a person.",
};
