// Several calendars: each with a name, a colour and a lead time of its own, in an order. The one there was is the first.
// `place` is a file's path, or the host of a server; what it takes to be let in there is a secret and lies in `access`.
export const fifth = `
CREATE TABLE calendar_5 (
  id TEXT PRIMARY KEY,
  -- Of two calendars with the same event, the one that comes first has it.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'url', 'caldav')),
  place TEXT NOT NULL,
  -- Sealed: main/calendar/sealing.
  access TEXT,
  -- Empty: it goes by the name of its place.
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  -- Minutes; none: as for all.
  lead INTEGER,
  -- As JSON, which of its events are taken; none: all.
  filter TEXT,
  copy BLOB NOT NULL,
  -- As JSON, what is known of its events where no copy is kept.
  known TEXT NOT NULL,
  read INTEGER NOT NULL, read_wall TEXT NOT NULL, read_zone TEXT NOT NULL,
  fault TEXT,
  -- By which a server is asked whether anything changed since.
  etag TEXT,
  last_modified TEXT
) STRICT;
INSERT INTO calendar_5 (id, position, kind, place, name, colour, copy, known, read, read_wall, read_zone, fault)
  SELECT id, row_number() OVER (ORDER BY rowid), 'file', path, '', 'moss', copy,
    coalesce((SELECT value FROM setting WHERE setting.name = 'occurrences'), '[]'), read, read_wall, read_zone, fault
  FROM calendar;
DROP TABLE calendar;
ALTER TABLE calendar_5 RENAME TO calendar;
DELETE FROM setting WHERE name = 'occurrences';
`
