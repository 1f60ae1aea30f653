// The journal loses nothing: when records were changed, and what another version of them said. And it stays quick for ten
// years: indexes by which every question is answered without reading the whole, and when people were met last, which
// follows from the other tables and is kept up here.
const RECORDS = ['person', 'conversation', 'arrival', 'line', 'evening', 'promise', 'thought', 'intention', 'book_page']

const newer = 'ON CONFLICT (person) DO UPDATE SET starts = excluded.starts, starts_wall = excluded.starts_wall'

/** Of a person, the conversation that began last is looked for again. */
const lookAgain = (person: string) => `
  DELETE FROM met WHERE person = ${person};
  INSERT INTO met (person, starts, starts_wall) SELECT person.id, c.starts, c.starts_wall
    FROM person JOIN conversation_person cp ON cp.person = person.id JOIN conversation c ON c.id = cp.conversation
    WHERE person.id = ${person} AND c.begun IS NOT NULL ORDER BY c.starts DESC LIMIT 1;`

/** Someone is linked with a conversation. */
const linked = `
  INSERT INTO met (person, starts, starts_wall) SELECT new.person, starts, starts_wall FROM conversation
    WHERE id = new.conversation AND begun IS NOT NULL ${newer} WHERE excluded.starts > met.starts;`

/** Of a conversation that is gone itself, nobody knows. */
const wasNewest = `coalesce((SELECT starts FROM conversation WHERE id = old.conversation), 9e15) >=
  (SELECT starts FROM met WHERE person = old.person)`

export const third = `
-- When a record was changed last; one that is not here was never changed (journal/edits writes it).
CREATE TABLE edit (
  record TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of two versions that met, the one that gave way, as JSON.
CREATE TABLE earlier (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;
CREATE INDEX earlier_of_record ON earlier (record);

${RECORDS.map(
  (table) => `CREATE TRIGGER ${table}_gone AFTER DELETE ON ${table} BEGIN
  DELETE FROM edit WHERE record = OLD.id;
  DELETE FROM earlier WHERE record = OLD.id;
END;`,
).join('\n')}

CREATE INDEX conversation_begun ON conversation (begun) WHERE begun IS NOT NULL;
CREATE INDEX conversation_running ON conversation (begun) WHERE begun IS NOT NULL AND ended IS NULL;
CREATE INDEX conversation_ended ON conversation (ended) WHERE ended IS NOT NULL;
CREATE INDEX arrival_open ON arrival (n) WHERE how IS NULL;
CREATE INDEX line_alone ON line (at, n) WHERE conversation IS NULL;
CREATE INDEX promise_of_line ON promise (line) WHERE line IS NOT NULL;
CREATE INDEX promise_of_evening ON promise (evening) WHERE evening IS NOT NULL;
CREATE INDEX thought_of_conversation ON thought (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX thought_settled ON thought (settled);
CREATE INDEX offer_at ON offer (at);
CREATE INDEX offer_of_conversation ON offer (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX evening_of_conversation ON evening (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX intention_of_evening ON intention (evening) WHERE evening IS NOT NULL;
CREATE INDEX promise_open ON promise (person) WHERE kept IS NULL AND let_go IS NULL;
CREATE INDEX promise_settled ON promise (kept, let_go);
CREATE INDEX promise_let_go ON promise (let_go) WHERE let_go IS NOT NULL;

-- When each person was met last: the newest conversation with them that began. It follows from the other tables.
CREATE TABLE met (
  person TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  starts INTEGER NOT NULL, starts_wall TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO met (person, starts, starts_wall)
  SELECT person, max(starts), starts_wall FROM conversation_person JOIN conversation c ON c.id = conversation
  WHERE begun IS NOT NULL GROUP BY person;
CREATE TRIGGER met_linked AFTER INSERT ON conversation_person BEGIN ${linked} END;
CREATE TRIGGER met_unlinked AFTER DELETE ON conversation_person WHEN ${wasNewest} BEGIN ${lookAgain('old.person')} END;
CREATE TRIGGER met_moved AFTER UPDATE ON conversation_person BEGIN ${linked} END;
CREATE TRIGGER met_moved_newest AFTER UPDATE ON conversation_person WHEN ${wasNewest} BEGIN ${lookAgain('old.person')} END;
CREATE TRIGGER met_begun AFTER UPDATE OF begun, starts ON conversation WHEN new.begun IS NOT NULL BEGIN
  INSERT INTO met (person, starts, starts_wall)
    SELECT person, new.starts, new.starts_wall FROM conversation_person WHERE conversation = new.id
    ${newer} WHERE excluded.starts > met.starts;
END;
-- It did not begin after all, or it was earlier.
CREATE TRIGGER met_not_begun AFTER UPDATE OF begun, starts ON conversation
WHEN old.begun IS NOT NULL AND (new.begun IS NULL OR new.starts < old.starts) BEGIN
  DELETE FROM met WHERE person IN (SELECT person FROM conversation_person WHERE conversation = new.id);
  INSERT INTO met (person, starts, starts_wall)
    SELECT cp.person, max(c.starts), c.starts_wall
    FROM conversation_person here JOIN conversation_person cp USING (person) JOIN conversation c ON c.id = cp.conversation
    WHERE here.conversation = new.id AND c.begun IS NOT NULL GROUP BY cp.person;
END;

-- The same words, with longer beginnings: numbers of tickets and orders have many words that begin alike.
CREATE VIRTUAL TABLE words_3 USING fts5(text, prefix = '1 2 3 4 5 6', detail = 'full', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'");
INSERT INTO words_3 (words_3, rank) VALUES ('secure-delete', 1);
INSERT INTO words_3 (rowid, text) SELECT rowid, text FROM words;
DROP TABLE words;
ALTER TABLE words_3 RENAME TO words;
`
