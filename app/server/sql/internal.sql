-- What the database does on its own account, whoever writes: run as tam_internal, whose policies see every row.
-- Replaced by every migration.

-- Who is behind a request. Sets the identity for this transaction only; a disabled account gets none.
CREATE OR REPLACE FUNCTION app.enter(who text) RETURNS TABLE (id uuid, role text, active boolean, person_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT a.id, a.role, a.active, a.person_id FROM app.account a WHERE a.sub = who;
    PERFORM set_config('app.user_id', coalesce((SELECT a.id::text FROM app.account a WHERE a.sub = who AND a.active), ''),
                       true);
END
$$;

CREATE OR REPLACE FUNCTION app.enter_token(token_digest bytea)
RETURNS TABLE (id uuid, role text, active boolean, person_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT e.* FROM app.service_token t JOIN app.account a ON a.id = t.account_id, app.enter(a.sub) e
                  WHERE t.digest = token_digest AND t.revoked_at IS NULL AND clock_timestamp() < t.expires_at;
END
$$;

CREATE OR REPLACE FUNCTION app.my_role() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT role FROM app.account WHERE id = app.uid() AND active);
END
$$;

CREATE OR REPLACE FUNCTION app.my_person() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT person_id FROM app.account WHERE id = app.uid() AND active);
END
$$;

-- The scopes that the user may read or write now; of these `only_one`, where it is given. Shared records have rules of their
-- own on top, kind by kind. An admin keeps accounts and shared records and sees no customer. For the functions below, which
-- run as their owner: called by the service itself it finds no account.
CREATE OR REPLACE FUNCTION app.scopes_of_mine(want text, only_one uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH me AS MATERIALIZED (SELECT id, role FROM app.account WHERE id = app.uid() AND active), mine AS (
        SELECT id FROM me
        UNION ALL
        SELECT app.shared_scope() FROM me WHERE want = 'read'
        UNION ALL
        SELECT s.scope_id FROM app.assignment s JOIN me ON s.user_id = me.id
         WHERE now() >= s.valid_from AND now() < s.valid_to AND me.role <> 'admin'
           AND (want = 'read' OR (s.role = 'write' AND me.role IN ('tam', 'lead')))
           AND (only_one IS NULL OR s.scope_id = only_one)
        UNION ALL
        SELECT s.id FROM app.scope s, me WHERE s.kind = 'customer' AND me.role = 'lead' AND want = 'read'
           AND (only_one IS NULL OR s.id = only_one)
    )
    SELECT DISTINCT id FROM mine WHERE only_one IS NULL OR id = only_one
$$;

CREATE OR REPLACE FUNCTION app.my_scopes(want text DEFAULT 'read') RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT m FROM app.scopes_of_mine(want, NULL) m;
END
$$;

-- Of one scope. In plpgsql, as what every policy calls: it keeps its plan, where SQL is planned in each call.

CREATE OR REPLACE FUNCTION app.may_read(scope uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN scope IS NOT NULL AND EXISTS (SELECT FROM app.scopes_of_mine('read', scope));
END
$$;

CREATE OR REPLACE FUNCTION app.may_write(scope uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN scope IS NOT NULL AND EXISTS (SELECT FROM app.scopes_of_mine('write', scope));
END
$$;

-- Looks at the one scope that a page is made of, and says whether the user may. What follows in the transaction reads this
-- scope without asking again (app.reading). Only where the whole transaction sees one state of the database, or what is
-- taken away meanwhile would stay readable. The user stands in front: the permission ends with the identity, and both end
-- with the transaction.
CREATE OR REPLACE FUNCTION app.read_scope(wanted uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    may boolean := app.may_read(wanted);
BEGIN
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        PERFORM set_config('app.reading', CASE WHEN may THEN app.uid() || '/' || wanted ELSE '' END, true);
    END IF;
    RETURN may;
END
$$;

-- Who there is and who has which customer, for those who assign.
CREATE OR REPLACE FUNCTION app.assignments() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF app.my_role() IS DISTINCT FROM 'lead' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only a lead assigns customers';
    END IF;
    RETURN jsonb_build_object('accounts', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'person_id', a.person_id, 'active', a.active,
            'assignments', (SELECT coalesce(jsonb_agg(jsonb_build_object('customer_id', s.scope_id, 'role', s.role)
                                                      ORDER BY s.scope_id), '[]')
                              FROM app.assignment s
                             WHERE s.user_id = a.id AND now() >= s.valid_from AND now() < s.valid_to)) ORDER BY a.id), '[]')
          FROM app.account a));
