-- Gongbao archive, from schema 4 to 5: passages that people marked in the text.

-- A passage of a document's text that somebody marked in a colour. It hangs on the document's mark and
-- goes with it. After each reading of the issue it is found again by its words. See
-- docs/adr/0013-highlights.md.
CREATE TABLE highlight (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    mark_id     INTEGER NOT NULL REFERENCES mark (id),
    colour      TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
    note        TEXT NOT NULL,                        -- plain text, or empty
    quote       TEXT NOT NULL CHECK (quote <> ''),    -- the words, as they were marked
    text_before TEXT NOT NULL,                        -- a little of what stood around them
    text_after  TEXT NOT NULL,
    made_at     TEXT NOT NULL,
    -- In document_text.text, characters from 1, as in block; where it was found last. Derived, and so
    -- is whether it is there now.
    start       INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    found       INTEGER NOT NULL CHECK (found IN (0, 1))
) STRICT;

CREATE INDEX highlight_mark ON highlight (mark_id);
