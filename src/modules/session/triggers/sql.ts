import { dropFunctionsLike } from "../../../shared/drop-functions"

/** The channel on which PostgreSQL tells every process that somebody's rights may have changed. */
export const CHANNEL = "millesime_session"

/** Increased with every change below, so that stores with older triggers get the new ones. */
const VERSION = 1

const TELL = `millesime_tell_session_v${VERSION}`
const CUT_OFF = `millesime_cut_off_v${VERSION}`

/** What ends somebody's access, by table; any other change of these tables is told to nobody. */
const TOLD: readonly (readonly [table: string, events: string])[] = [
  [`"user"`, "delete or update of deleted_at"],
  ["customer", "delete or update of deleted_at, has_account"],
  ["api_key", "delete or update of deleted_at, revoked_at"],
  ["millesime_session", "delete or update of revoked_at"],
  ["millesime_session_cutoff", "insert or update"],
]

export const TABLES = [...TOLD.map(([table]) => table), "provider_identity"]

export const TRIGGERS = [...TOLD.map(() => TELL), CUT_OFF]

/**
 * A new password ends everything that the old one has opened, whoever writes it: Medusa's reset, an import, a script.
 */
const cutOff = `
create or replace function ${CUT_OFF}() returns trigger language plpgsql as $$
begin
  insert into millesime_session_cutoff (id, not_before)
    values (new.auth_identity_id, date_trunc('second', now()) + interval '1 second')
    on conflict (id) do update set not_before = excluded.not_before, updated_at = now();
  update millesime_session set revoked_at = now(), revoked_for = 'password', updated_at = now()
    where auth_identity_id = new.auth_identity_id and revoked_at is null;
  return null;
end $$`

const tell = `
create or replace function ${TELL}() returns trigger language plpgsql as $$
begin
  perform pg_notify('${CHANNEL}', '');
  return null;
end $$`

export const INSTALL = [
  tell,
  cutOff,
  ...TOLD.map(
    ([table, events]) =>
      `create trigger ${TELL} after ${events} on ${table} for each statement execute function ${TELL}()`,
  ),
  `create trigger ${CUT_OFF} after update of provider_metadata on provider_identity for each row
   when (old.provider_metadata ->> 'password' is distinct from new.provider_metadata ->> 'password')
   execute function ${CUT_OFF}()`,
]

/** Removes the triggers of any version, with their functions. */
export const UNINSTALL = dropFunctionsLike("^millesime_(tell_session|cut_off)_v[0-9]+$")

/** Our triggers of any version. */
export const FIND = `
select tgname as name from pg_trigger
 where tgname like 'millesime_tell_session%' or tgname like 'millesime_cut_off%'`
