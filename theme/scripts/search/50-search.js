// Answers queries (src/SiteGen/Searching: Candidates.cs, Weighing.cs, Searcher.cs): lists give candidates, their own
// weights say which texts are read first, and the texts decide and order.
(function (my) {
  "use strict";
  const mostPairs = 4;

  const both = (left, right) => {
    const ids = [];
    const how = [];
    for (let l = 0, r = 0; l < left.ids.length && r < right.ids.length;) {
      const order = left.ids[l] - right.ids[r];
      if (order === 0) {
        ids.push(left.ids[l]);
        how.push(((left.how[l] | right.how[r]) & ~my.KEPT) | (left.how[l] & right.how[r] & my.KEPT));
      }
      if (order <= 0) l++;
      if (order >= 0) r++;
    }
    return { ids, how };
  };
  const either = (left, right) => {
    if (!left.ids.length) return right;
    const ids = [];
    const how = [];
    for (let l = 0, r = 0; l < left.ids.length || r < right.ids.length;) {
      const fromLeft = l < left.ids.length && (r === right.ids.length || left.ids[l] <= right.ids[r]);
      const fromRight = r < right.ids.length && (l === left.ids.length || right.ids[r] <= left.ids[l]);
      ids.push(fromLeft ? left.ids[l] : right.ids[r]);
      how.push((fromLeft ? left.how[l++] : 0) | (fromRight ? right.how[r++] : 0));
    }
    return { ids, how };
  };
  const only = (found, allowed) => {
    const ids = new Set(allowed.ids);
    const kept = found.ids.map((_, at) => at).filter((at) => ids.has(found.ids[at]));
    return { ids: kept.map((at) => found.ids[at]), how: kept.map((at) => found.how[at]) };
  };
  const standingIn = (rows, id) => {
    const at = rows.ids.indexOf(id);
    return at < 0 ? null : rows.how[at] & ~my.TITLE;
  };

  const pairsOf = (text) => {
    const all = [];
    for (let at = 1; at < text.length; at++) if (my.isPair(text.charCodeAt(at - 1), text.charCodeAt(at))) all.push(text.slice(at - 1, at + 1));
    if (all.length <= mostPairs) return all;
    return [0, 1, 2, 3].map((part) => {
      const own = all.slice(Math.floor(part * all.length / mostPairs), Math.floor((part + 1) * all.length / mostPairs));
      return own.find((pair) => !my.heavy.has(pair)) || own[0];
    });
  };
  const wordList = async (word, isFirst, exact) => {
    const cut = word.slice(0, 24);
    const root = exact || cut !== word ? cut : my.root(cut);
    return (await my.wordsFrom(root))
      .filter((entry) => entry.end ? isFirst && cut.length > 1 && entry.word.startsWith(cut) && (!exact || entry.word === cut)
        : cut !== word || (exact ? entry.word === cut : my.answers(entry.word, cut) > 0))
      .reduce((all, entry) => either(all, entry.rows), my.none);
  };
  const candidates = async (term) => {
    const pairs = pairsOf(term.text);
    const found = await Promise.all(term.words.length
      ? term.words.map((word, at) => wordList(word, at === 0, term.exact || at < term.words.length - 1))
      : (pairs.length ? pairs : [term.text]).map(my.pair));
    return found.reduce(both);
  };
  const topicNamed = async (text) => {
    const named = my.core.topics.filter((topic) => my.isNamed(topic, text));
    return (await Promise.all(named.map((topic) => my.topicList(topic.id)))).reduce(either, my.none);
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
  my.inOf = (how, place) => place.part === "reasons" ? []
    : [[my.ADDED, "added"], [my.REMOVED, "removed"], [my.KEPT, "unchanged"]].filter(([flag]) => how & flag).map(([, name]) => name);
  my.has = (place, name, value) => name === "topic" || name === "source" ? place[name].split(" ").includes(value) : place[name] === value;
  my.address = (place) => my.core.clause.replace("{0}", place.address).replace("{1}", place.token);

  const look = async ({ terms, not }) => {
    if (not) return { terms, not, rows: my.none, topic: my.none };
    const topic = (await Promise.all(terms.map((term) => topicNamed(term.text)))).reduce(either);
    return { terms, not, topic, rows: (await Promise.all(terms.map(candidates))).reduce(either, topic) };
  };

  const hitOf = (record, search, filters) => {
    const others = Object.entries(filters).filter(([name]) => name !== "in");
    const places = record.places.filter((place) => others.every(([name, values]) => values.some((value) => my.has(place, name, value))));
    if (!places.length) return null;
    const readings = my.readings(record.text);
    const length = record.text.reduce((sum, stretch) => sum + stretch.length - 1, 0);
    let [score, how, matches, whole] = [0, 0, [], true];
    for (const { terms, not, rows, topic } of search.looks) {
      const found = [].concat(...terms.map((term) => my.find(readings, term)));
      const onTopic = not || found.length ? null : standingIn(topic, record.id);
      if (not ? found.length : !found.length && onTopic === null) whole = false;
      else if (found.length) {
        score += weigh(found, rarity(rows.ids.length), record, length);
        for (const match of found) how |= match.how;
        matches.push(...found);
      } else if (!not) {
        score += rarity(rows.ids.length) * 0.25;
        how |= onTopic;
      }
    }
    if (!whole) {
      how = standingIn(search.whole, record.id);
      if (how === null) return null;
      score = rarity(search.whole.ids.length) * 0.25;
      matches = [];
    } else if (search.looks.filter((one) => !one.not).length > 1 && readings.some((one) => one.key.includes(search.query.text))) score *= 2;
    const stands = my.inOf(how, places[0]);
    if (filters.in && !filters.in.some((value) => stands.includes(value))) return null;
    return { record, places, matches, in: stands, score: Math.floor(score * 1000 + 0.5) / 1000, address: my.address(places[0]) };
  };

  /** The records that may answer, the likeliest first, for my.read. */
  const prepare = async (query, filters) => {
    const looks = await Promise.all(query.clauses.map(look));
    const wanted = looks.filter((one) => !one.not);
    const search = { query, looks, whole: my.none, all: my.none, order: [], at: 0 };
    if (!wanted.length) return search;
    if (wanted.length > 1) search.whole = await topicNamed(query.text);
    let found = either(wanted.map((one) => one.rows).reduce(both), search.whole);
    search.all = found;
    for (const [name, values] of Object.entries(filters).filter(([name]) => name !== "in")) {
      const lists = await my.filter(name);
      found = only(found, values.map((value) => lists[my.core.filters[name].indexOf(value)] || my.none).reduce(either, my.none));
    }
    const first = found.how.map((one) => (one & my.TITLE ? 3 : 1) * (one & (my.ADDED | my.REMOVED) ? 1.5 : 1));
    search.order = found.ids.map((_, at) => at).sort((a, b) => first[b] - first[a] || found.ids[a] - found.ids[b]).map((at) => found.ids[at]);
    return search;
  };

  /** The hits of the next texts, in order; none when all are read. */
  my.read = async (search, filters) => {
    const ids = search.order.slice(search.at, search.at + my.core.batch);
    search.at += ids.length;
    const records = await Promise.all(ids.map(my.record));
    return records.map((record) => record && hitOf(record, search, filters)).filter(Boolean)
      .sort((a, b) => b.score - a.score || (a.places[0].action === "noc") - (b.places[0].action === "noc") || a.record.id - b.record.id);
  };

  const corrected = async (query) => {
    let changed = false;
    const clauses = await Promise.all(query.clauses.map(async (clause) => {
      const [term] = clause.terms;
      const word = term.words[0];
      if (clause.not || clause.terms.length > 1 || term.exact || term.words.length !== 1 || word.length < 5 || !my.isLetters(word)
        || (await candidates(term)).ids.length) return clause;
      const near = [].concat(...await Promise.all([-1, 0, 1].map((more) => my.ofLength(word.length + more))))
        .filter((known) => my.isTypo(known, word)).sort((a, b) => a < b ? -1 : 1).slice(0, 3);
      changed = changed || near.length > 0;
      return near.length ? { not: false, terms: near.map((known) => my.term(known, true)) } : clause;
    }));
    return changed ? my.queryOf(clauses) : null;
  };

  /** What a search gives: topics it names, the words looked for instead (or null), first hits, and how to go on. */
  my.search = async (typed, filters) => {
    let query = my.parse(typed);
    const topics = query.text ? my.core.topics.filter((topic) => my.isNamed(topic, query.text) || my.isBegun(topic, query.text)) : [];
    const run = async (of) => {
      const search = await prepare(of, filters);
      const hits = [];
      while (!hits.length && search.at < search.order.length) hits.push(...await my.read(search, filters));
      return { search, hits };
    };
    let { search, hits } = await run(query);
    let instead = null;
    if (!hits.length && (query = await corrected(query))) {
      instead = query.text;
      ({ search, hits } = await run(query));
    }
    return { topics, instead, search, hits };
  };
})(searchIndex);
