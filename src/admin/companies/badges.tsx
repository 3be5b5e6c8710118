import { StatusBadge } from "@medusajs/ui"
import type { CompanyStatus, VatCheckOutcome, VatStatus } from "../../modules/company/types"
import { useText } from "../lib/use-text"

const STATUS_COLORS = {
  pending: "orange",
  approved: "green",
  rejected: "grey",
  suspended: "red",
} as const satisfies Record<CompanyStatus, string>

export const CompanyStatusBadge = ({ status }: { status: CompanyStatus }) => (
  <StatusBadge color={STATUS_COLORS[status]}>{useText()(`companies.status.${status}`)}</StatusBadge>
)

const VAT_COLORS = {
  none: "grey",
  pending: "orange",
  valid: "green",
  invalid: "red",
} as const satisfies Record<VatStatus, string>

export const VatStatusBadge = ({ status }: { status: VatStatus }) => (
  <StatusBadge color={VAT_COLORS[status]}>{useText()(`companies.vatStatus.${status}`)}</StatusBadge>
)

const OUTCOME_COLORS = {
  valid: "green",
  invalid: "red",
  unavailable: "grey",
} as const satisfies Record<VatCheckOutcome, string>

export const VatOutcomeBadge = ({ outcome }: { outcome: VatCheckOutcome }) => (
  <StatusBadge color={OUTCOME_COLORS[outcome]}>
    {useText()(`companies.outcomes.${outcome}`)}
  </StatusBadge>
)
