-- Small functions without rights of their own. Replaced by every migration.

CREATE OR REPLACE FUNCTION app.uid() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.user_id', true), '')::uuid -- '' after the transaction that set it
$$;

-- The scope that app.read_scope() has let the present user look at in this transaction; null without one. One expression, so
-- that it becomes part of each query instead of being called.
CREATE OR REPLACE FUNCTION app.reading() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN split_part(current_setting('app.reading', true), '/', 1) = current_setting('app.user_id', true)
                THEN nullif(split_part(current_setting('app.reading', true), '/', 2), '')::uuid END
$$;

-- The operation that is being applied; null in any other write.
CREATE OR REPLACE FUNCTION app.op_id() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.op_id', true), '')::uuid
$$;

-- UUIDv5 of the project's namespace and "scope/shared".
CREATE OR REPLACE FUNCTION app.shared_scope() RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT '2bfd94b7-fd48-5e00-9656-a86dd8256063'::uuid
$$;

-- An instant as every body has it: UTC, the shortest fraction.
CREATE OR REPLACE FUNCTION app.iso(value timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN date_trunc('second', value) = value
                THEN to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                ELSE rtrim(to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0') || 'Z' END
$$;

-- An id that a natural key gives, where PostgreSQL has no SHA-1 for a UUIDv5: UUIDv8 (RFC 9562) of its SHA-256.
CREATE OR REPLACE FUNCTION app.derived_id(natural_key text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(set_byte(set_byte(substr(d, 1, 16), 6, get_byte(d, 6) & 15 | 128), 8, get_byte(d, 8) & 63 | 128),
                  'hex')::uuid
      FROM sha256(convert_to('tam-console/' || natural_key, 'UTF8')) d
$$;

-- The audit entry of a write: what differs between two bodies; the new values are left out where both do not fit.
CREATE OR REPLACE FUNCTION app.differences(was jsonb, is_now jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
    fields jsonb;
BEGIN
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', k)) ||
                     CASE WHEN was ? k THEN jsonb_build_object('old', was -> k) ELSE '{}' END ||
                     CASE WHEN is_now ? k THEN jsonb_build_object('new', is_now -> k) ELSE '{}' END ORDER BY k)
      INTO fields
      FROM (SELECT jsonb_object_keys(was || is_now)) AS names (k)
     WHERE k NOT IN ('id', 'scope_id', 'version', 'updated_at') AND was -> k IS DISTINCT FROM is_now -> k;
    IF octet_length(fields::text) > 250000 THEN
        SELECT jsonb_agg(f - 'new' ORDER BY f ->> 'name') INTO fields FROM jsonb_array_elements(fields) f;
    END IF;
    RETURN coalesce(fields, '[]');
END
$$;
