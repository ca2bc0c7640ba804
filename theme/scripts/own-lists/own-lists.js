// The lists of a small site, whose index is its texts alone (src/SiteGen/Searching/KeyTable.cs). Loaded with such an index.
(function (my) {
  "use strict";
  const longest = 24;
  let keys = null;

  // Adds the keys of a record to maps from keys to maps from ids to how.
  const collect = (id, record, pairs, words) => {
    const title = record.title ? my.TITLE : 0;
    const add = (to, key, how) => {
      if (!to.has(key)) to.set(key, new Map());
      to.get(key).set(id, to.get(key).get(id) | how | title);
    };
    const readings = my.readings(record.text);
    const dense = readings.some((one) => my.hasDense(one.key));
    for (const { key, how } of readings) {
      for (let at = 0; dense && at < key.length; at++) {
        if (title && my.hasDense(key[at])) add(pairs, key[at], how(at, at + 1));
        if (at && my.isPair(key.slice(at - 1, at + 1))) add(pairs, key.slice(at - 1, at + 1), how(at - 1, at + 1));
      }
      for (const [start, end] of my.words(key)) {
        add(words, "w" + key.slice(start, Math.min(end, start + longest)), how(start, end));
        for (let from = start + 1; dense && from < end - 1; from++) add(words, "s" + key.slice(from, Math.min(end, from + longest)), how(from, end));
      }
    }
  };

  /** The pairs and words of all texts, made on first use. */
  my.ownKeys = async () => {
    if (keys) return keys;
    const found = { pairs: new Map(), words: new Map() };
    for (let id = 0; id < my.core.records; id++) {
      const record = await my.record(id);
      if (record) collect(id, record, found.pairs, found.words);
    }
    return keys = found;
  };
  const rowsOf = (all) => {
    const rows = my.rows();
    for (const ids of all) ids.forEach((how, id) => { rows[id] |= how | my.HERE; });
    return rows;
  };

  my.pair = async (letters) => rowsOf([(await my.ownKeys()).pairs.get(letters) || []]);
  my.wordsFrom = async (root, answers) => rowsOf([...(await my.ownKeys()).words]
    .filter(([key]) => key.startsWith(root, 1) && answers(key.slice(1), key[0] === "s")).map(([, ids]) => ids));
})(searchIndex);
