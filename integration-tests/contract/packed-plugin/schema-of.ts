import { Client } from "@medusajs/framework/pg"

const QUERIES = {
  columns: `select table_name, column_name, data_type, column_default, is_nullable
    from information_schema.columns where table_schema = 'public' order by 1, 2`,
  indexes: `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
  constraints: `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
  triggers: `select tgrelid::regclass::text as table, tgname from pg_trigger where not tgisinternal order by 1, 2`,
  functions: `select oid::regprocedure::text as function from pg_proc
    where pronamespace = 'public'::regnamespace order by 1`,
  migrations: `select name from mikro_orm_migrations order by 1`,
  links: `select table_name from link_module_migrations order by 1`,
}

/** What a dump of the schema has, and Medusa's lists of migrations and links. */
export const schemaOf = async (
  url: string,
): Promise<Record<keyof typeof QUERIES, Record<string, unknown>[]>> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = {} as Awaited<ReturnType<typeof schemaOf>>
    for (const [kind, sql] of Object.entries(QUERIES)) {
      const { rows } = await client.query(sql)
      found[kind as keyof typeof QUERIES] = rows as Record<string, unknown>[]
    }
    return found
  } finally {
    await client.end()
  }
}
