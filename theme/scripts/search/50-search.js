// Answers queries (src/SiteGen/Searching: Candidates.cs, Weighing.cs, Searcher.cs): lists give candidates, their own
// weights say which texts are read first, and the texts decide and order.
(function (my) {
  "use strict";
  // Two rare pairs mostly say as much as all, for half the bytes. What the lists leave open is seen in the texts.
  const firstPairs = 2;
  const mostPairs = 4;
  const mostTexts = 80;

  /** The records of both rows. */
  const both = (left, right) => left.map((one, id) => {
    const other = right[id];
    return one && other ? ((one | other) & ~my.KEPT) | (one & other & my.KEPT) : 0;
  });
  /** Adds the records of one row to another. */
  my.add = (to, rows) => {
    for (let id = 0; id < rows.length; id++) to[id] |= rows[id];
    return to;
  };
  const either = (all) => all.reduce(my.add, my.rows());
  const only = (rows, allowed) => rows.map((one, id) => allowed[id] ? one : 0);
  /** How many records; those in which it stands so, or all. */
  my.count = (rows, how = my.HERE) => {
    let count = 0;
    for (const one of rows) if (one & how) count++;
    return count;
  };

  /** The pairs of a text to look up, rare ones first; the second has no character of the first if that can be. */
  const pairsOf = (text) => {
    const found = new Map();
    for (let at = 1; at < text.length; at++) {
      const pair = text.slice(at - 1, at + 1);
      if (!found.has(pair) && my.isPair(pair)) found.set(pair, at);
    }
    const pairs = [...found].sort(([a], [b]) => my.heavy.indexOf(a) - my.heavy.indexOf(b));
    const apart = pairs.findIndex(([, at]) => Math.abs(at - pairs[0][1]) > 1);
    if (apart > 1) pairs.splice(1, 0, ...pairs.splice(apart, 1));
    return pairs.slice(0, mostPairs).map(([pair]) => pair);
  };
  const wordList = async (word, isFirst, exact) => {
    const cut = word.slice(0, 24);
    const root = exact || cut !== word ? cut : my.root(cut);
    return my.wordsFrom(root, (known, isEnd) => isEnd ? isFirst && cut.length > 1 && known.startsWith(cut) && (!exact || known === cut)
      : cut !== word || (exact ? known === cut : my.answers(known, cut) > 0));
  };
  const listsOf = async (pairs) => Promise.all(pairs.map(my.pair));
  /** The records that may have a term, and the pairs whose lists are left. */
  my.candidates = async (term) => {
    const pairs = term.words.length ? [] : pairsOf(term.text);
    const lists = await (pairs.length ? listsOf(pairs.slice(0, firstPairs)) : term.words.length
      ? Promise.all(term.words.map((word, at) => wordList(word, at === 0, term.exact || at < term.words.length - 1))) : listsOf([term.text]));
    return { rows: lists.reduce(both), left: pairs.slice(firstPairs) };
  };
  const topicsNamed = async (texts) => {
    const named = my.core.topics.filter((topic) => texts.some((text) => my.isNamed(topic, text)));
    return either(await Promise.all(named.map((topic) => my.topicList(topic.id))));
  };

  const rarity = (having) => {
    let value = 1 + my.core.records / (having + 1);
    let whole = 0;
    for (; value >= 2; whole++) value /= 2;
    return whole + value - 1;
  };
  const weigh = (matches, rare, record, length) => {
    let frequency = 0;
    for (const match of matches) frequency += match.weight * (match.how === my.KEPT ? 1 : 1.5);
    frequency *= record.title ? 3 : 1;
    return rare * frequency * (1.2 + 1) / (frequency + 1.2 * (1 - 0.3 + 0.3 * length / my.core.average));
  };
  my.ways = { added: my.ADDED, removed: my.REMOVED, unchanged: my.KEPT };
  const inOf = (how, place) => place.part === "reasons" ? [] : Object.keys(my.ways).filter((name) => how & my.ways[name]);
  my.has = (place, name, value) => name === "topic" || name === "source" ? place[name].split(" ").includes(value) : place[name] === value;
  my.address = (place) => my.core.clause.replace("{0}", place.address).replace("{1}", place.token);

  const look = async ({ terms, not }) => {
    const found = not ? [] : await Promise.all(terms.map(my.candidates));
    const rows = either(found.map((one) => one.rows));
    return { terms, not, found, rows, rare: rarity(my.count(rows)), topic: [] };
  };

  const hitOf = (record, search) => {
    const places = record.places.filter((place) => search.others.every(([name, values]) => values.some((value) => my.has(place, name, value))));
    if (!places.length) return null;
    const readings = my.readings(record.text);
    const length = my.lengthOf(record.text);
    let [score, how, matches, whole] = [0, 0, [], true];
    for (const { terms, not, rare, topic } of search.looks) {
      const found = [].concat(...terms.map((term) => my.find(readings, term)));
      const onTopic = not || found.length ? null : topic[record.id];
      if (not ? found.length : !found.length && !onTopic) whole = false;
      else if (found.length) {
        score += weigh(found, rare, record, length);
        for (const match of found) how |= match.how;
        matches.push(...found);
      } else if (!not) {
        score += rare * 0.25;
        how |= onTopic;
      }
    }
    if (!whole) {
      how = search.whole[record.id];
      if (!how) return null;
      score = rarity(my.count(search.whole)) * 0.25;
      matches = [];
    } else if (search.looks.filter((one) => !one.not).length > 1 && readings.some((one) => one.key.includes(search.query.text))) score *= 2;
    const stands = inOf(how, places[0]);
    if (search.in && !search.in.some((value) => stands.includes(value))) return null;
    return { record, places, matches, in: stands, score: Math.floor(score * 1000 + 0.5) / 1000, address: my.address(places[0]) };
  };

  /** Puts records into the order of reading, titles and changed text first, behind those that stand there. */
  const queue = async (search, found) => {
    my.add(search.all, found);
    for (const [name, values] of search.others) {
      const allowed = my.rows();
      await my.filter(name, (value) => values.includes(value) && ((id) => { allowed[id] = 1; }));
      found = only(found, allowed);
    }
    const lots = [[], [], [], []];
    for (let id = 0; id < found.length; id++) {
      if (found[id]) lots[(found[id] & my.TITLE ? 0 : 2) + (found[id] & (my.ADDED | my.REMOVED) ? 0 : 1)].push(id);
    }
    search.order = search.order.concat(...lots);
    return search;
  };

  /** Leaves out what the lists that are left do not have. */
  const narrow = async (search) => {
    const wanted = search.looks.filter((one) => !one.not);
    for (const one of wanted) {
      one.found = await Promise.all(one.found.map(async ({ rows, left }) =>
        ({ rows: (await listsOf(left)).reduce(both, rows), left: [] })));
    }
    search.all = wanted.map((one) => either(one.found.map(({ rows }) => rows))).reduce(both);
    search.order = search.order.filter((id, at) => at < search.at || search.all[id]);
  };

  /** The records that may answer a query, for my.read. Those that are only on a topic it names come in the end. */
  const prepare = async (query, filters) => {
    const looks = await Promise.all(query.clauses.map(look));
    const wanted = looks.filter((one) => !one.not);
    const others = Object.entries(filters).filter(([name]) => name !== "in");
    const search = { query, in: filters.in, others, looks, whole: [], all: my.rows(), order: [], at: 0, size: my.core.batch, seen: new Set(), extend: null };
    if (!wanted.length) return search;
    search.extend = async () => {
      search.extend = null;
      search.size = my.core.batch;
      for (const one of wanted) {
        one.found = [];
        one.topic = await topicsNamed(one.terms.map((term) => term.text));
      }
      if (wanted.length > 1) search.whole = await topicsNamed([search.query.text]);
      const onTopic = either(wanted.map((one) => one.topic).concat([search.whole]));
      search.seen.forEach((id) => { onTopic[id] = 0; });
      const found = wanted.map((one) => either([one.rows, one.topic])).reduce(both);
      await queue(search, only(my.add(found, search.whole), onTopic));
    };
    return queue(search, wanted.map((one) => one.rows).reduce(both));
  };

  /** True if every text that may answer was read. */
  my.isRead = (search) => search.at >= search.order.length && !search.extend;

  /** The hits of the next texts, in order; none when all are read. */
  my.read = async (search) => {
    if (search.at >= search.order.length && search.extend) await search.extend();
    const ids = search.order.slice(search.at, search.at + search.size);
    search.at += ids.length;
    const records = await Promise.all(ids.map(my.record));
    if (my.core.whole || search.others.length) await Promise.all(records.map(my.fill));
    const found = records.map((record) => record && hitOf(record, search)).filter(Boolean)
      .sort((a, b) => b.score - a.score || (a.places[0].action === "noc") - (b.places[0].action === "noc") || a.record.id - b.record.id);
    for (const hit of found) search.seen.add(hit.record.id);
    // Most of these texts were read in vain: the lists that are left cost less than more of them.
    if (found.length * 2 < ids.length && search.at < search.order.length) {
      search.size = Math.min(mostTexts, search.size * 2);
      if (search.looks.some(({ found }) => found.some((one) => one.left.length))) await narrow(search);
    }
    // A small site knows all at once, so that its numbers are exact.
    return my.core.whole && search.extend ? found.concat(await my.read(search)) : found;
  };

  /** What a search gives: topics it names, the words looked for instead (or null), first hits, and how to go on. */
  my.search = async (typed, filters) => {
    let query = my.parse(typed);
    const topics = query.text ? my.core.topics.filter((topic) => my.isNamed(topic, query.text) || my.isBegun(topic, query.text)) : [];
    const run = async (of) => {
      const search = await prepare(of, filters);
      const hits = [];
      while (!hits.length && !my.isRead(search)) hits.push(...await my.read(search));
      return { search, hits };
    };
    let { search, hits } = await run(query);
    let instead = null;
    // What mends a slip is read when nothing is found.
    if (!hits.length && (query = await my.asset("slips").then(() => my.corrected(query), () => null))) {
      instead = query.text;
      ({ search, hits } = await run(query));
    }
    return { topics, instead, search, hits };
  };
})(searchIndex);
