-- Gongbao archive, schema 1.
--
-- Text is UTF-8. Dates are integers YYYYMMDD; a month or day that is not known is 00, so that
-- numbers sort as dates do (20210000 < 20210700 < 20210719) and misprinted days are kept as they
-- are. Times are ISO 8601 in UTC. "Place" is the position in a list, from 1. Lines are those of
-- the source file, from 1; 0 is "nowhere". Booleans are 0 and 1.

-- An imported file, byte for byte.
CREATE TABLE source_file (
    id          INTEGER PRIMARY KEY,
    sha256      BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    name        TEXT NOT NULL,   -- without folders
    encoding    TEXT NOT NULL,   -- of its text, such as GB18030; or PDF
    imported_at TEXT NOT NULL,   -- for the first time
    bytes       BLOB NOT NULL    -- last, so that the other columns are read without it
) STRICT;

-- The printed pages of a PDF file, in tenths of a point from the top left corner. "pieces" says where
-- the lines of its text stand: for each part that print set in one piece 12 bytes, little-endian,
-- the line (4) and the box's left, top, width and height (2 each).
CREATE TABLE source_page (
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    page           INTEGER NOT NULL,   -- from 1
    number         TEXT NOT NULL,      -- as printed, without dashes: 24; or empty
    width          INTEGER NOT NULL,
    height         INTEGER NOT NULL,
    pieces         BLOB NOT NULL,
    PRIMARY KEY (source_file_id, page)
) STRICT, WITHOUT ROWID;

