// Plain text as HTML: an empty line ends a paragraph, and what looks like Markdown is read as it.

const escaped = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const SIGNS = /^#{1,6} |^\s*[-*+] |^\s*\d{1,4}[.)] |^> |^```|^(?:---|\*\*\*)$|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\)|^\|.*\|$/m;

/** @param isPlain whether whoever pastes wants the words only */
export const htmlOfText = (text, isPlain) => {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return !isPlain && SIGNS.test(text) ? blocks(lines) : paragraphs(lines, escaped);
};

const paragraphs = (lines, words) => {
  const all = lines.join("\n").split(/\n[ \t]*\n+/).filter(each => each.trim());
  return all.map(each => `<p>${each.trim().split("\n").map(line => words(line.trim())).join("<br>")}</p>`).join("");
};

const LIST = /^(\s*)(?:([-*+])|(\d{1,4})[.)])\s+(.*)$/;

const blocks = lines => {
  let html = "";
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (!line.trim()) at++;
    else if (heading) {
      const level = Math.min(4, Math.max(2, heading[1].length));
      html += `<h${level}>${inline(heading[2])}</h${level}>`;
      at++;
    } else if (/^(?:---+|\*\*\*+|___+)\s*$/.test(line)) {
      html += "<hr>";
      at++;
    } else if (line.startsWith("```")) {
      const end = next(lines, at + 1, each => each.startsWith("```"));
      html += `<pre>${escaped(lines.slice(at + 1, end).join("\n"))}</pre>`;
      at = end + 1;
    } else if (line.startsWith(">")) {
      const end = next(lines, at, each => !each.startsWith(">"));
      html += `<blockquote>${blocks(lines.slice(at, end).map(each => each.replace(/^>\s?/, "")))}</blockquote>`;
      at = end;
    } else if (LIST.test(line)) {
      const end = next(lines, at, each => !each.trim() || !LIST.test(each) && !/^\s{2,}/.test(each));
      html += list(lines.slice(at, end));
      at = end;
    } else if (/^\|.*\|\s*$/.test(line) && /^\|[\s:|-]+\|\s*$/.test(lines[at + 1] ?? "")) {
      const end = next(lines, at, each => !/^\|.*\|\s*$/.test(each));
      html += table(lines.slice(at, end));
      at = end;
    } else {
      const end = next(lines, at + 1, each => !each.trim() || /^#{1,6} |^> |^```/.test(each) || LIST.test(each));
      html += paragraphs(lines.slice(at, end), inline);
      at = end;
    }
  }
  return html;
};

const next = (lines, from, isIt) => {
  const at = lines.slice(from).findIndex(isIt);
  return at < 0 ? lines.length : from + at;
};

const list = lines => {
  const [, indent, , number] = LIST.exec(lines[0]);
  const items = [];
  for (const line of lines) {
    const found = LIST.exec(line);
    if (found && found[1].length <= indent.length + 1) items.push([found[4]]);
    else items.at(-1).push(line);
  }
  const content = items.map(([first, ...rest]) => {
    const nested = rest.findIndex(line => LIST.test(line));
    const words = nested < 0 ? rest : rest.slice(0, nested);
    return `<li>${inline([first, ...words.map(line => line.trim())].join(" "))}${nested < 0 ? "" : list(rest.slice(nested))}</li>`;
  }).join("");
  if (!number) return `<ul>${content}</ul>`;
  return `<ol${number === "1" ? "" : ` start="${number}"`}>${content}</ol>`;
};

const table = lines => {
  const cells = line => line.trim().slice(1, -1).split("|").map(cell => inline(cell.trim()));
  const row = (line, name) => `<tr>${cells(line).map(cell => `<${name}>${cell}</${name}>`).join("")}</tr>`;
  return `<table><thead>${row(lines[0], "th")}</thead><tbody>${lines.slice(2).map(line => row(line, "td")).join("")}</tbody></table>`;
};

const inline = text => escaped(text)
  .replace(/`([^`]+)`/g, (_all, code) => `<code>${code.replace(/[*_[\]~]/g, sign => `&#${sign.charCodeAt(0)};`)}</code>`)
  .replace(/!?\[([^\]]+)\]\(([^)\s]+)(?:\s+&quot;.*?&quot;)?\)/g, (_all, words, address) => `<a href="${address}">${words}</a>`)
  .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, "<strong>$1</strong>")
  .replace(/(?<![\p{L}\p{N}_])__(\S(?:.*?\S)?)__(?![\p{L}\p{N}_])/gu, "<strong>$1</strong>")
  .replace(/\*(\S(?:[^*]*?\S)?)\*/g, "<em>$1</em>")
  .replace(/(?<![\p{L}\p{N}_/"])_(\S(?:[^_]*?\S)?)_(?![\p{L}\p{N}_])/gu, "<em>$1</em>")
  .replace(/~~(\S(?:.*?\S)?)~~/g, "<s>$1</s>");
