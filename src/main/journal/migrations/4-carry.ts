// Two computers: which records were taken away, so that an older copy from elsewhere does not bring them back. An id and a
// time, and no word. `became` is the record that stands for it now; `final` are people who were deleted by hand, for good.
export const fourth = `
CREATE TABLE removed (
  record TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  final INTEGER NOT NULL DEFAULT 0,
  became TEXT
) STRICT, WITHOUT ROWID;
`
