// Reads the index, file by file as it is asked (src/SiteGen/Searching/IndexReader.cs). Files are classic scripts that
// call searchIndex.file, so that a disk and a strict content security policy are no hindrance.
(function (my) {
  "use strict";
  const files = new Map();
  const asked = new Map();
  const shards = new Map();
  let folder = "";

  my.file = (name, value) => { files.set(name, value); };

  /** Runs a script once; what failed is tried again when it is asked for again. */
  const run = (src) => {
    if (!asked.has(src)) {
      asked.set(src, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = src;
        script.onload = () => { script.remove(); done(); };
        script.onerror = () => { script.remove(); asked.delete(src); failed(new Error(src)); };
        document.head.append(script);
      }));
    }
    return asked.get(src);
  };

  // Scripts that few readers need stand beside this one.
  const assets = document.currentScript.src.replace(/[^/]*$/, "");
  my.asset = (name) => run(assets + name + ".js");

  /** Loads a file; what is not there is undefined. */
  my.load = async (name) => {
    if (!files.has(name) && !(my.core && my.core.whole)) await run(folder + name + ".js").catch((error) => { if (!my.core) throw error; });
    return files.get(name);
  };

  my.open = async (place) => {
    folder = place;
    if (my.core) return;
    const core = await my.load("core");
    if (core.whole) await my.asset("own-lists"); // exchanges my.pair and my.wordsFrom
    my.readFolds(core.fold);
    my.heavy = core.heavy.match(/[^]{2}/g) || []; // rare ones first
    my.core = core;
  };

  /** How a key stands in each record: HERE and how for those that have it, 0 for all others. */
  my.rows = () => new Uint8Array(my.core.records);
  const into = (rows) => (id, how) => { rows[id] |= how | my.HERE; };
  const pass = () => {};

  /** Reads a string of numbers (src/SiteGen/Searching/NumberText.cs). */
  const reader = (text) => {
    let at = 0;
    const one = () => {
      const code = text.charCodeAt(at++);
      return (code >= 0xE000 ? code - 0x800 : code) - 35 - (code > 92 ? 1 : 0);
    };
    const next = () => {
      if (text[at] !== "!") return one();
      at++;
      return one() * 0x4000 + one();
    };
    /** Visits the records of a list: id, how. False if they are elsewhere, and only their number stands here. */
    const each = (visit) => {
      let groups = next();
      if (!groups) return false;
      if (groups === 16) { // one bit for each record
        const how = next();
        const count = next();
        for (let number = 0; number < count; number++) {
          for (let bits = next(), id = number * 6; bits > 0; bits >>= 1, id++) if (bits & 1) visit(id, how);
        }
        return true;
      }
      for (; groups > 0; groups--) {
        const how = next();
        const count = next();
        for (let read = 0, id = 0; read < count;) {
          const step = next();
          let run = step & 1 ? next() + 2 : 1;
          for (id += step >> 1; run > 0; run--, read++, id++) visit(id, how);
        }
      }
      return true;
    };
    return { next, each, more: () => at < text.length };
  };

  const listOf = async (name, rows = my.rows()) => {
    const text = await my.load(name);
    if (text) reader(text).each(into(rows));
    return rows;
  };
  const hex = (key) => key.split("").map((letter) => letter.charCodeAt(0).toString(16)).join("-");
  my.bucketOf = (key, count) => {
    let hash = 0x811C9DC5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (((hash ^ (hash >>> 15)) & (count - 1)) >>> 0).toString(16);
  };
  /** The records that have two characters side by side, or one in their title. */
  my.pair = async (letters) => {
    const rows = my.rows();
    if (my.heavy.includes(letters)) await listOf("h/" + hex(letters), rows);
    else {
      const from = reader((await my.load("b/" + my.bucketOf(letters.padEnd(2, "\0"), my.core.buckets))) || "");
      while (from.more()) from.each(String.fromCharCode(from.next(), from.next()) === letters.padEnd(2, "\0") ? into(rows) : pass);
      if (letters.length === 1) await listOf("h/" + hex(letters), rows);
    }
    return rows;
  };

  /** The records with a word that begins so and answers: answers(word, whether it is only the end of one). */
  my.wordsFrom = async (root, answers) => {
    const rows = my.rows();
    let start = root.slice(0, 2);
    const divided = my.core.divided;
    while (divided[start] && start.length < root.length) start = root.slice(0, start.length + 1);
    const names = (of) => [of].concat(...(divided[of] || []).map(names));
    for (const text of await Promise.all(names(start).map((name) => my.load("w/" + hex(name))))) {
      const from = reader(text || "");
      while (from.more()) {
        const head = from.next();
        let word = "";
        for (let length = head >> 1; length > 0; length--) word += String.fromCharCode(from.next());
        const isEnd = (head & 1) === 1;
        const isIt = word.startsWith(root) && answers(word, isEnd);
        if (!from.each(isIt ? into(rows) : pass)) {
          from.next();
          if (isIt) await listOf("h/" + hex((isEnd ? "s" : "w") + word), rows);
        }
      }
    }
    return rows;
  };

  /** Goes through the lists of a filter: visitor(value) gives what visits the records of the value, or nothing. */
  my.filter = async (name, visitor) => {
    const [values, text] = (await my.load("f/" + name)) || [[], ""];
    const from = reader(text);
    for (const value of values) from.each(visitor(value) || pass);
  };
  my.topicList = (id) => listOf("f/topic-" + id);

  const placesIn = ([proposals], places) => places.map(([at, token, name, part, topic]) => {
    const [proposal, address, action, mark, resolution, conference, language, source, outcome] = proposals[at];
    return { proposal, address, action, mark, resolution, conference, language, source, outcome, token, name, part, topic };
  });

  /** A record with its first places; undefined where the number is free. */
  my.record = async (id) => {
    const shard = Math.floor(id / my.core.texts);
    if (!shards.has(shard)) {
      const file = (await my.load("t/" + shard.toString(16))) || [[], []];
      shards.set(shard, new Map(file[1].map(([number, text, title, language, places, rest]) =>
        [number, { id: shard * my.core.texts + number, text, title: title === 1, language, places: placesIn(file, places), rest }])));
    }
    return shards.get(shard).get(id % my.core.texts);
  };

  /** Gives a record the places that its file had no room for. */
  my.fill = async (record) => {
    const file = record && record.rest && await my.load("p/" + record.id.toString(16));
    if (file && record.rest) {
      record.places = record.places.concat(placesIn(file, file[1]));
      record.rest = 0;
    }
    return record;
  };
})(searchIndex);
