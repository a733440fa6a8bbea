-- Version 2: what synchronisation with a backend keeps beside the records, which are its working copy. Empty without one.
-- Ids are 16-byte blobs, instants microseconds UTC; kinds are names, since a server may know more of them.

CREATE TABLE mirror (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    scope BLOB NOT NULL,
    version INTEGER NOT NULL,
    gen INTEGER NOT NULL,
    body TEXT NOT NULL,
    problem TEXT
) STRICT;

CREATE UNIQUE INDEX mirror_id ON mirror (kind, id);

CREATE INDEX mirror_scope ON mirror (scope, gen);

CREATE INDEX mirror_problem ON mirror (kind) WHERE problem IS NOT NULL;

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

CREATE INDEX outbox_record ON outbox (kind, id);

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

CREATE INDEX acked_at ON acked (at);

CREATE TABLE inbox (
    scope BLOB NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (scope, kind, id)
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

CREATE TABLE sync_state (
    k TEXT NOT NULL PRIMARY KEY,
    v TEXT NOT NULL
) STRICT;
