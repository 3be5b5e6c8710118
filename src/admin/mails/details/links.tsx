import { useQuery } from "@tanstack/react-query"
import { adminCompanyEndpoints } from "../../../contracts/company"
import { adminQuoteEndpoints } from "../../../contracts/quote"
import { TextLink } from "../../components/text-link"
import { sdk } from "../../lib/api-client"
import { personName } from "../../lib/person-name"
import { useEndpoint } from "../../lib/use-endpoint"

/** What a mail is about, under the name that people know; its id where it is gone. */
type LinkProps = { id: string }

const nameOrId = ({ data, error }: { data?: string | undefined; error: unknown }, id: string) =>
  data ?? (error ? id : "…")

export const QuoteLink = ({ id }: LinkProps) => {
  const quote = useEndpoint(
    adminQuoteEndpoints.adminGetQuote,
    { params: { id } },
    { select: ({ quote }) => quote.number },
  )
  return <TextLink to={`/quotes/${id}`}>{nameOrId(quote, id)}</TextLink>
}

export const CompanyLink = ({ id }: LinkProps) => {
  const company = useEndpoint(
    adminCompanyEndpoints.adminGetCompany,
    { params: { id } },
    { select: ({ company }) => company.name },
  )
  return <TextLink to={`/companies/${id}`}>{nameOrId(company, id)}</TextLink>
}

export const CustomerLink = ({ id }: LinkProps) => {
  const customer = useQuery({
    queryKey: ["millesime", "people", "customer", id],
    queryFn: async () => {
      const { customer } = await sdk.admin.customer.retrieve(id, {
        fields: "id,email,first_name,last_name",
      })
      return personName(customer)
    },
  })
  return <TextLink to={`/customers/${id}`}>{nameOrId(customer, id)}</TextLink>
}
