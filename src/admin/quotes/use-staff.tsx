import { useQuery } from "@tanstack/react-query"
import { ShortCell } from "../components/cells"
import type { Choice } from "../lib/language"
import { sdk } from "../lib/api-client"
import { useText } from "../lib/use-text"
import { personName } from "../lib/person-name"

const PEOPLE = ["millesime", "people"]
const MAX_STAFF = 1000

const useStaffList = (): Choice[] | undefined =>
  useQuery({
    queryKey: [...PEOPLE, "staff"],
    queryFn: async () => {
      const { users } = await sdk.admin.user.list({
        fields: "id,email,first_name,last_name",
        limit: MAX_STAFF,
      })
      return users.map((user) => ({ value: user.id, label: personName(user) }))
    },
  }).data

/** The members of staff by name, for a select. */
export const useStaff = (): Choice[] => useStaffList() ?? []

/** Gives the name of a member of staff, also of one who has left; "–" until it is known. */
export const useStaffName = () => {
  const t = useText()
  const staff = useStaffList()
  return (id: string): string => {
    if (!staff) return "–"
    return staff.find(({ value }) => value === id)?.label ?? t("quotes.staff.former")
  }
}

/** A member of staff by name; none is shown as such. */
export const StaffName = ({ id }: { id: string | null }) => {
  const nameOf = useStaffName()
  return <ShortCell text={id && nameOf(id)} />
}

/** Names of customers by id; without those that are gone. */
export const useCustomerNames = (ids: readonly string[]): Map<string, string> => {
  const wanted = [...new Set(ids)].sort()
  const { data } = useQuery({
    queryKey: [...PEOPLE, "customers", wanted],
    enabled: wanted.length > 0,
    queryFn: async () => {
      const { customers } = await sdk.admin.customer.list({
        id: wanted,
        fields: "id,email,first_name,last_name",
        limit: wanted.length,
      })
      return new Map(customers.map((customer) => [customer.id, personName(customer)]))
    },
  })
  return data ?? new Map<string, string>()
}
