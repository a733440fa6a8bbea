-- The one way in which operations are written, for push and for the REST collections alike. Runs as the service, under
-- the row policies of the signed-in user. Replaced by every migration.

-- Keeps the outcome of an operation that wrote nothing. A receipt that is there already stays as it is.
CREATE OR REPLACE FUNCTION sync.keep_receipt(op jsonb, device uuid, outcome jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO sync.receipt (user_id, op_id, device_id, body_hash, outcome)
    VALUES (app.uid(), (op ->> 'op')::uuid, device, sha256(convert_to((op - 'client_at')::text, 'UTF8')), outcome)
    ON CONFLICT DO NOTHING;
    IF FOUND AND outcome ->> 'status' = 'forbidden' THEN
        INSERT INTO sync.quarantine (user_id, op_id, scope_id, op, reason)
        VALUES (app.uid(), (op ->> 'op')::uuid, (op ->> 'scope')::uuid, op, 'forbidden') ON CONFLICT DO NOTHING;
    END IF;
END
$$;

-- The answer to an operation that is known, and null for a new one, whose receipt is taken here: a twin waits for it.
CREATE OR REPLACE FUNCTION sync.claim(op jsonb, device uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    hash bytea := sha256(convert_to((op - 'client_at')::text, 'UTF8'));
    known sync.receipt;
    now_there jsonb;
BEGIN
    INSERT INTO sync.receipt (user_id, op_id, device_id, body_hash, outcome)
    VALUES (app.uid(), (op ->> 'op')::uuid, device, hash, '{}') ON CONFLICT DO NOTHING;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    SELECT * INTO known FROM sync.receipt r WHERE r.user_id = app.uid() AND r.op_id = (op ->> 'op')::uuid;
    IF known.body_hash <> hash THEN
        RETURN '{"status": "rejected", "code": "op-id-reused"}';
    END IF;
    -- A deletion that was applied has nothing to show but its version, which the receipt has.
    IF known.outcome ->> 'status' = 'conflict' OR (known.outcome ->> 'status' = 'applied' AND op ->> 'verb' <> 'delete') THEN
        now_there := sync.record_now(op ->> 'kind', (op ->> 'id')::uuid);
        known.outcome := known.outcome - 'record';
        IF now_there IS NOT NULL THEN
            known.outcome := known.outcome || jsonb_build_object('record', now_there);
        END IF;
    END IF;
    RETURN known.outcome || '{"replayed": true}';
END
$$;

-- One operation. `refuse` is the service's own verdict on its form, if any. What the rules of the tables refuse comes out
-- as an error, which apply_group turns into the outcome.
CREATE OR REPLACE FUNCTION sync.apply_op(op jsonb, refuse jsonb, device uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb;
    in_scope uuid := (op ->> 'scope')::uuid;
    record_id uuid := (op ->> 'id')::uuid;
BEGIN
    answer := sync.claim(op, device);
    IF answer IS NOT NULL THEN
        RETURN answer;
    END IF;
    IF refuse ->> 'code' = 'too-large' THEN -- is not kept in quarantine either
        RETURN jsonb_build_object('status', 'rejected') || refuse;
    END IF;
    IF in_scope IS DISTINCT FROM app.shared_scope() AND NOT app.may_write(in_scope) THEN
        IF NOT (op ->> 'kind' = 'customer' AND op ->> 'verb' = 'insert' AND record_id = in_scope AND
                sync.open_customer(in_scope)) THEN
            RETURN '{"status": "forbidden"}';
        END IF;
    END IF;
    -- Only now: what is handed over from a scope that was taken away is kept, whatever is wrong with it.
    IF refuse IS NOT NULL THEN
        RETURN jsonb_build_object('status', 'rejected') || refuse;
    END IF;
    PERFORM set_config('app.op_id', op ->> 'op', true);
    answer := sync.write_record(op ->> 'kind', op ->> 'verb', record_id, in_scope, (op ->> 'base_version')::bigint,
                                 coalesce(op -> 'base', '{}'), coalesce(op -> 'set', '{}'),
                                 coalesce((op ->> 'exact')::boolean, false));
    PERFORM set_config('app.op_id', '', true);
    UPDATE sync.receipt r SET outcome = answer #- '{record,b}'
     WHERE r.user_id = app.uid() AND r.op_id = (op ->> 'op')::uuid AND answer ->> 'status' = 'applied';
    RETURN answer;
END
$$;

-- A group: all of it or nothing. items: [{"op": {…}, "refuse": {…}?}]. Temporary failures (locks, deadlocks, timeouts)
-- leave as errors and keep no receipt.
CREATE OR REPLACE FUNCTION sync.apply_group(items jsonb, device uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    outcomes jsonb := '[]';
    failure jsonb;
    at_item int := 0;
    c_name text;
    col_name text;
BEGIN
    PERFORM sync.lock_scopes(ARRAY(
        SELECT (i -> 'op' ->> 'scope')::uuid FROM jsonb_array_elements(items) i
        UNION SELECT (i -> 'op' -> 'set' ->> 'customer_id')::uuid FROM jsonb_array_elements(items) i
               WHERE i -> 'refuse' IS NULL AND i -> 'op' -> 'set' ->> 'customer_id' IS NOT NULL
        UNION SELECT app.shared_scope() FROM jsonb_array_elements(items) i
               WHERE i -> 'op' ->> 'kind' IN ('duty', 'engagement')));
    BEGIN
        FOR i IN 0 .. jsonb_array_length(items) - 1 LOOP
            at_item := i;
            failure := sync.apply_op(items -> i -> 'op', items -> i -> 'refuse', device);
            IF failure ->> 'status' <> 'applied' THEN
                RAISE EXCEPTION 'the group ends' USING ERRCODE = 'TM099';
            END IF;
            outcomes := outcomes || jsonb_build_array(jsonb_build_object('op', items -> i -> 'op' -> 'op') || failure);
        END LOOP;
        RETURN outcomes;
    EXCEPTION
        WHEN SQLSTATE 'TM099' THEN
            NULL;
        WHEN SQLSTATE 'TM002' THEN
            failure := '{"status": "rejected", "code": "too-large"}';
        WHEN SQLSTATE 'TM001' THEN
            GET STACKED DIAGNOSTICS col_name = COLUMN_NAME;
            failure := jsonb_build_object('status', 'rejected', 'code', 'constraint', 'detail', SQLERRM);
            IF col_name <> '' THEN
                failure := failure || jsonb_build_object('fields', jsonb_build_array(col_name));
            END IF;
        WHEN insufficient_privilege THEN
            failure := '{"status": "forbidden"}';
        WHEN integrity_constraint_violation OR data_exception THEN
            GET STACKED DIAGNOSTICS c_name = CONSTRAINT_NAME, col_name = COLUMN_NAME;
            IF c_name = 'work_log.reverses' THEN
                failure := '{"status": "rejected", "code": "constraint", "detail": "log-reversed-twice"}';
            ELSIF SQLSTATE = '23505' THEN
                failure := '{"status": "forbidden"}'; -- the id is taken where the user sees nothing
            ELSE
                failure := jsonb_build_object('status', 'rejected', 'code', 'constraint', 'detail', 'invalid');
                col_name := coalesce(nullif(col_name, ''), nullif(split_part(c_name, '.', 2), ''));
                IF col_name IS NOT NULL THEN
                    failure := failure || jsonb_build_object('fields', jsonb_build_array(col_name));
                END IF;
            END IF;
    END;
    PERFORM set_config('app.op_id', '', true);
    PERFORM sync.keep_receipt(items -> at_item -> 'op', device, failure #- '{record,b}');
    outcomes := '[]';
    FOR i IN 0 .. jsonb_array_length(items) - 1 LOOP
        outcomes := outcomes || jsonb_build_array(jsonb_build_object('op', items -> i -> 'op' -> 'op') ||
            CASE WHEN i = at_item THEN failure
                 ELSE jsonb_build_object('status', 'blocked', 'by', items -> at_item -> 'op' -> 'op') END);
    END LOOP;
    RETURN outcomes;
END
$$;
