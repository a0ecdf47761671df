"""Is all of figures/ there, and are its tables those of the newest commit, up to rounding?"""

import csv
import io
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

NUMBER = re.compile(r"[-+]?\d+(?:\.\d+|(?=%))")  # rounded: 0.803, +1.2, 86 of 86%
TOLERANCE = 0.0005  # of a number that has a cell of a CSV to itself, at full precision
ROOT = Path(__file__).resolve().parent.parent
TABLES = (".csv", ".md")


def git(*command):
    "What git says."
    called = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, check=True)
    return called.stdout.decode("utf-8")


def near(a, b):
    "Do two rounded numbers differ by no more than one in their last digit?"
    a, b = Decimal(a), Decimal(b)
    digits = a.as_tuple().exponent
    return digits == b.as_tuple().exponent and abs(a - b) <= Decimal(1).scaleb(digits)


def same_text(a, b):
    "The same words, and numbers as `near` has it."
    if NUMBER.sub("#", a) != NUMBER.sub("#", b):
        return False
    return all(map(near, NUMBER.findall(a), NUMBER.findall(b)))


def same_cell(a, b):
    "The same cell of a CSV."
    try:
        return a == b or abs(float(a) - float(b)) <= TOLERANCE
    except ValueError:
        return same_text(a, b)


def same_csv(a, b):
    "The same rows and columns, cell by cell."
    a, b = (list(csv.reader(io.StringIO(text, newline=""))) for text in (a, b))
    if list(map(len, a)) != list(map(len, b)):
        return False
    return all(map(same_cell, sum(a, []), sum(b, [])))


def same(name):
    "Is a table that of the commit?"
    texts = git("show", f"HEAD:{name}"), (ROOT / name).read_text(encoding="utf-8")
    return (same_csv if name.endswith(".csv") else same_text)(*texts)


def main():
    names = git("ls-tree", "--name-only", "HEAD", "figures/").splitlines()
    if lost := [name for name in names if not (ROOT / name).is_file()]:
        sys.exit(f"not made: {', '.join(lost)}")
    tables = [name for name in names if name.endswith(TABLES)]
    changed = [name for name in tables if not same(name)]
    print(f"{len(tables) - len(changed)} of {len(tables)} tables are those of the commit")
    if changed:
        sys.exit(f"other numbers or words: {', '.join(changed)}")


if __name__ == "__main__":
    main()
