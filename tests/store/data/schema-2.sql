CREATE TABLE absence (
    id BLOB NOT NULL,
    person_id BLOB,
    from_date INTEGER,
    to_date INTEGER,
    reason TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE acked (
    op BLOB NOT NULL PRIMARY KEY,
    n INTEGER NOT NULL,
    grp BLOB NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    scope BLOB,
    verb TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    base TEXT,
    changes TEXT,
    client_at INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE agreed_target (
    id BLOB NOT NULL,
    customer_id BLOB,
    subscription_id BLOB,
    target TEXT,
    channel TEXT,
    severity TEXT,
    minutes INTEGER,
    source TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE busy (
    id BLOB NOT NULL,
    person_id BLOB,
    starts_at INTEGER,
    ends_at INTEGER,
    source TEXT,
    duty_id BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE change (
    id BLOB NOT NULL,
    customer_id BLOB,
    record_kind TEXT,
    record_id BLOB,
    changed_at INTEGER,
    actor_id BLOB,
    fields TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE checklist_item (
    id BLOB NOT NULL,
    customer_id BLOB,
    engagement_id BLOB,
    phase TEXT,
    title TEXT,
    due_on INTEGER,
    done_at INTEGER,
    owner_id BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE contact (
    id BLOB NOT NULL,
    customer_id BLOB,
    name TEXT,
    role TEXT,
    email TEXT,
    phone TEXT,
    is_technical_contact INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE customer (
    id BLOB NOT NULL,
    name TEXT,
    name_en TEXT,
    industry TEXT,
    region TEXT,
    time_zone TEXT,
    calendar TEXT,
    account_ids TEXT,
    group_id TEXT,
    tam_ids TEXT,
    products TEXT,
    business_profile TEXT,
    prerequisites_confirmed TEXT,
    tags TEXT,
    archived INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE deliverable (
    id BLOB NOT NULL,
    customer_id BLOB,
    type TEXT,
    period INTEGER,
    engagement_id BLOB,
    incident_id BLOB,
    requested_at INTEGER,
    held_at INTEGER,
    mode TEXT,
    due_on INTEGER,
    status TEXT,
    drafted_at INTEGER,
    as_of INTEGER,
    delivered_at INTEGER,
    recipient_ids TEXT,
    document TEXT,
    note TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE duty (
    id BLOB NOT NULL,
    customer_id BLOB,
    engagement_id BLOB,
    person_id BLOB,
    starts_at INTEGER,
    ends_at INTEGER,
    duty_role TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE engagement (
    id BLOB NOT NULL,
    customer_id BLOB,
    service TEXT,
    title TEXT,
    description TEXT,
    business_goals TEXT,
    status TEXT,
    requested_at INTEGER,
    confirmed_at INTEGER,
    started_at INTEGER,
    completed_at INTEGER,
    cancelled_at INTEGER,
    cancel_reason TEXT,
    planned_start INTEGER,
    planned_end INTEGER,
    planned_days INTEGER,
    direction TEXT,
    products TEXT,
    lead_id BLOB,
    incident_id BLOB,
    group_id TEXT,
    root_cause TEXT,
    override_reason TEXT,
    outcome TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE engagement_event (
    id BLOB NOT NULL,
    customer_id BLOB,
    engagement_id BLOB,
    happened_at INTEGER,
    author_id BLOB,
    text TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE finding (
    id BLOB NOT NULL,
    customer_id BLOB,
    inspection_id BLOB,
    inspected_on INTEGER,
    check_key TEXT,
    product TEXT,
    resource TEXT,
    category TEXT,
    risk TEXT,
    title TEXT,
    advice TEXT,
    status TEXT,
    fixed_on INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE improvement (
    id BLOB NOT NULL,
    customer_id BLOB,
    incident_id BLOB,
    title TEXT,
    owner_id BLOB,
    due_on INTEGER,
    status TEXT,
    done_at INTEGER,
    note TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE inbox (
    scope BLOB NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (scope, kind, id)
) STRICT;

CREATE TABLE incident (
    id BLOB NOT NULL,
    customer_id BLOB,
    number TEXT,
    title TEXT,
    description TEXT,
    channel TEXT,
    kind TEXT,
    severity TEXT,
    scope TEXT,
    scope_reason TEXT,
    product TEXT,
    status TEXT,
    waiting_for TEXT,
    opened_at INTEGER,
    first_response_at INTEGER,
    resolved_at INTEGER,
    closed_at INTEGER,
    fault_at INTEGER,
    intervened_at INTEGER,
    root_cause TEXT,
    assignee_id BLOB,
    review_requested_at INTEGER,
    engagement_id BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT,
    settled_at INTEGER AS (
        CASE
        WHEN status NOT IN ('resolved', 'closed') OR review_requested_at IS NOT NULL
            OR coalesce(first_response_at, resolved_at, closed_at) IS NULL
            OR kind = 'platform_fault' AND (fault_at IS NULL OR coalesce(intervened_at, resolved_at, closed_at) IS NULL)
        THEN 9223372036854775807
        ELSE max(coalesce(first_response_at, resolved_at, closed_at), coalesce(resolved_at, closed_at, opened_at),
            CASE kind WHEN 'platform_fault' THEN coalesce(intervened_at, resolved_at, closed_at) ELSE opened_at END)
        END) VIRTUAL
) STRICT;

CREATE TABLE incident_event (
    id BLOB NOT NULL,
    customer_id BLOB,
    incident_id BLOB,
    happened_at INTEGER,
    author_id BLOB,
    type TEXT,
    text TEXT,
    visibility TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE inspection (
    id BLOB NOT NULL,
    customer_id BLOB,
    inspected_on INTEGER,
    source TEXT,
    products TEXT,
    resources TEXT,
    summary TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE meeting (
    id BLOB NOT NULL,
    customer_id BLOB,
    held_at INTEGER,
    kind TEXT,
    contact_ids TEXT,
    minutes INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE mirror (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    scope BLOB NOT NULL,
    version INTEGER NOT NULL,
    gen INTEGER NOT NULL,
    body TEXT NOT NULL,
    problem TEXT
) STRICT;

CREATE TABLE note (
    id BLOB NOT NULL,
    customer_id BLOB,
    author_id BLOB,
    written_at INTEGER,
    body TEXT,
    pinned INTEGER,
    visibility TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE notice (
    id BLOB NOT NULL,
    customer_id BLOB,
    type TEXT,
    title TEXT,
    products TEXT,
    resources TEXT,
    window_start INTEGER,
    window_end INTEGER,
    advice TEXT,
    raised_at INTEGER,
    notified_at INTEGER,
    notified_contact_ids TEXT,
    channel TEXT,
    acknowledged_at INTEGER,
    acknowledged_by BLOB,
    closed_at INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE outbox (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    op BLOB NOT NULL UNIQUE,
    grp BLOB NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    scope BLOB,
    verb TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    base TEXT,
    changes TEXT,
    client_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    blocked_by BLOB,
    tries INTEGER NOT NULL DEFAULT 0,
    error TEXT
) STRICT;

CREATE TABLE person (
    id BLOB NOT NULL,
    name TEXT,
    role TEXT,
    email TEXT,
    time_zone TEXT,
    skills TEXT,
    active INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE product_request (
    id BLOB NOT NULL,
    customer_id BLOB,
    product TEXT,
    title TEXT,
    detail TEXT,
    raised_on INTEGER,
    status TEXT,
    progress TEXT,
    owner_id BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE resource_expiry (
    id BLOB NOT NULL,
    customer_id BLOB,
    product TEXT,
    resource TEXT,
    expires_on INTEGER,
    reminded_at INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE review (
    op BLOB NOT NULL PRIMARY KEY,
    n INTEGER NOT NULL,
    grp BLOB NOT NULL,
    kind TEXT NOT NULL,
    id BLOB,
    scope BLOB,
    verb TEXT NOT NULL,
    why TEXT NOT NULL,
    detail TEXT,
    mine TEXT,
    base TEXT,
    theirs TEXT,
    client_at INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_view (
    id BLOB NOT NULL,
    name TEXT,
    page TEXT,
    state TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE scope_state (
    scope BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    token TEXT,
    phase TEXT NOT NULL,
    page TEXT,
    gen INTEGER NOT NULL
) STRICT;

CREATE TABLE seen_mark (
    id BLOB NOT NULL,
    customer_id BLOB,
    seen_at INTEGER,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE snooze (
    id BLOB NOT NULL,
    kind TEXT,
    record_id BLOB,
    until INTEGER,
    reason TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE subscription (
    id BLOB NOT NULL,
    customer_id BLOB,
    plan TEXT,
    order_number TEXT,
    ordered_at INTEGER,
    starts_on INTEGER,
    ends_on INTEGER,
    invited_by BLOB,
    cancelled_on INTEGER,
    note TEXT,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE sync_state (
    k TEXT NOT NULL PRIMARY KEY,
    v TEXT NOT NULL
) STRICT;

CREATE TABLE task (
    id BLOB NOT NULL,
    customer_id BLOB,
    title TEXT,
    due_on INTEGER,
    owner_id BLOB,
    contact_id BLOB,
    status TEXT,
    done_at INTEGER,
    origin_kind TEXT,
    origin_id BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE unknown_member (
    n INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    is_array INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE work_log (
    id BLOB NOT NULL,
    customer_id BLOB,
    engagement_id BLOB,
    performed_on INTEGER,
    days INTEGER,
    effort_days REAL,
    performer_id BLOB,
    mode TEXT,
    summary TEXT,
    recorded_at INTEGER,
    reverses BLOB,
    version INTEGER,
    updated_at INTEGER,
    extra TEXT
) STRICT;

CREATE UNIQUE INDEX absence_id ON absence (id);

CREATE INDEX absence_person ON absence (person_id);

CREATE INDEX acked_at ON acked (at);

CREATE INDEX agreed_target_customer ON agreed_target (customer_id);

CREATE UNIQUE INDEX agreed_target_id ON agreed_target (id);

CREATE UNIQUE INDEX busy_id ON busy (id);

CREATE INDEX busy_person ON busy (person_id, ends_at);

CREATE INDEX change_customer ON change (customer_id, changed_at);

CREATE UNIQUE INDEX change_id ON change (id);

CREATE INDEX change_record ON change (record_id, changed_at);

CREATE INDEX checklist_item_customer ON checklist_item (customer_id, engagement_id, due_on, done_at, id);

CREATE UNIQUE INDEX checklist_item_id ON checklist_item (id);

CREATE INDEX contact_customer ON contact (customer_id, is_technical_contact, id);

CREATE UNIQUE INDEX contact_id ON contact (id);

CREATE UNIQUE INDEX customer_id ON customer (id);

CREATE INDEX customer_name ON customer (name);

CREATE INDEX customer_name_en ON customer (name_en);

CREATE INDEX deliverable_customer ON deliverable (
    customer_id, period, type, engagement_id, incident_id, status, due_on, delivered_at, requested_at, held_at, id);

CREATE UNIQUE INDEX deliverable_id ON deliverable (id);

CREATE INDEX deliverable_period ON deliverable (period);

CREATE INDEX duty_customer ON duty (customer_id, ends_at);

CREATE UNIQUE INDEX duty_id ON duty (id);

CREATE INDEX duty_person ON duty (person_id, ends_at);

CREATE INDEX duty_time ON duty (ends_at, starts_at);

CREATE INDEX engagement_cancelled ON engagement (id) WHERE status = 'cancelled';

CREATE INDEX engagement_customer ON engagement (
    customer_id, service, status, planned_start, planned_end, planned_days, requested_at, completed_at, root_cause,
    title, id);

CREATE INDEX engagement_event_customer ON engagement_event (customer_id, engagement_id, happened_at);

CREATE UNIQUE INDEX engagement_event_id ON engagement_event (id);

CREATE UNIQUE INDEX engagement_id ON engagement (id);

CREATE INDEX engagement_planned ON engagement (planned_end, planned_start);

CREATE INDEX finding_customer ON finding (customer_id, inspected_on);

CREATE UNIQUE INDEX finding_id ON finding (id);

CREATE INDEX finding_open ON finding (customer_id) WHERE status = 'open';

CREATE INDEX improvement_customer ON improvement (customer_id, incident_id);

CREATE UNIQUE INDEX improvement_id ON improvement (id);

CREATE INDEX incident_customer ON incident (customer_id, settled_at);

CREATE INDEX incident_event_customer ON incident_event (customer_id, incident_id, happened_at);

CREATE UNIQUE INDEX incident_event_id ON incident_event (id);

CREATE UNIQUE INDEX incident_id ON incident (id);

CREATE INDEX incident_open ON incident (opened_at DESC, id) WHERE status NOT IN ('resolved', 'closed');

CREATE INDEX incident_opened ON incident (opened_at DESC, id);

CREATE INDEX inspection_customer ON inspection (customer_id, inspected_on, id);

CREATE UNIQUE INDEX inspection_id ON inspection (id);

CREATE INDEX meeting_customer ON meeting (customer_id, held_at);

CREATE UNIQUE INDEX meeting_id ON meeting (id);

CREATE UNIQUE INDEX mirror_id ON mirror (kind, id);

CREATE INDEX mirror_problem ON mirror (kind) WHERE problem IS NOT NULL;

CREATE INDEX mirror_scope ON mirror (scope, gen);

CREATE INDEX note_customer ON note (customer_id, written_at);

CREATE UNIQUE INDEX note_id ON note (id);

CREATE INDEX notice_customer ON notice (customer_id, notified_at);

CREATE UNIQUE INDEX notice_id ON notice (id);

CREATE INDEX outbox_record ON outbox (kind, id);

CREATE UNIQUE INDEX person_id ON person (id);

CREATE INDEX product_request_customer ON product_request (customer_id);

CREATE UNIQUE INDEX product_request_id ON product_request (id);

CREATE INDEX resource_expiry_customer ON resource_expiry (customer_id, expires_on);

CREATE UNIQUE INDEX resource_expiry_id ON resource_expiry (id);

CREATE UNIQUE INDEX saved_view_id ON saved_view (id);

CREATE INDEX seen_mark_customer ON seen_mark (customer_id);

CREATE UNIQUE INDEX seen_mark_id ON seen_mark (id);

CREATE UNIQUE INDEX snooze_id ON snooze (id);

CREATE INDEX snooze_record ON snooze (record_id);

CREATE INDEX subscription_customer ON subscription (
    customer_id, plan, ordered_at, starts_on, ends_on, cancelled_on, id);

CREATE UNIQUE INDEX subscription_id ON subscription (id);

CREATE INDEX task_customer ON task (customer_id);

CREATE UNIQUE INDEX task_id ON task (id);

CREATE INDEX task_open ON task (customer_id) WHERE status = 'open';

CREATE INDEX work_log_customer ON work_log (customer_id, engagement_id, performed_on, days, reverses, id);

CREATE UNIQUE INDEX work_log_id ON work_log (id);
