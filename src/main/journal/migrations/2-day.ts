// The whole day: people who are renamed, merged and archived; promises and thoughts with a time of their own; light
// Arrive; the evening; days off; the book of intentions.
export const second = `
ALTER TABLE person ADD COLUMN archived INTEGER;
ALTER TABLE person ADD COLUMN archived_wall TEXT;
ALTER TABLE person ADD COLUMN archived_zone TEXT;
-- Other names a person is meant by; of two who were merged, the one that gave way.
CREATE TABLE person_alias (
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (person, name)
) STRICT;

-- The name a person goes by in the line's text (folded): it stays theirs when they are renamed, and tells two of one
-- name apart.
ALTER TABLE line_person ADD COLUMN written TEXT;

-- Remembered in the evening: it was on that day, at no known time.
ALTER TABLE conversation ADD COLUMN untimed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE arrival ADD COLUMN light INTEGER NOT NULL DEFAULT 0;
-- An answer taken over from an earlier Arrive: when it was given there. Such answers are never counted.
ALTER TABLE answer ADD COLUMN as_at INTEGER;
ALTER TABLE answer ADD COLUMN as_at_wall TEXT;
ALTER TABLE answer ADD COLUMN as_at_zone TEXT;

CREATE TABLE evening (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL UNIQUE,
  offered INTEGER, offered_wall TEXT, offered_zone TEXT,
  opened INTEGER, opened_wall TEXT, opened_zone TEXT,
  closed INTEGER, closed_wall TEXT, closed_zone TEXT,
  -- The question one is at.
  at_question TEXT,
  -- The conversation one would handle differently.
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL
) STRICT;
CREATE TABLE evening_answer (
  n INTEGER PRIMARY KEY,
  evening TEXT NOT NULL REFERENCES evening(id) ON DELETE CASCADE,
  -- The question, and the part of it: 'mine', 'not-mine', 'if', 'will', 'ask' ...
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  UNIQUE (evening, part)
) STRICT;
-- Whom an evening names.
CREATE TABLE evening_person (
  evening TEXT NOT NULL REFERENCES evening(id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  PRIMARY KEY (evening, person)
) STRICT;
CREATE INDEX evening_of_person ON evening_person (person);
-- Folded words of the answers, as in \`words\` those of the lines. rowid = evening_answer.n
CREATE VIRTUAL TABLE evening_words USING fts5(text, prefix = '1 2 3', detail = 'full', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'");
INSERT INTO evening_words (evening_words, rank) VALUES ('secure-delete', 1);

ALTER TABLE intention ADD COLUMN evening TEXT REFERENCES evening(id) ON DELETE SET NULL;

ALTER TABLE promise ADD COLUMN kind TEXT NOT NULL DEFAULT 'promise' CHECK (kind IN ('promise', 'repair'));
ALTER TABLE promise ADD COLUMN evening TEXT REFERENCES evening(id) ON DELETE SET NULL;
ALTER TABLE promise ADD COLUMN let_go INTEGER;
ALTER TABLE promise ADD COLUMN let_go_wall TEXT;
ALTER TABLE promise ADD COLUMN let_go_zone TEXT;
-- When it was reminded of, at its time: once.
ALTER TABLE promise ADD COLUMN told INTEGER;
-- A new time as it was typed, where no day was understood in it.
ALTER TABLE promise ADD COLUMN due_words TEXT;

-- 'at' is a day, or a time, of the user's own choice. SQLite cannot change a CHECK: the table is made anew.
CREATE TABLE thought_2 (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  thought TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due TEXT NOT NULL CHECK (due IN ('after', 'evening', 'tomorrow', 'at')),
  due_day TEXT,
  due_at INTEGER, due_at_wall TEXT, due_at_zone TEXT,
  due_words TEXT,
  conversation TEXT REFERENCES conversation(id) ON DELETE SET NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL,
  settled INTEGER, settled_wall TEXT, settled_zone TEXT,
  how TEXT CHECK (how IN ('done', 'let-go')),
  told INTEGER
) STRICT;
INSERT INTO thought_2 (n, id, thought, next_step, due, conversation, at, at_wall, at_zone, settled, settled_wall, settled_zone, how)
  SELECT n, id, thought, next_step, due, conversation, at, at_wall, at_zone, settled, settled_wall, settled_zone,
    CASE WHEN settled IS NULL THEN NULL ELSE 'done' END FROM thought;
DROP TABLE thought;
ALTER TABLE thought_2 RENAME TO thought;

CREATE TABLE day_off (
  day TEXT PRIMARY KEY
) STRICT;

-- The user's own pages of the book, and what was offered on a day ('own:<id>' or the number of a page of ours). The
-- newest row of a day is its page; the others were passed over for another, and count as seen.
CREATE TABLE book_page (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL
) STRICT;
CREATE TABLE book_day (
  n INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  page TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('taken', 'not-today'))
) STRICT;
CREATE INDEX book_day_day ON book_day (day);
`
