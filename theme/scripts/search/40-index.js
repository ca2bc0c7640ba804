// Reads the index, file by file as it is asked (src/SiteGen/Searching/IndexReader.cs). Files are classic scripts that
// call searchIndex.file, so that a disk and a strict content security policy are no hindrance.
(function (my) {
  "use strict";
  const files = new Map();
  const asked = new Map();
  const lists = new Map();
  const shards = new Map();
  let folder = "";
  let keys = null;

  my.file = (name, value) => { files.set(name, value); };

  /** Runs a script once. */
  my.run = (src) => new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => { script.remove(); done(); };
    script.onerror = () => { script.remove(); failed(new Error(src)); };
    document.head.append(script);
  });

  /** Loads a file; what is not there is undefined. */
  const load = (name) => {
    if (files.has(name) || (my.core && my.core.whole)) return Promise.resolve(files.get(name));
    if (!asked.has(name)) {
      asked.set(name, my.run(folder + name + ".js").then(() => files.get(name), (error) => {
        asked.delete(name); // tried again when it is asked again
        if (!my.core) throw error;
      }));
    }
    return asked.get(name);
  };

  my.open = async (place) => {
    folder = place;
    if (!my.core) {
      my.core = await load("core");
      my.readFolds(my.core.fold);
      my.heavy = new Set(my.core.heavy.match(/[^]{2}/g));
    }
    return my.core;
  };

  const number = (text, at) => {
    const one = (i) => {
      const code = text.charCodeAt(i);
      return (code >= 0xE000 ? code - 0x800 : code) - 35 - (code > 92 ? 1 : 0);
    };
    return text[at] === "!" ? [one(at + 1) * 0x4000 + one(at + 2), at + 3] : [one(at), at + 1];
  };
  const reader = (text) => {
    let at = 0;
    const next = () => { const [value, end] = number(text, at); at = end; return value; };
    /** Ids, ascending, with their how. */
    const rows = () => {
      const found = [];
      let groups = next();
      if (groups === 16) { // one bit for each record
        const how = next();
        const count = next();
        for (let number = 0; number < count; number++) {
          for (let bits = next(), id = number * 6; bits > 0; bits >>= 1, id++) if (bits & 1) found.push(id * 16 + how);
        }
        return packed(found);
      }
      for (; groups > 0; groups--) {
        const how = next();
        const count = next();
        for (let read = 0, id = 0; read < count;) {
          const step = next();
          let run = step & 1 ? next() + 2 : 1;
          for (id += step >> 1; run > 0; run--, read++, id++) found.push(id * 16 + how);
        }
      }
      return packed(found.sort((a, b) => a - b));
    };
    return { next, rows, more: () => at < text.length };
  };
  const packed = (found) => ({ ids: found.map((one) => Math.floor(one / 16)), how: found.map((one) => one % 16) });
  const none = { ids: [], how: [] };
  my.none = none;

  const listOf = async (name) => {
    if (!lists.has(name)) {
      const text = await load(name);
      lists.set(name, text ? reader(text).rows() : none);
    }
    return lists.get(name);
  };
  const hex = (key) => key.split("").map((letter) => letter.charCodeAt(0).toString(16)).join("-");
  const bucketOf = (key, count) => {
    let hash = 0x811C9DC5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (((hash ^ (hash >>> 15)) & (count - 1)) >>> 0).toString(16);
  };
  const ownKeys = async () => {
    if (keys) return keys;
    const found = { pairs: new Map(), words: new Map() };
    for (let id = 0; id < my.core.records; id++) {
      const record = await my.record(id);
      if (record) my.collect(id, record, found.pairs, found.words);
    }
    const list = (ids) => ({ ids: [...ids.keys()], how: [...ids.values()] });
    for (const map of [found.pairs, found.words]) for (const [key, ids] of map) map.set(key, list(ids));
    return keys = found;
  };

  /** The records that have two characters side by side, or one in their title. */
  my.pair = async (letters) => {
    if (my.core.whole) return (await ownKeys()).pairs.get(letters) || none;
    if (my.heavy.has(letters)) return listOf("h/" + hex(letters));
    const text = await load("b/" + bucketOf(letters.padEnd(2, "\0"), my.core.buckets));
    if (text) {
      const from = reader(text);
      while (from.more()) {
        const first = from.next();
        const second = from.next();
        const rows = from.rows();
        if (first === letters.charCodeAt(0) && second === (letters.length > 1 ? letters.charCodeAt(1) : 0)) return rows;
      }
    }
    return letters.length === 1 ? listOf("h/" + hex(letters)) : none;
  };

  /** The words that begin so, and the ends of words in texts of scripts without spaces: word, end, rows. */
  my.wordsFrom = async (root) => {
    if (my.core.whole) {
      return [...(await ownKeys()).words].filter(([key]) => key.startsWith(root, 1))
        .map(([key, rows]) => ({ word: key.slice(1), end: key[0] === "s", rows }));
    }
    let start = root.slice(0, 2);
    const divided = my.core.divided;
    while (divided[start] && start.length < root.length) start = root.slice(0, start.length + 1);
    const names = (of) => [of].concat(...(divided[of] || []).map(names));
    const found = [];
    for (const text of await Promise.all(names(start).map((name) => load("w/" + hex(name))))) {
      const from = reader(text || "");
      while (from.more()) {
        const head = from.next();
        let word = "";
        for (let length = head >> 1; length > 0; length--) word += String.fromCharCode(from.next());
        const rows = from.rows();
        const end = (head & 1) === 1;
        if (rows.ids.length === 0) from.next(); // how many; the list itself is elsewhere
        if (word.startsWith(root)) found.push({ word, end, rows: rows.ids.length ? rows : await listOf("h/" + hex((end ? "s" : "w") + word)) });
      }
    }
    return found;
  };

  my.ofLength = async (length) => my.core.whole
    ? [...(await ownKeys()).words.keys()].filter((key) => key[0] === "w" && key.length === length + 1 && my.isLetters(key)).map((key) => key.slice(1))
    : ((await load("l/" + length)) || "").split(" ");

  /** The lists of a filter's values, in the order of the core. */
  my.filter = async (name) => {
    if (!lists.has(name)) {
      const from = reader((await load("f/" + name)) || "");
      lists.set(name, (my.core.filters[name] || []).map(() => from.more() ? from.rows() : none));
    }
    return lists.get(name);
  };
  my.topicList = (id) => listOf("f/topic-" + id);

  my.placesOf = async (key) => ((await load("c/" + bucketOf(key, my.core.places))) || {})[key] || [];

  /** A record with its places; undefined where the number is free. */
  my.record = async (id) => {
    const shard = Math.floor(id / my.core.texts);
    if (!shards.has(shard)) {
      const file = (await load("t/" + shard.toString(16))) || [[], []];
      const placed = ([at, token, name, part, topics]) => {
        const [proposal, address, action, mark, resolution, conference, language, source, outcome] = file[0][at];
        return { proposal, address, action, mark, resolution, conference, language, source, outcome, token, name, part, topic: topics };
      };
      shards.set(shard, new Map(file[1].map(([number, text, title, language, places]) =>
        [shard * my.core.texts + number, { id: shard * my.core.texts + number, text, title: title === 1, language, places: places.map(placed) }])));
    }
    return shards.get(shard).get(id);
  };
})(searchIndex);
