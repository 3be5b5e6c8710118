import type { Footprint } from "./footprint"

const KINDS = { shipping_option: "shipping option", tax_region: "tax region" }

/** Says in lines what is there; an empty list where the plugin has left nothing. */
export function describeFootprint(footprint: Footprint): string[] {
  const { tables, triggers, functions, migrations, heldReservations } = footprint
  const found = [
    ...tables.map(({ name, rows }) => `  table     ${name}: ${rows} rows`),
    ...triggers.map(({ name, table }) => `  trigger   ${name} on ${table}`),
    ...functions.map((name) => `  function  ${name}`),
    ...migrations.map((name) => `  migration ${name}`),
  ]
  if (heldReservations.length) {
    found.push(`  ${heldReservations.length} reservations that quotes hold become free stock`)
  }
  return found
}

/** What has to get another provider first. */
export const describeUse = ({ inUse }: Footprint): string[] =>
  inUse.map(({ kind, name, id }) => `  ${KINDS[kind]} ${name} (${id})`)
