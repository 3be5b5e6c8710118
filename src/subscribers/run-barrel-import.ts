import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { BARREL_IMPORT_CREATED } from "../workflows/barrel-import/create-barrel-import"
import { startBarrelImport } from "../workflows/barrel-import/start-barrel-import"

export default async function runBarrelImport({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  startBarrelImport(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: BARREL_IMPORT_CREATED,
  context: { subscriberId: "millesime-run-barrel-import" },
}
