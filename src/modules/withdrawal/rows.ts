import type { InferTypeOf } from "@medusajs/framework/types"
import type { Moment } from "../../shared/moment"
import type Withdrawal from "./models/withdrawal"
import type WithdrawalSeries from "./models/withdrawal-series"
import type { WithdrawnItem } from "./types"

type Moments = {
  declared_at: Moment
  confirmed_at: Moment | null
  received_at: Moment | null
  refunded_at: Moment | null
  refused_at: Moment | null
}

export type WithdrawalRow = Omit<InferTypeOf<typeof Withdrawal>, "items" | keyof Moments> &
  Moments & { items: WithdrawnItem[] }

export type WithdrawalSeriesRow = InferTypeOf<typeof WithdrawalSeries>
