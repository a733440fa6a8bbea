-- Step 1: who is who, who sees what, and the feed. The records follow in step 2.

CREATE TABLE app.scope (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('customer', 'user', 'shared')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Of the team's records; UUIDv5 of the project's namespace and "scope/shared".
INSERT INTO app.scope (id, kind) VALUES ('2bfd94b7-fd48-5e00-9656-a86dd8256063', 'shared');

-- The id of an account is the id of the user's own scope.
CREATE TABLE app.account (
    id uuid PRIMARY KEY REFERENCES app.scope,
    sub text NOT NULL UNIQUE CHECK (length(sub) BETWEEN 1 AND 255),
    role text NOT NULL CHECK (role IN ('viewer', 'tam', 'lead', 'admin')),
    person_id uuid,
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE app.assignment (
    user_id uuid NOT NULL REFERENCES app.account,
    scope_id uuid NOT NULL REFERENCES app.scope,
    role text NOT NULL CHECK (role IN ('read', 'write')),
    valid_from timestamptz NOT NULL DEFAULT '-infinity',
    valid_to timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (user_id, scope_id)
);
CREATE INDEX assignment_scope ON app.assignment (scope_id);

-- A token for scripts is shown once; only its SHA-256 is kept.
CREATE TABLE app.service_token (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES app.account,
    digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
    note text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE TABLE sync.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch uuid NOT NULL,
    system_id text,
    timeline text,
    schema_min int NOT NULL,
    schema_cur int NOT NULL,
    code_digest text NOT NULL DEFAULT ''
);
INSERT INTO sync.meta (epoch, schema_min, schema_cur) VALUES (gen_random_uuid(), 1, 1);

CREATE TABLE sync.feed_head (
    scope_id uuid PRIMARY KEY,
    seq bigint NOT NULL DEFAULT 0,
    min_seq bigint NOT NULL DEFAULT 0,
    tag bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- A tag stays below 2^53, so that every JSON reader keeps it.
CREATE TABLE sync.change_log (
    scope_id uuid NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    entity_id uuid NOT NULL,
    op "char" NOT NULL CHECK (op IN ('U', 'D')),
    version bigint NOT NULL,
    tag bigint NOT NULL,
    actor uuid,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (scope_id, seq)
);
CREATE INDEX change_log_entity ON sync.change_log (scope_id, kind, entity_id, seq);

-- Ids are used once: a deleted record's last version is kept for ever.
CREATE TABLE sync.tombstone (
    kind text NOT NULL,
    entity_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (kind, entity_id)
);

CREATE TABLE sync.receipt (
    user_id uuid NOT NULL,
    op_id uuid NOT NULL,
    device_id uuid NOT NULL,
    body_hash bytea NOT NULL,
    outcome jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, op_id)
);
CREATE INDEX receipt_age ON sync.receipt (at);

CREATE TABLE sync.quarantine (
    user_id uuid NOT NULL,
    op_id uuid NOT NULL,
    scope_id uuid,
    op jsonb NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, op_id)
);
CREATE INDEX quarantine_scope ON sync.quarantine (scope_id);

-- What a text or a value may be: the limits of core/domain, named once for the tables of step 2.
CREATE FUNCTION app.is_line(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN octet_length(value) <= 65536 AND value !~ '[\u0001-\u001f\u007f-\u009f]';
CREATE FUNCTION app.is_name(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN char_length(value) BETWEEN 1 AND 200 AND value !~ '[\u0001-\u001f\u007f-\u009f]';
CREATE FUNCTION app.is_text(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN octet_length(value) <= 65536 AND value !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]';
CREATE FUNCTION app.is_list(value text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN array_position(value, NULL) IS NULL AND array_to_string(value, '') !~ '[\u0001-\u001f\u007f-\u009f]';
CREATE FUNCTION app.is_moment(value timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN value >= '0001-01-01T00:00:00Z'::timestamptz AND value < '10000-01-01T00:00:00Z'::timestamptz;
CREATE FUNCTION app.is_date(value date) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN value BETWEEN '0001-01-01'::date AND '9999-12-31'::date;
CREATE FUNCTION app.is_month(value text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN value ~ '^[0-9]{4}-(0[1-9]|1[0-2])$';
CREATE FUNCTION app.is_days(value numeric) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN value >= 0 AND value < 1000000000 AND value * 4 = trunc(value * 4);
