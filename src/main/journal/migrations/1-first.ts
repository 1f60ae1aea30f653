// Every row has a random, stable id (UUIDv7) beside its number. Every moment is stored as instant, wall time and zone.
// `n` counts up with time and is what full-text search orders by; a plain rowid may be renumbered by VACUUM.
export const first = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  matters TEXT,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL
) STRICT;
CREATE TABLE person_address (
  address TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE
) STRICT;

CREATE TABLE calendar (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  copy BLOB NOT NULL,
  read INTEGER NOT NULL, read_wall TEXT NOT NULL, read_zone TEXT NOT NULL,
  fault TEXT
) STRICT;
CREATE TABLE calendar_rule (
  calendar TEXT NOT NULL,
  uid TEXT NOT NULL,
  recurrence_id TEXT NOT NULL,
  counts INTEGER NOT NULL,
  PRIMARY KEY (calendar, uid, recurrence_id)
) STRICT;

CREATE TABLE conversation (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT UNIQUE,
  series TEXT,
  title TEXT NOT NULL,
  attendees TEXT NOT NULL,
  join_url TEXT,
  starts INTEGER NOT NULL, starts_wall TEXT NOT NULL, starts_zone TEXT NOT NULL,
  ends INTEGER, ends_wall TEXT, ends_zone TEXT,
  begun INTEGER, begun_wall TEXT, begun_zone TEXT,
  ended INTEGER, ended_wall TEXT, ended_zone TEXT,
  end_noted INTEGER,
  mark TEXT CHECK (mark IN ('didnt-happen', 'moved')),
  in_calendar TEXT CHECK (in_calendar IN ('moved', 'cancelled'))
) STRICT;
CREATE INDEX conversation_starts ON conversation (starts);
CREATE INDEX conversation_series ON conversation (series) WHERE series IS NOT NULL;
CREATE TABLE conversation_person (
  conversation TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  PRIMARY KEY (conversation, person)
) STRICT;
CREATE INDEX conversation_of_person ON conversation_person (person);

CREATE TABLE arrival (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT NOT NULL UNIQUE REFERENCES conversation(id) ON DELETE CASCADE,
  opened INTEGER NOT NULL, opened_wall TEXT NOT NULL, opened_zone TEXT NOT NULL,
  how TEXT CHECK (how IN ('here', 'not-now', 'not-seen', 'folded')),
  feeling TEXT,
  if_part TEXT, then_part TEXT
) STRICT;
CREATE TABLE answer (
  arrival TEXT NOT NULL REFERENCES arrival(id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  item_text TEXT,
  answer TEXT NOT NULL CHECK (answer IN ('met', 'not-yet')),
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  PRIMARY KEY (arrival, item)
) STRICT;

CREATE TABLE line (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  presence INTEGER,
  outcome TEXT,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL
) STRICT;
CREATE INDEX line_conversation ON line (conversation);
CREATE INDEX line_at ON line (at);
CREATE TABLE line_person (
  line TEXT NOT NULL REFERENCES line(id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  PRIMARY KEY (line, person)
) STRICT;
CREATE INDEX line_of_person ON line_person (person);
CREATE TABLE line_tag (
  line TEXT NOT NULL REFERENCES line(id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (line, tag)
) STRICT;
CREATE INDEX line_of_tag ON line_tag (tag);

CREATE TABLE draft (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL
) STRICT;

CREATE TABLE thought (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  thought TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due TEXT NOT NULL CHECK (due IN ('after', 'evening', 'tomorrow')),
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  settled INTEGER, settled_wall TEXT, settled_zone TEXT
) STRICT;

CREATE TABLE promise (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  line TEXT REFERENCES line(id) ON DELETE CASCADE,
  person TEXT REFERENCES person(id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  due_day TEXT,
  due INTEGER, due_wall TEXT, due_zone TEXT,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  kept INTEGER, kept_wall TEXT, kept_zone TEXT
) STRICT;
CREATE INDEX promise_of_person ON promise (person);

CREATE TABLE intention (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  if_part TEXT NOT NULL,
  then_part TEXT NOT NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  retired INTEGER, retired_wall TEXT, retired_zone TEXT
) STRICT;

CREATE TABLE offer (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Holds the folded words of each line (core/search), its people and its conversation's title. rowid = line.n
CREATE VIRTUAL TABLE words USING fts5(text, prefix = '1 2 3', detail = 'full', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'");
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
`
