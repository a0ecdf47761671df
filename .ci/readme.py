"""Write README.md from nbs/index.ipynb; with --check, only tell whether the two differ (exit 1)."""

import re
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- .ci/readme.py makes this of nbs/index.ipynb -->"
INCLUDE = re.compile(r"<!-- include: (?P<file>[^;\s]+)(?:; (?P<wanted>.+))? -->")


def cells(line):
    "The cells of one line of a Markdown table."
    return [cell.strip() for cell in line.strip("| ").split("|")]


def table_row(row):
    "One line of a Markdown table."
    return f"| {' | '.join(row)} |"


def data_of(text):
    "What a table's caption says of the data."
    caption = text.partition("\n\n")[0]
    return caption[caption.index("Data: ") :]


NO_ROWS = "{file}: found no row {lost}, expected one for each that nbs/index.ipynb names"


def chosen_table(file, wanted):
    "Some rows and columns of a table, after what a table of just these rows says of the data."
    text = (ROOT / file).read_text(encoding="utf-8")
    *columns, rows, like = wanted.split("; ")
    names, _, *lines = [cells(line) for line in text.splitlines() if line.startswith("|")]
    positions = [names.index(column.split("=")[0]) for column in columns]
    titles = [column.split("=")[-1] for column in columns]
    asked = rows.removeprefix("rows: ").split(", ")
    kept = [row for row in lines if row[0] in asked]
    if lost := set(asked) - {row[0] for row in kept}:
        sys.exit(NO_ROWS.format(file=file, lost=", ".join(sorted(lost))))
    chosen = [titles, ["---"] * len(titles)]
    chosen += [[row[i] for i in positions] for row in kept]
    data = data_of((ROOT / like.removeprefix("data: ")).read_text(encoding="utf-8"))
    return "\n".join([data, "", *map(table_row, chosen)])


def included(match):
    "A text that another notebook wrote, or a part of a table."
    if match["wanted"]:
        return chosen_table(match["file"], match["wanted"])
    return (ROOT / match["file"]).read_text(encoding="utf-8").strip()


def readme():
    "README's text. Links start at nbs/ in the notebook, at the project here."
    notebook = nbformat.read(ROOT / "nbs" / "index.ipynb", as_version=4)
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    text = INCLUDE.sub(included, "\n\n".join([NOTE, *prose]) + "\n")
    text = re.sub(r"\]\((?=[a-z][\w/]*(\.ipynb)?\))", "](nbs/", text)
    return text.replace("](../", "](")


def main():
    file, text = ROOT / "README.md", readme()
    if "--check" not in sys.argv:
        file.write_text(text, encoding="utf-8")
    elif file.read_text(encoding="utf-8") != text:
        sys.exit("README.md is not what nbs/index.ipynb makes: run python .ci/readme.py")


if __name__ == "__main__":
    main()
