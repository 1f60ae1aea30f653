// What was decided of each reminder: remembered, so that nothing is said twice, and told to whoever asks why. It has no
// word: `about` is the id of what it is about. It stays on this computer.
export const sixth = `
CREATE TABLE reminder (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT,
  -- When it fell due, as an instant.
  due INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  why TEXT,
  again INTEGER,
  at INTEGER NOT NULL, at_wall TEXT NOT NULL, at_zone TEXT NOT NULL
) STRICT;
`
