// Reads an e-mail from bytes: quoted-printable, Base64, every charset that the browser knows, parts in parts.
(function () {
  "use strict";
  const latin = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return text;
  };
  const bytesOf = (text) => Uint8Array.from(text, (one) => one.charCodeAt(0) & 255);
  const decoder = (charset) => {
    const name = /^(gb2312|gbk|x-gbk)$/i.test(charset) ? "gb18030" : charset;
    try { return new TextDecoder(name); } catch { return null; }
  };
  const decoded = (bytes, charset) => {
    const named = charset && !/ascii/i.test(charset) ? decoder(charset) : null;
    if (named) return named.decode(bytes);
    try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { /* older than UTF-8 */ }
    try { return new TextDecoder("gb18030", { fatal: true }).decode(bytes); } catch { return new TextDecoder("windows-1252").decode(bytes); }
  };
  const quoted = (text) => text.replace(/[ \t]+$/gm, "").replace(/=\n/g, "").replace(/=([0-9a-f]{2})/gi, (all, digits) => String.fromCharCode(parseInt(digits, 16)));
  const base64 = (text) => { try { return atob(text.replace(/[^a-z0-9+/]/gi, "")); } catch { return ""; } };

  // =?koi8-r?B?…?=; white space between two such words is none.
  const words = (text) => text.replace(/\?=\s+=\?/g, "?==?").replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, (run) => {
    const pieces = [...run.matchAll(/=\?([^?*]+)[^?]*\?([bq])\?([^?]*)\?=/gi)];
    return pieces.map(([, charset, how, content]) =>
      decoded(bytesOf(how.toLowerCase() === "b" ? base64(content) : quoted(content.replace(/_/g, " "))), charset)).join("");
  });

  const parameter = (value, name) => {
    const found = new RegExp(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", "i").exec(value || "");
    return found ? found[1] || found[2] || "" : "";
  };
  const split = (text) => {
    const end = /\n\n/.exec(text);
    const head = end ? text.slice(0, end.index) : text;
    const headers = {};
    for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
      const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) || [];
      if (name && !(name.toLowerCase() in headers)) headers[name.toLowerCase()] = value;
    }
    return { headers, body: end ? text.slice(end.index + 2) : "" };
  };

  const joined = (text, deletes) => {
    const lines = [];
    let open = null;
    for (const line of text.replace(/\n$/, "").split("\n")) {
      const depth = /^>*/.exec(line)[0].length;
      const content = line.slice(depth).replace(/^ /, "");
      if (open !== null && open === depth && content !== "-- ") lines.push(lines.pop() + content.slice(0, content.endsWith(" ") && deletes ? -1 : undefined));
      else lines.push("> ".repeat(depth) + content.slice(0, content.endsWith(" ") && content !== "-- " && deletes ? -1 : undefined));
      open = content.endsWith(" ") && content !== "-- " ? depth : null;
    }
    return lines.join("\n") + "\n";
  };

  const content = (headers, body) => {
    const how = (headers["content-transfer-encoding"] || "").toLowerCase();
    return bytesOf(how.includes("quoted") ? quoted(body) : how.includes("base64") ? base64(body) : body);
  };
  const typeOf = (headers) => (headers["content-type"] || "text/plain").toLowerCase().split(";")[0].trim();

  const parts = (headers, body, depth) => {
    const type = typeOf(headers);
    if (depth > 32) return [];
    if (type === "message/rfc822") return message(latin(content(headers, body)).replace(/\r\n?/g, "\n"), depth + 1);
    if (type.startsWith("multipart/")) return several(type, headers, body, depth);
    if (!type.startsWith("text/") || /^attachment/i.test(headers["content-disposition"] || "")) return [];
    const bytes = content(headers, body);
    const isHtml = type === "text/html";
    const declared = isHtml ? (/charset\s*=\s*["']?([\w.:-]+)/i.exec(latin(bytes.subarray(0, 2048))) || [])[1] : "";
    const text = decoded(bytes, parameter(headers["content-type"], "charset") || declared).replace(/\r\n?/g, "\n");
    const flows = /flowed/i.test(parameter(headers["content-type"], "format"));
    return [{ isHtml, text: flows ? joined(text, /yes/i.test(parameter(headers["content-type"], "delsp"))) : text }];
  };
  const several = (type, headers, body, depth) => {
    const boundary = parameter(headers["content-type"], "boundary");
    const pieces = ("\n" + body).split("\n--" + boundary).slice(1).filter((piece) => !piece.startsWith("--"))
      .map((piece) => split(piece.replace(/^[^\n]*\n/, "")));
    const read = pieces.map((piece) => parts(piece.headers, piece.body, depth + 1));
    if (type === "multipart/related") return read[0] || [];
    if (type !== "multipart/alternative") return read.flat();
    return read.findLast((one) => one.some((part) => part.isHtml)) || read.findLast((one) => one.length > 0) || [];
  };
  const message = (text, depth) => {
    const { headers, body } = split(text.replace(/^From .*\n/, ""));
    const head = ["From", "To", "Cc", "Date", "Subject"].filter((name) => headers[name.toLowerCase()])
      .map((name) => name + ": " + words(name === "Subject" && /[\x80-\xff]/.test(headers.subject) ? decoded(bytesOf(headers.subject), "") : headers[name.toLowerCase()]) + "\n").join("");
    return [{ isHtml: false, text: head }, ...parts(headers, body, depth)];
  };

  // What is read of a file: its heads and bodies; null for a file that is no mail.
  mailing.read = (buffer) => {
    const bytes = new Uint8Array(buffer);
    const text = latin(bytes);
    if (/[\x00-\x08\x0e-\x1a]/.test(text.slice(0, 65536)) && !/^(\xff\xfe|\xfe\xff)/.test(text)) return null;
    if (/^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type):/i.test(text)) {
      return message(text.replace(/\r\n?/g, "\n"), 0);
    }
    const isHtml = mailing.isHtml(text);
    const declared = isHtml ? (/charset\s*=\s*["']?([\w.:-]+)/i.exec(text.slice(0, 2048)) || [])[1] : "";
    let shown;
    try { shown = new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { shown = decoded(bytes, declared); }
    return [{ isHtml, text: shown }];
  };
  mailing.isHtml = (text) => /^\s*(?:\xef\xbb\xbf)?<(?:!doctype\s+html|html|head|body|meta|div|p|table|span|br|h[1-6])\b/i.test(text);
})();
