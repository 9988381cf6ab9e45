-- Gongbao archive, from schema 3 to 4: doubts that were looked at, and who signs in a
-- body's place.

-- The line of the finding as it is in the source, at most its first 200 UTF-16 units; empty where
-- the line is 0, and where a program read the issue that did not note it yet.
ALTER TABLE finding ADD COLUMN line_text TEXT NOT NULL DEFAULT '';

-- A doubt that somebody looked at and settled. Findings are made anew whenever an issue is read; what
-- is settled stays with the issue and is found again by kind, line, what the line reads and what the
-- finding says. See docs/adr/0010-settled-findings.md.
CREATE TABLE settling (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id   INTEGER NOT NULL REFERENCES issue (id),   -- the current version
    kind       TEXT NOT NULL,   -- as in finding, and so are the next three; as it was settled
    line       INTEGER NOT NULL,
    line_text  TEXT NOT NULL,
    args       TEXT NOT NULL,
    settled_by TEXT NOT NULL,   -- login name
    settled_at TEXT NOT NULL,
    reason     TEXT NOT NULL,   -- or empty
    finding_id INTEGER REFERENCES finding (id) ON DELETE SET NULL   -- derived; NULL where it is gone
) STRICT;

CREATE INDEX settling_issue ON settling (issue_id);
CREATE UNIQUE INDEX settling_finding ON settling (finding_id) WHERE finding_id IS NOT NULL;

-- 签发人: post and name of the person, as printed under a decree, who signs for the body; empty where
-- the body itself signs.
ALTER TABLE document_body ADD COLUMN signatory TEXT NOT NULL DEFAULT '';
