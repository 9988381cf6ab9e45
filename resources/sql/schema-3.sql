-- Gongbao archive, from schema 2 to 3: what archivists correct by hand.

-- A correction lies over what the recogniser reads in the original, and over those before it (by id).
-- It stays with its issue when that is read anew or replaced by another file. See
-- docs/adr/0008-corrections.md.
CREATE TABLE correction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id     INTEGER NOT NULL REFERENCES issue (id),   -- the current version
    part         TEXT NOT NULL
        CHECK (part IN ('title', 'number', 'date', 'issuers', 'kind', 'join', 'split')),
    -- What the document is known again by: where it begins in the source, title and number as they
    -- are read without corrections.
    line         INTEGER NOT NULL,
    title        TEXT NOT NULL,
    number       TEXT NOT NULL,
    former       TEXT NOT NULL,   -- the field before: a date in ISO 8601, bodies parted by LF
    value        TEXT NOT NULL,   -- the field as it is to be; empty for join and split
    corrected_by TEXT NOT NULL,   -- login name
    corrected_at TEXT NOT NULL,
    document_id  INTEGER REFERENCES document (id)   -- derived; NULL where its place is not found
) STRICT;

CREATE INDEX correction_issue ON correction (issue_id);
CREATE INDEX correction_document ON correction (document_id);

-- One row: how often documents were changed in place, as corrections do. What programs remember of
-- documents holds only for one count. A document that was joined to another is not gone: its place
-- is below 0 and "current" is 0, so that it can come back as it was.
CREATE TABLE rewriting (
    count INTEGER NOT NULL
) STRICT;

INSERT INTO rewriting (count) VALUES (0);
