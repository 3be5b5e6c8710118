import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Days } from "./period-repository"
import type { TaxGroup } from "./reporting/tax-sums"
import type { Situation, VatCategory } from "./types"

/**
 * Where the goods of an invoice `i` went, in upper case: to the address of delivery, or they were collected at the seller's. For
 * VAT Monaco is treated as France (Directive 2006/112/EC, art. 7), and of the United Kingdom only Northern Ireland, `XI`, has
 * supplies that are taxed or intra-community.
 */
export const supplyCountry = (category: string): string => `case
  upper(coalesce(i.content->'buyer'->'shipping_address'->>'country_code', i.content->'seller'->'address'->>'country_code'))
  when 'MC' then 'FR'
  when 'GB' then case when ${category} in ('S', 'K') then 'XI' else 'GB' end
  else upper(coalesce(i.content->'buyer'->'shipping_address'->>'country_code', i.content->'seller'->'address'->>'country_code'))
  end`

type Text = Record<keyof TaxGroup, string>

/** The VAT of a period, in the order of its days. */
export const sumTaxes = async (knex: Knex, { from, to }: Days): Promise<TaxGroup[]> => {
  const { rows } = await knex.raw<{ rows: Text[] }>(
    `select i.issued_on as day, i.currency_code, i.content->>'situation' as situation,
        ${supplyCountry("t.tax->>'category'")} as country_code,
        (t.tax->>'rate')::numeric as rate, t.tax->>'category' as category,
        sum(t.sign * (t.tax->>'base')::numeric) as base,
        sum(t.sign * (t.tax->>'amount')::numeric) as amount,
        count(*) filter (where t.place = 1) as count
      from millesime_invoice i
      cross join lateral (
        select tax, place, case when i.kind = 'credit_note' then -1 else 1 end
          from jsonb_array_elements(i.content->'taxes') with ordinality as own (tax, place)
        -- Deposits that a final invoice deducts were counted with their own invoices.
        union all select tax, null, -1
          from jsonb_array_elements(coalesce(i.content->'deposits', '[]')) as deposit,
            jsonb_array_elements(deposit->'taxes') as tax
      ) as t (tax, place, sign)
      where i.deleted_at is null and i.issued_on between :from and :to
      group by 1, 2, 3, 4, 5, 6
      order by 1, 2, 3, 4, 5 desc, 6`,
    { from, to },
  )
  return rows.map((row) => ({
    ...row,
    situation: row.situation as Situation,
    category: row.category as VatCategory,
    rate: Number(row.rate),
    base: Number(row.base),
    amount: Number(row.amount),
    count: Number(row.count),
  }))
}
