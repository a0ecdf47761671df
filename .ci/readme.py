"Write README.md from nbs/index.ipynb; with --check, only tell whether the two differ (exit code 1)."
import re
import sys
from pathlib import Path

import nbformat

root = Path(__file__).resolve().parent.parent


def markdown(cell):
    "One cell as Markdown; hidden cells and outputs stay in the notebook."
    if cell.cell_type == "markdown": return cell.source
    if cell.cell_type != "code" or re.match(r"#\|\s*hide", cell.source): return None
    return f"```python\n{cell.source}\n```"


def included(match):
    "A text that another notebook wrote; of a table, where columns are named, these and what its caption says of the data."
    text = (root/match[1]).read_text(encoding="utf-8").strip()
    if not match[2]: return text
    caption, table = text.split("\n\n", 1)
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")]
    wanted = [rows[0].index(c) for c in match[2].split("; ")]
    return "\n".join([caption[caption.index("Data: "):], "", *("| " + " | ".join(row[i] for i in wanted) + " |" for row in rows)])


note = "<!-- made from nbs/index.ipynb by .ci/readme.py: edit it there -->"
cells = nbformat.read(root/"nbs"/"index.ipynb", as_version=4).cells
text = "\n\n".join([note, *filter(None, map(markdown, cells))]) + "\n"
text = re.sub(r"<!-- include: ([^;\s]+)(?:; (.+))? -->", included, text)
text = re.sub(r"\]\((?=[\w]+\.ipynb\))", "](nbs/", text).replace("](../", "](")  # links start at the project here, at nbs/ there
readme = root/"README.md"
if "--check" in sys.argv:
    if readme.read_text(encoding="utf-8") != text: sys.exit("README.md is not what nbs/index.ipynb makes: run python .ci/readme.py")
else: readme.write_text(text, encoding="utf-8")
