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


note = "<!-- made from nbs/index.ipynb by .ci/readme.py: edit it there -->"
cells = nbformat.read(root/"nbs"/"index.ipynb", as_version=4).cells
text = "\n\n".join([note, *filter(None, map(markdown, cells))]) + "\n"
text = re.sub(r"<!-- include: (\S+) -->", lambda m: (root/m[1]).read_text(encoding="utf-8").strip(), text)  # a table that another notebook wrote
text = re.sub(r"\]\((?=[\w]+\.ipynb\))", "](nbs/", text).replace("](../", "](")  # links start at the project here, at nbs/ there
readme = root/"README.md"
if "--check" in sys.argv:
    if readme.read_text(encoding="utf-8") != text: sys.exit("README.md is not what nbs/index.ipynb makes: run python .ci/readme.py")
else: readme.write_text(text, encoding="utf-8")
