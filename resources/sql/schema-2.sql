-- Gongbao archive, from schema 1 to 2: what people keep, and searches that they saved.

-- Keeping ---------------------------------------------------------------------------------------
--
-- What people add to the documents. Nothing of it can be made anew from the originals.

-- A document that somebody marked. All marks hang on this row, which follows the document: when its
-- issue is replaced by a corrected file or read again, the row goes over to the document's
-- successor; where there is none it waits with the former one. See docs/adr/0007-marks.md.
CREATE TABLE mark (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL UNIQUE REFERENCES document (id),
    starred_at  TEXT,                      -- NULL: not starred
    note        TEXT NOT NULL DEFAULT '',  -- plain text
    noted_at    TEXT,                      -- when the note was last changed
    read_at     TEXT                       -- when the document was last opened to be read
) STRICT;

CREATE INDEX mark_starred ON mark (starred_at) WHERE starred_at IS NOT NULL;
CREATE INDEX mark_read ON mark (read_at) WHERE read_at IS NOT NULL;

-- A tag that no document has any more is gone.
CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE mark_tag (
    tag_id  INTEGER NOT NULL REFERENCES tag (id),
    mark_id INTEGER NOT NULL REFERENCES mark (id),
    PRIMARY KEY (tag_id, mark_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_tag_mark ON mark_tag (mark_id);

-- Collections of documents, within each other to any depth.
CREATE TABLE collection (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER REFERENCES collection (id),  -- NULL: at the top
    name      TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_mark (
    collection_id INTEGER NOT NULL REFERENCES collection (id),
    mark_id       INTEGER NOT NULL REFERENCES mark (id),
    PRIMARY KEY (collection_id, mark_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_mark_mark ON collection_mark (mark_id);

-- The documents chosen to be taken out, in the order made by hand.
CREATE TABLE basket (
    place   INTEGER PRIMARY KEY,
    mark_id INTEGER NOT NULL UNIQUE REFERENCES mark (id)
) STRICT;

-- Searching -------------------------------------------------------------------------------------

-- Searches that people saved, to be run again as the archive is then.
CREATE TABLE saved_search (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
    query        TEXT NOT NULL,     -- as it was typed
    filter       TEXT NOT NULL,     -- what narrows it, a JSON object
    by_relevance INTEGER NOT NULL CHECK (by_relevance IN (0, 1)),
    saved_at     TEXT NOT NULL
) STRICT;
