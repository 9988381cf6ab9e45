
-- Search index ----------------------------------------------------------------------------------
--
-- Derived from the tables above and rebuilt from them; see docs/adr/0003-search-index.md. The FTS5
-- tables have no content of their own: their rowid is the document's id, their text the folded text
-- of the document, and their facets are upper-case words, which folded text never has: I<issue>
-- G<gazette> Y<year> B<body> K<kind> C<category>, the last two as the hexadecimal of their name.

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
