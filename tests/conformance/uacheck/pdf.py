"""Small helpers over pikepdf that the checks share."""
import re

import pikepdf

LANGUAGE_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def ident(obj):
    """The (number, generation) of an indirect object, None of a direct one."""
    return obj.objgen if isinstance(obj, pikepdf.Object) and obj.is_indirect else None


def text(value):
    """A PDF string or name as text, '' for nothing."""
    return "" if value is None else str(value)


def number(value):
    return float(value)


def as_list(value):
    """The items of an array, or the one value as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def is_language(tag):
    return LANGUAGE_TAG.fullmatch(text(tag)) is not None
