-- Gongbao archive, from schema 3 to 4: who signs in a body's place.

-- 签发人: post and name of the person, as printed under a decree, who signs for the body; empty where
-- the body itself signs.
ALTER TABLE document_body ADD COLUMN signatory TEXT NOT NULL DEFAULT '';
