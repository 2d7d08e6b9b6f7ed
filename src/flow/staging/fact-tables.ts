import { currentAt, type HistoryTable } from "../../infra/store/history.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable, type DeliveryTableName } from "../../model/delivery.ts";

/** The facts of one delivery table, with their history: `facts.<table>` and `facts.<table>_past`. */
export function factTable(table: DeliveryTableName): HistoryTable {
  const { key } = deliveryTable(table);
  return {
    name: `facts.${table}`,
    key,
    compared: declaredColumns(table).filter((column) => !key.includes(column)),
    carried: ["source", "file", "line"],
  };
}

/** Names of the declared columns of a table, in declared order. */
export function declaredColumns(table: DeliveryTableName): readonly string[] {
  return Object.keys(deliveryTable(table).columns);
}

/** All facts of a table as they were after a run, as an SQL query in parentheses. */
export function factsAt(table: DeliveryTableName, run: number): string {
  return currentAt(factTable(table), run);
}

/** Tables in an order in which each comes after those that it refers to. */
export const SETTLING_ORDER: readonly DeliveryTableName[] = settlingOrder();

function settlingOrder(): readonly DeliveryTableName[] {
  const order = new Set<DeliveryTableName>();
  function visit(table: DeliveryTableName): void {
    for (const { to } of deliveryTable(table).references) if (to !== table) visit(to);
    order.add(table);
  }
  DELIVERY_TABLE_NAMES.forEach(visit);
  return [...order];
}
