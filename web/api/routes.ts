import type { OperationName } from "./operation-types.ts";

type Routes = Readonly<Record<OperationName, readonly [method: string, address: string]>>;

/** Put here by the build, from the contract: so the schemas of the operations stay out of the bundle. */
declare const __ROUTES__: Routes;

/** Method and address of each operation. */
export const ROUTES: Routes = __ROUTES__;
