"""Amounts: reading, rounding and writing figures the way Dutch people write them."""

from rapport.amounts.number import Fault, Number
from rapport.amounts.reading import is_nil, is_word, parse
from rapport.amounts.rounding import UNITS, printed, quantize
from rapport.amounts.writing import MINUS, format_euro, format_millions, format_number

__all__ = [
    "MINUS",
    "UNITS",
    "Fault",
    "Number",
    "format_euro",
    "format_millions",
    "format_number",
    "is_nil",
    "is_word",
    "parse",
    "printed",
    "quantize",
]
