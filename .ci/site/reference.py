"""Reference of a module: signature, docstring and the comment beside each parameter.

Sphinx's autodoc reads docstrings alone and would lose the comments, which give shapes, units
and errors: fastcore's table has them, and the reference is written from it.
"""

import inspect
from importlib import import_module

from fastcore.docments import DocmentTbl

SHORTEN = 200


def default(value):
    "A default as it is written; an object's address helps no one."
    return "..." if "<" in repr(value) else repr(value)


class Written(str):
    "A text that is printed without quotes."

    __repr__ = str.__str__


def signature(thing):
    "Names and defaults: types stand in the table."
    parameters = inspect.signature(thing).parameters.values()
    bare = [p.replace(annotation=p.empty) for p in parameters]
    shown = [
        p if p.default is p.empty else p.replace(default=Written(default(p.default)))
        for p in bare
        if p.name not in ("self", "cls")
    ]
    return str(inspect.Signature(shown))


def directive(kind, title, *texts):
    "One entry of the reference, which the index and the search find by name."
    body = "\n\n".join(text.strip() for text in texts if text and text.strip())
    return f":::{{py:{kind}}} {title}\n{body}\n:::\n"


def table(thing):
    "Parameters with type, default and comment; nothing where there is none."
    return DocmentTbl(thing)._repr_markdown_().replace("$", r"\$")


def callable_entry(kind, name, thing):
    return directive(kind, name + signature(thing), inspect.getdoc(thing), table(thing))


def methods(cls):
    "The public methods that a class itself defines and documents."
    found = [(n, m) for n, m in vars(cls).items() if inspect.isfunction(m)]
    return [(n, m) for n, m in found if not n.startswith("_") and m.__doc__]


def entry(module, name):
    "What one public name is."
    thing, full = getattr(module, name), f"{module.__name__}.{name}"
    if inspect.isclass(thing) and issubclass(thing, Exception):
        return directive("exception", full, inspect.getdoc(thing))  # builtins have no signature
    if inspect.isclass(thing):
        parts = [callable_entry("method", f"{full}.{n}", m) for n, m in methods(thing)]
        return "\n".join([callable_entry("class", full, thing), *parts])
    if callable(thing):
        return callable_entry("function", full, thing)
    value = repr(thing)
    shown = value if len(value) <= SHORTEN else f"{value[:SHORTEN]} ..."
    return directive("data", full, f"```python\n{shown}\n```")


def section(name, notebook):
    "One module: what it is for, the notebook that makes it, its public names."
    module = import_module(name)
    head = [f"## {name}", inspect.getdoc(module) or "", f"[{notebook}](../{notebook})"]
    return "\n\n".join([*head, *[entry(module, public) for public in module.__all__]])
