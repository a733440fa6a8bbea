-- The roles of the backend; run by every migration with the connecting administrator's own rights. Nobody logs in as one
-- of these: a login role for the service is made beside them and granted tam_service.
--   tam_owner     owns the tables. Not the reader of their rows: row level security is forced on it too. NOINHERIT, or the
--                 policies of tam_internal would count as its own.
--   tam_internal  runs the functions that the database itself needs (feed, audit, who sees what); the only role whose
--                 policies see every row.
--   tam_service   the HTTP service: sees what the signed-in user may see.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'tam_owner') THEN
        CREATE ROLE tam_owner NOLOGIN NOINHERIT;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'tam_internal') THEN
        CREATE ROLE tam_internal NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'tam_service') THEN
        CREATE ROLE tam_service NOLOGIN;
    END IF;
END
$$;

CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION tam_owner;
CREATE SCHEMA IF NOT EXISTS sync AUTHORIZATION tam_owner;
GRANT USAGE, CREATE ON SCHEMA app, sync TO tam_internal;
GRANT USAGE ON SCHEMA app, sync TO tam_service;

CREATE TABLE IF NOT EXISTS sync.migration (
    version int PRIMARY KEY,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE sync.migration OWNER TO tam_owner;
