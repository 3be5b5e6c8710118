import { model } from "@medusajs/framework/utils"

/** A request with an `Idempotency-Key`, and its answer. */
const IdempotentRequest = model
  .define("millesime_idempotent_request", {
    id: model.id({ prefix: "idem" }).primaryKey(),
    /** Type and id of the caller: `customer:cus_1`. Keys are unique per caller. */
    scope: model.text(),
    key: model.text(),
    /** SHA-256 of the request. */
    fingerprint: model.text(),
    state: model.enum(["in_progress", "finished"]).default("in_progress"),
    locked_at: model.dateTime(),
    status: model.number().nullable(),
    body: model.json().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["scope", "key"], unique: true }, { on: ["expires_at"] }])
  .checks([
    {
      name: "millesime_idempotent_request_finished_has_status",
      expression: (c) => `(${c.state} = 'finished') = (${c.status} is not null)`,
    },
  ])

export default IdempotentRequest
