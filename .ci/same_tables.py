"""Are the tables in figures/ those of the newest commit? Numbers may differ by rounding."""

import re
import subprocess
import sys
from pathlib import Path

NUMBER = re.compile(r"[-+]?\d+\.\d+")
TOLERANCE = 0.002
ROOT = Path(__file__).resolve().parent.parent
TIMINGS = {"table_N1_latency.csv"}


def committed(path):
    "A file as the newest commit has it."
    name = path.relative_to(ROOT).as_posix()
    command = ["git", "show", f"HEAD:{name}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def same(a, b):
    "The same words, and the same numbers up to rounding."
    if NUMBER.sub("#", a) != NUMBER.sub("#", b):
        return False
    pairs = zip(NUMBER.findall(a), NUMBER.findall(b), strict=True)
    return all(abs(float(x) - float(y)) <= TOLERANCE for x, y in pairs)


def main():
    tables = [p for p in sorted((ROOT / "figures").glob("*.csv")) if p.name not in TIMINGS]
    changed = [p.name for p in tables if not same(committed(p), p.read_text())]
    print(f"{len(tables) - len(changed)} of {len(tables)} tables are those of the commit")
    if changed:
        sys.exit(f"other numbers or words: {', '.join(changed)}")


if __name__ == "__main__":
    main()