END
$$;

CREATE OR REPLACE FUNCTION sync.heads()
RETURNS TABLE (id uuid, kind text, name text, role text, seq bigint, tag bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, s.kind, coalesce(c.name, ''),
           CASE WHEN s.kind = 'shared' THEN CASE WHEN app.my_role() = 'viewer' THEN 'read' ELSE 'write' END
                WHEN s.id = ANY (ARRAY(SELECT app.my_scopes('write'))) THEN 'write' ELSE 'read' END,
           coalesce(h.seq, 0), coalesce(h.tag, 0)
      FROM app.my_scopes() m (id) JOIN app.scope s ON s.id = m.id
      LEFT JOIN sync.feed_head h ON h.scope_id = s.id
      LEFT JOIN app.customer c ON s.kind = 'customer' AND c.id = s.id
     ORDER BY s.id
$$;

-- Every writer calls this first: one order of locks, so no two writers wait for each other.
CREATE OR REPLACE FUNCTION sync.lock_scopes(ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine uuid[] := ARRAY(SELECT u FROM unnest(ids) u
                          WHERE u = app.shared_scope() OR u IN (SELECT app.my_scopes('write')));
BEGIN
    INSERT INTO sync.feed_head (scope_id) SELECT DISTINCT u FROM unnest(mine) u ORDER BY 1 ON CONFLICT DO NOTHING;
    PERFORM 1 FROM sync.feed_head WHERE scope_id = ANY (mine) ORDER BY scope_id FOR NO KEY UPDATE;
END
$$;

-- What a disabled account still has to hand over before its device forgets everything: nothing of it is applied, all of it is
-- kept for those who may write the customers now. Items as sync.apply_group takes them; null for an account in use.
CREATE OR REPLACE FUNCTION sync.hand_over(account uuid, items jsonb, device uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    outcomes jsonb := '[]';
    outcome jsonb;
    item jsonb;
    op_body jsonb;
BEGIN
    IF EXISTS (SELECT FROM app.account a WHERE a.id = account AND a.active) THEN
        RETURN NULL;
    END IF;
    FOR item IN SELECT i FROM jsonb_array_elements(items) i LOOP
        op_body := item -> 'op';
        outcome := CASE WHEN item -> 'refuse' ->> 'code' = 'too-large' THEN '{"status": "rejected", "code": "too-large"}'::jsonb
                        ELSE '{"status": "forbidden"}' END;
        INSERT INTO sync.receipt (user_id, op_id, device_id, body_hash, outcome)
        VALUES (account, (op_body ->> 'op')::uuid, device, sha256(convert_to((op_body - 'client_at')::text, 'UTF8')), outcome)
        ON CONFLICT DO NOTHING;
        IF FOUND AND outcome ->> 'status' = 'forbidden' THEN
            INSERT INTO sync.quarantine (user_id, op_id, scope_id, op, reason)
            VALUES (account, (op_body ->> 'op')::uuid, (op_body ->> 'scope')::uuid, op_body, 'account-disabled')
            ON CONFLICT DO NOTHING;
        ELSIF NOT FOUND THEN
            -- Its answer was lost. What was applied then is applied; the device needs no record of it any more.
            SELECT r.outcome - 'record' || '{"replayed": true}' INTO outcome
              FROM sync.receipt r WHERE r.user_id = account AND r.op_id = (op_body ->> 'op')::uuid;
        END IF;
        outcomes := outcomes || jsonb_build_array(jsonb_build_object('op', op_body -> 'op') || outcome);
    END LOOP;
    RETURN outcomes;
END
$$;

-- A new customer opens its own scope; who enters it becomes its writer. False when the scope is there already.
CREATE OR REPLACE FUNCTION sync.open_customer(new_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF coalesce(app.my_role() NOT IN ('tam', 'lead'), true) THEN
        RETURN false;
    END IF;
    INSERT INTO app.scope (id, kind) VALUES (new_id, 'customer') ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO app.assignment (user_id, scope_id, role) VALUES (app.uid(), new_id, 'write');
    INSERT INTO sync.feed_head (scope_id) VALUES (new_id) ON CONFLICT DO NOTHING;
    RETURN true;
END
$$;

-- A lead grants and takes away customers; an admin keeps accounts and grants nothing.
CREATE OR REPLACE FUNCTION app.assign(account uuid, customer uuid, new_role text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF app.my_role() IS DISTINCT FROM 'lead' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only a lead assigns customers';
    END IF;
    IF new_role IS NULL THEN
        DELETE FROM app.assignment WHERE user_id = account AND scope_id = customer;
        RETURN FOUND;
    END IF;
    INSERT INTO app.assignment (user_id, scope_id, role)
    SELECT a.id, s.id, new_role FROM app.account a, app.scope s
     WHERE a.id = account AND s.id = customer AND s.kind = 'customer'
    ON CONFLICT (user_id, scope_id) DO UPDATE
        SET role = excluded.role, valid_from = '-infinity', valid_to = 'infinity';
    RETURN FOUND;
END
$$;

-- Before a row is written. Arguments: the kind, and where its scope comes from (team, user, own, customer, optional).
CREATE OR REPLACE FUNCTION app.touch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.id <> OLD.id THEN
            RAISE EXCEPTION 'an id is final' USING ERRCODE = 'TM001';
        END IF;
        NEW.version := OLD.version + 1;
        NEW.created_at := OLD.created_at;
    ELSE
        -- Ids are used once; where the server itself makes a record again, its versions still only grow.
        NEW.version := 1 + coalesce((SELECT t.version FROM sync.tombstone t
                                      WHERE t.kind = TG_ARGV[0] AND t.entity_id = NEW.id), 0);
        NEW.created_at := clock_timestamp();
    END IF;
    NEW.updated_at := clock_timestamp();
    NEW.updated_by := app.uid();
    IF TG_ARGV[1] = 'team' THEN
        NEW.scope_id := app.shared_scope();
    ELSIF TG_ARGV[1] = 'own' THEN
        NEW.scope_id := NEW.id;
    ELSIF TG_ARGV[1] = 'customer' THEN
        NEW.scope_id := NEW.customer_id;
    ELSIF TG_ARGV[1] = 'optional' THEN
        NEW.scope_id := coalesce(NEW.customer_id, app.shared_scope());
    ELSIF TG_OP = 'INSERT' THEN
        NEW.scope_id := coalesce(app.uid(), NEW.scope_id);
    ELSE
        NEW.scope_id := OLD.scope_id;
    END IF;
    RETURN NEW;
END
$$;

-- The feed: for each statement one step of each scope's counter, whose row stays locked until the transaction ends. The
-- next writer reads it only then, so numbers have no gap and come in the order of the commits.
CREATE OR REPLACE FUNCTION sync.log_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH entry AS MATERIALIZED (
        SELECT n.id, n.scope_id, n.version, row_number() OVER w AS k, count(*) OVER (PARTITION BY n.scope_id) AS c,
               floor(random() * 9007199254740991)::bigint AS tag
          FROM new_rows n WINDOW w AS (PARTITION BY n.scope_id ORDER BY n.id)
    ), head AS (
        INSERT INTO sync.feed_head AS h (scope_id, seq, tag)
        SELECT e.scope_id, e.c, e.tag FROM entry e WHERE e.k = e.c ORDER BY e.scope_id
        ON CONFLICT (scope_id) DO UPDATE SET seq = h.seq + excluded.seq, tag = excluded.tag
        RETURNING h.scope_id, h.seq
    )
    INSERT INTO sync.change_log (scope_id, seq, kind, entity_id, op, version, tag, actor)
    SELECT e.scope_id, h.seq - e.c + e.k, TG_ARGV[0], e.id, 'U', e.version, e.tag, app.uid()
      FROM entry e JOIN head h ON h.scope_id = e.scope_id;
    RETURN NULL;
END
$$;

-- A record that moves leaves its old feed and enters the new one, both with the new version.
CREATE OR REPLACE FUNCTION sync.log_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH what AS (
        SELECT n.id, n.scope_id, n.version, 'U'::"char" AS op FROM new_rows n
        UNION ALL
        SELECT n.id, o.scope_id, n.version, 'D' FROM new_rows n JOIN old_rows o ON o.id = n.id
         WHERE o.scope_id <> n.scope_id
    ), entry AS MATERIALIZED (
        SELECT n.*, row_number() OVER w AS k, count(*) OVER (PARTITION BY n.scope_id) AS c,
               floor(random() * 9007199254740991)::bigint AS tag
          FROM what n WINDOW w AS (PARTITION BY n.scope_id ORDER BY n.id)
    ), head AS (
        INSERT INTO sync.feed_head AS h (scope_id, seq, tag)
        SELECT e.scope_id, e.c, e.tag FROM entry e WHERE e.k = e.c ORDER BY e.scope_id
        ON CONFLICT (scope_id) DO UPDATE SET seq = h.seq + excluded.seq, tag = excluded.tag
        RETURNING h.scope_id, h.seq
    )
    INSERT INTO sync.change_log (scope_id, seq, kind, entity_id, op, version, tag, actor)
    SELECT e.scope_id, h.seq - e.c + e.k, TG_ARGV[0], e.id, e.op, e.version, e.tag, app.uid()
      FROM entry e JOIN head h ON h.scope_id = e.scope_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION sync.log_delete() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    WITH entry AS MATERIALIZED (
        SELECT o.id, o.scope_id, o.version + 1 AS version, row_number() OVER w AS k,
               count(*) OVER (PARTITION BY o.scope_id) AS c, floor(random() * 9007199254740991)::bigint AS tag
          FROM old_rows o WINDOW w AS (PARTITION BY o.scope_id ORDER BY o.id)
    ), head AS (
        INSERT INTO sync.feed_head AS h (scope_id, seq, tag)
        SELECT e.scope_id, e.c, e.tag FROM entry e WHERE e.k = e.c ORDER BY e.scope_id
        ON CONFLICT (scope_id) DO UPDATE SET seq = h.seq + excluded.seq, tag = excluded.tag
        RETURNING h.scope_id, h.seq
    ), grave AS (
        INSERT INTO sync.tombstone AS t (kind, entity_id, scope_id, version)
        SELECT TG_ARGV[0], e.id, e.scope_id, e.version FROM entry e WHERE TG_ARGV[0] <> 'change' -- never made again
        ON CONFLICT (kind, entity_id) DO UPDATE SET scope_id = excluded.scope_id, version = excluded.version
    )
    INSERT INTO sync.change_log (scope_id, seq, kind, entity_id, op, version, tag, actor)
    SELECT e.scope_id, h.seq - e.c + e.k, TG_ARGV[0], e.id, 'D', e.version, e.tag, app.uid()
      FROM entry e JOIN head h ON h.scope_id = e.scope_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION app.no_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'records are deleted row by row, so that every client hears of it' USING ERRCODE = 'TM001';
END
$$;

-- `busy` of duties: what everyone may know of a duty, and nothing of its customer.
CREATE OR REPLACE FUNCTION sync.keep_busy(duties uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM app.busy b WHERE b.source = 'duty' AND b.duty_id = ANY (duties) AND NOT EXISTS (
        SELECT 1 FROM app.duty d LEFT JOIN app.engagement e ON e.id = d.engagement_id
         WHERE d.id = b.duty_id AND e.status IS DISTINCT FROM 'cancelled');
    INSERT INTO app.busy AS b (id, person_id, starts_at, ends_at, source, duty_id)
    SELECT app.derived_id('busy/' || d.id), d.person_id, d.starts_at, d.ends_at, 'duty', d.id
      FROM app.duty d LEFT JOIN app.engagement e ON e.id = d.engagement_id
     WHERE d.id = ANY (duties) AND e.status IS DISTINCT FROM 'cancelled'
    ON CONFLICT (id) DO UPDATE
        SET person_id = excluded.person_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
      WHERE (b.person_id, b.starts_at, b.ends_at) IS DISTINCT FROM
            (excluded.person_id, excluded.starts_at, excluded.ends_at);
END
$$;

CREATE OR REPLACE FUNCTION app.duty_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM sync.keep_busy(ARRAY(SELECT id FROM old_rows));
    ELSE
        PERFORM sync.keep_busy(ARRAY(SELECT id FROM new_rows));
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION app.engagement_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    changed uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        changed := ARRAY(SELECT id FROM new_rows WHERE status = 'cancelled');
    ELSIF TG_OP = 'UPDATE' THEN
        changed := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
                          WHERE (n.status = 'cancelled') <> (o.status = 'cancelled'));
    ELSE
        changed := ARRAY(SELECT id FROM old_rows);
    END IF;
    IF cardinality(changed) > 0 THEN
        PERFORM sync.keep_busy(ARRAY(SELECT d.id FROM app.duty d WHERE d.engagement_id = ANY (changed)));
    END IF;
    RETURN NULL;
END
$$;

-- The ledger: entries are only added. A reversal repeats the entry that it takes back, and an entry is taken back once
-- (a unique index says so). The entries of one customer are written one after another, see lock_scopes.
CREATE OR REPLACE FUNCTION app.work_log_rules() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    target app.work_log;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'ledger' USING ERRCODE = 'TM001';
    END IF;
    IF NEW.reverses IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT * INTO target FROM app.work_log l WHERE l.id = NEW.reverses AND l.customer_id = NEW.customer_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'dangling-reference' USING ERRCODE = 'TM001', COLUMN = 'reverses';
    END IF;
    IF target.reverses IS NOT NULL OR (target.engagement_id, target.performed_on, target.days) IS DISTINCT FROM
                                      (NEW.engagement_id, NEW.performed_on, NEW.days) THEN
        RAISE EXCEPTION 'reversal-mismatch' USING ERRCODE = 'TM001';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION app.engagement_rules() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status = 'cancelled' AND OLD.status <> 'cancelled' AND EXISTS (
        SELECT 1 FROM app.work_log l
         WHERE l.engagement_id = NEW.id AND l.scope_id = NEW.scope_id AND l.reverses IS NULL AND NOT EXISTS (
               SELECT 1 FROM app.work_log r WHERE r.reverses = l.id AND r.scope_id = l.scope_id)) THEN
        RAISE EXCEPTION 'live-logs' USING ERRCODE = 'TM001';
    END IF;
    RETURN NEW;
END
$$;

-- A new epoch when this is not the cluster, or not the timeline, that wrote the last one: a restored backup or a
-- promoted replica. Where the database does not say (no control file), the runbook's step remains.
CREATE OR REPLACE FUNCTION sync.check_history() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    cluster text;
    line text;
    result uuid;
BEGIN
    BEGIN
        SELECT s.system_identifier::text, c.timeline_id::text INTO cluster, line
          FROM pg_control_system() s, pg_control_checkpoint() c;
    EXCEPTION WHEN undefined_function OR insufficient_privilege OR feature_not_supported THEN
        NULL;
    END;
    IF cluster IS NOT NULL THEN
        UPDATE sync.meta SET epoch = CASE WHEN system_id IS NULL THEN epoch ELSE gen_random_uuid() END,
                             system_id = cluster, timeline = line
         WHERE (system_id, timeline) IS DISTINCT FROM (cluster, line);
    END IF;
    SELECT epoch INTO result FROM sync.meta;
    RETURN result;
END
$$;

-- Retention. The feed keeps 90 days: what is older can only be loaded anew. Tombstones stay.
CREATE OR REPLACE FUNCTION sync.trim_history() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE sync.feed_head h SET min_seq = o.seq
      FROM (SELECT scope_id, max(seq) AS seq FROM sync.change_log
             WHERE at < clock_timestamp() - interval '90 days' GROUP BY scope_id) o
     WHERE o.scope_id = h.scope_id AND o.seq > h.min_seq;
    DELETE FROM sync.change_log c USING sync.feed_head h WHERE c.scope_id = h.scope_id AND c.seq < h.min_seq;
    DELETE FROM sync.receipt WHERE at < clock_timestamp() - interval '180 days';
    DELETE FROM sync.quarantine WHERE at < clock_timestamp() - interval '90 days';
    DELETE FROM app.change WHERE changed_at < clock_timestamp() - interval '400 days';
END
$$;
