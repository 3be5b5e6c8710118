/**
 * Statement that drops the functions of a schema whose names match, and the triggers that call them.
 * @param pattern regular expression of PostgreSQL, without quotes
 */
export const dropFunctionsLike = (pattern: string): string => `
do $$ declare found regprocedure; begin
  for found in select oid from pg_proc
    where pronamespace = current_schema()::regnamespace and proname ~ '${pattern}'
  loop
    execute format('drop function %s cascade', found);
  end loop;
end $$`
