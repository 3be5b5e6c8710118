import { useQuery } from "@tanstack/react-query"
import { adminCompanyEndpoints } from "../../contracts/company"
import { sdk } from "../lib/api-client"
import { useEndpoint } from "../lib/use-endpoint"

export const useCompany = (id: string) =>
  useEndpoint(
    adminCompanyEndpoints.adminGetCompany,
    { params: { id } },
    { select: ({ company }) => company },
  )

/** The customer groups of the store by name, for a select. */
export const useCustomerGroups = () =>
  useQuery({
    queryKey: ["millesime", "companies", "customer-groups"],
    queryFn: async () => {
      const { customer_groups } = await sdk.admin.customerGroup.list({
        fields: "id,name",
        limit: 1000,
        order: "name",
      })
      return customer_groups.map(({ id, name }) => ({ value: id, label: name ?? id }))
    },
    staleTime: 0,
  })