-- 公报: the serials that issues belong to.
CREATE TABLE gazette (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- 期: one reading of one source file. Of the same gazette, year and number only the highest
-- version is current; the former ones stay, but leave lists, counts and the search index.
CREATE TABLE issue (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    gazette_id     INTEGER REFERENCES gazette (id),  -- NULL where the source does not say
    year           INTEGER,
    number         INTEGER,                          -- 2025年第02期: 2
    total_number   INTEGER,                          -- 总第50期: 50
    published      INTEGER,                          -- a date
    frequency      TEXT NOT NULL,                    -- 月刊, 季刊 … or empty
    version        INTEGER NOT NULL CHECK (version > 0),
    current        INTEGER NOT NULL CHECK (current IN (0, 1)),
    parser_version INTEGER NOT NULL,
    imported_at    TEXT NOT NULL
) STRICT;

-- NULLs are distinct here: issues that do not say which they are never stand in each other's way.
CREATE UNIQUE INDEX issue_current ON issue (gazette_id, year, number) WHERE current = 1;
CREATE INDEX issue_source_file ON issue (source_file_id);

-- Lines of the source that belong to no document: front matter, 目录, colophon …
CREATE TABLE issue_part (
    issue_id   INTEGER NOT NULL REFERENCES issue (id),
    place      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    line_start INTEGER NOT NULL,
    line_end   INTEGER NOT NULL,
    PRIMARY KEY (issue_id, place)
) STRICT, WITHOUT ROWID;

-- What an archivist should look at.
CREATE TABLE finding (
    id       INTEGER PRIMARY KEY,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    place    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    line     INTEGER NOT NULL,
    args     TEXT NOT NULL,  -- what the kind's sentence speaks of, a JSON array of texts
    UNIQUE (issue_id, place)
) STRICT;

-- 机关代字: what numbers begin with (石政办发, 国务院令). Few, so that patterns scan them all.
CREATE TABLE agency_word (
    id     INTEGER PRIMARY KEY,
    word   TEXT NOT NULL UNIQUE CHECK (word <> ''),
    folded TEXT NOT NULL   -- derived: words that fold alike are the same (辦 and 办)
) STRICT;

CREATE INDEX agency_word_folded ON agency_word (folded);

-- 公文: what the recogniser read, never changed afterwards but for "current", which repeats that
-- of the issue so that one index scan gives a list.
CREATE TABLE document (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id       INTEGER NOT NULL REFERENCES issue (id),
    place          INTEGER NOT NULL,                     -- among the issue's documents
    body_order     INTEGER NOT NULL,                     -- as the recogniser counts them
    current        INTEGER NOT NULL CHECK (current IN (0, 1)),
    -- What "newest first" goes by: the document's own date, else the day, month or year of its
    -- issue, else 0.
    sort_date      INTEGER NOT NULL,
    title          TEXT NOT NULL,
    number         TEXT NOT NULL,                        -- as shown: 石政办发〔2025〕27号, or empty
    number_form    TEXT NOT NULL
        CHECK (number_form IN ('bracketed', 'decree', 'yearly', 'slashed', 'ordinal')),
    agency_word_id INTEGER REFERENCES agency_word (id),
    number_year    INTEGER NOT NULL,                     -- 0: none
    number_serial  INTEGER NOT NULL,                     -- 0: none
    kind           TEXT NOT NULL,                        -- 文种, or empty
    date           INTEGER,                              -- 成文日期
    addressees     TEXT NOT NULL,                        -- 主送机关
    visibility     TEXT NOT NULL,                        -- 此件公开发布 …
    in_toc         INTEGER NOT NULL CHECK (in_toc IN (0, 1)),
    toc_title      TEXT NOT NULL,                        -- as the 目录 prints it
    category       TEXT NOT NULL,                        -- the heading of the 目录 it stands under
    toc_page       INTEGER,
    line_start     INTEGER NOT NULL,
    line_end       INTEGER NOT NULL,
    UNIQUE (issue_id, place)
) STRICT;

-- "current" is in these although it is always 1 there: without it SQLite looks up every document to
-- see that it is.
CREATE INDEX document_newest ON document (current, sort_date) WHERE current = 1;
CREATE INDEX document_kind ON document (kind, current, sort_date) WHERE current = 1;
CREATE INDEX document_category ON document (category, current, sort_date) WHERE current = 1;
CREATE INDEX document_date ON document (current, date, sort_date) WHERE current = 1;
-- Few: counts over other tables leave these out instead of looking every document up.
CREATE INDEX document_former ON document (issue_id) WHERE current = 0;
CREATE INDEX document_agency_word ON document (agency_word_id, number_year, number_serial);
CREATE INDEX document_serial ON document (number_serial, number_year);

-- All that is read of a document, its blocks parted by LF. Apart, so that lists stay narrow.
CREATE TABLE document_text (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    text        TEXT NOT NULL
) STRICT;

-- What the parts of the text are, marked off beside it: a block is the characters (code points)
-- substr(text, start, length). A running header is no part of the text: it stands before "start",
-- has no length, and its words are in "aside".
CREATE TABLE block (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    level       INTEGER NOT NULL,   -- of a heading, from 1; else 0
    start       INTEGER NOT NULL,   -- from 1
    length      INTEGER NOT NULL,
    line_start  INTEGER NOT NULL,
    line_end    INTEGER NOT NULL,
    aside       TEXT,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

-- 发文机关: the names of bodies as one gazette's documents print them. A short form (区政府办) says
-- under which fuller one it is listed; a name that has none is its own authority. Derived from the
-- names of the gazette's current documents, see docs/adr/0005-authorities-and-links.md.
CREATE TABLE issuing_body (
    id           INTEGER PRIMARY KEY,
    gazette_id   INTEGER REFERENCES gazette (id),
    name         TEXT NOT NULL,
    authority_id INTEGER NOT NULL REFERENCES issuing_body (id)
) STRICT;

CREATE UNIQUE INDEX issuing_body_name ON issuing_body (name, ifnull(gazette_id, 0));
CREATE INDEX issuing_body_gazette ON issuing_body (gazette_id);
CREATE INDEX issuing_body_authority ON issuing_body (authority_id);

-- Which sign which, as printed; joint documents have several.

CREATE TABLE document_body (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    body_id     INTEGER NOT NULL REFERENCES issuing_body (id),
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_body_body ON document_body (body_id, document_id);

-- Titles of what a covering notice issues.
CREATE TABLE enclosed_title (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    title       TEXT NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

-- Attachments that are printed, and those that the 附件： list announces.
CREATE TABLE attachment (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    label       TEXT NOT NULL,      -- 附件1
    title       TEXT NOT NULL,
    line        INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE declared_attachment (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    title       TEXT NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

-- Each place where the text cites another document by its number, whether or not the archive holds
-- that. What it leads to is found by the number when it is asked for, so that no link grows stale.
CREATE TABLE citation (
    document_id    INTEGER NOT NULL REFERENCES document (id),
    place          INTEGER NOT NULL,
    block          INTEGER NOT NULL,   -- the place of the block that the number begins in
    start          INTEGER NOT NULL,   -- of the number in the block, in characters from 1
    length         INTEGER NOT NULL,   -- of what of it stands in that block
    title          TEXT NOT NULL,      -- in 《》 before the number, or empty
    number         TEXT NOT NULL,      -- as shown
    number_form    TEXT NOT NULL
        CHECK (number_form IN ('bracketed', 'decree', 'yearly', 'slashed', 'ordinal')),
    agency_word_id INTEGER REFERENCES agency_word (id),
    number_year    INTEGER NOT NULL,
    number_serial  INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_number ON citation (agency_word_id, number_year, number_serial);

-- 大事记: what happened when. The dates are to the precision printed; NULL where nothing says.
CREATE TABLE chronicle_entry (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    date        INTEGER,
    until       INTEGER,            -- the last day, where the entry gives two
    printed     TEXT NOT NULL,      -- 7月2日, 同日, or empty
    text        TEXT NOT NULL,
    line_start  INTEGER NOT NULL,
    line_end    INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX chronicle_entry_date ON chronicle_entry (date);

-- 人事任免: who was given or relieved of which post.
CREATE TABLE appointment (
    document_id INTEGER NOT NULL REFERENCES document (id),
    place       INTEGER NOT NULL,
    person      TEXT NOT NULL,
    post        TEXT NOT NULL,
    act         TEXT NOT NULL CHECK (act IN ('任', '免', '挂职', '试用')),
    term        TEXT NOT NULL,      -- 一年, or empty
    date        INTEGER,            -- from when it counts, else that of the document
    line        INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_person ON appointment (person);

-- Search index ----------------------------------------------------------------------------------
--
-- Derived from the tables above and rebuilt from them; see docs/adr/0003-search-index.md. The FTS5
-- tables have no content of their own: their rowid is the document's id, their text the folded text
-- of the document, and their facets are upper-case words, which folded text never has: I<issue>
-- G<gazette> Y<year> B<body, as printed> K<kind> C<category>, the last two as the hexadecimal of their
-- name.

-- What of the index is one row: the folding and tokens it was made with.
CREATE TABLE search_version (
    folding TEXT NOT NULL
) STRICT;

-- The documents that the index holds, narrow for sorting and for ranges of dates.
CREATE TABLE search_document (
    document_id  INTEGER PRIMARY KEY REFERENCES document (id),
    sort_date    INTEGER NOT NULL,
    date         INTEGER,
    title_tokens INTEGER NOT NULL   -- how many tokens of the text, from its beginning, are the title
) STRICT;

-- Between which dates the documents of a thousand ids lie, or lay before some were removed: a
-- search for the newest hits looks only where they can be. block = document_id / 1024.
CREATE TABLE search_block (
    block  INTEGER PRIMARY KEY,
    oldest INTEGER NOT NULL,
    newest INTEGER NOT NULL
) STRICT;

-- Phrases. The text is the first column because FTS5 marks every entry of the others.
CREATE VIRTUAL TABLE search_text USING fts5 (
    text, facets,
    content = '', columnsize = 0,
    tokenize = 'gongbao'
);

-- Single characters: which of them a document has, not where.
CREATE VIRTUAL TABLE search_symbol USING fts5 (
    text, facets,
    content = '', columnsize = 0, detail = none,
    tokenize = 'gongbao symbols'
);

-- Titles, each symbol a token of its own, and at the place of a Han how it is read (pinyin), in
-- capitals. Titles of one column are parted by U+001F.
CREATE VIRTUAL TABLE search_title USING fts5 (
    title, attachments, enclosed,
    content = '', columnsize = 0,
    tokenize = 'gongbao_titles'
);

-- Larger batches and pages than FTS5's own make the index in two thirds of the time.
INSERT INTO search_text (search_text, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_text (search_text, rank) VALUES ('pgsz', 8000);
INSERT INTO search_symbol (search_symbol, rank) VALUES ('pgsz', 8000);
