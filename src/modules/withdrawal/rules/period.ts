import { type Day, addDays, addMonths, workingDayFrom } from "../../../shared/days"

const PERIOD_DAYS = 14

/** So much longer where the buyer was not told of the right (C. conso., art. L221-20). */
const UNINFORMED_MONTHS = 12

/** Days in which a refund is due after the seller was told (C. conso., art. L221-24). */
const REFUND_DAYS = 14

/**
 * The last day of the period: fourteen days after that of the last receipt, which isn't counted (C. conso., art. L221-18 and
 * L221-19); a period that would end on a Saturday, Sunday or public holiday ends on the next working day.
 * @param receivedOn day on which the buyer had all of the goods
 * @param isInformed whether the buyer was told of the right before the contract
 */
export const withdrawalEndsOn = (receivedOn: Day, isInformed: boolean): Day => {
  const last = addDays(receivedOn, PERIOD_DAYS)
  return workingDayFrom(isInformed ? last : addMonths(last, UNINFORMED_MONTHS))
}

/** @param confirmedOn day of the buyer's confirmation */
export const refundDueOn = (confirmedOn: Day): Day => addDays(confirmedOn, REFUND_DAYS)
