"""The units of every field of a record.

A field is annotated with one of these names.  From the name come the stored type
(always eight bytes, so that a compiled run and a plain run agree to the byte), the
unit in the documentation, and what a type checker sees.
"""

from typing import Annotated

Row = Annotated[int, "row number of a table, -1 for none"]
Entity = Annotated[int, "number of anything that can act or be acted on, -1 for nobody"]
Code = Annotated[int, "member of a catalogue"]
Bits = Annotated[int, "set of rows, one bit each"]
Flag = Annotated[int, "0 or 1"]
Count = Annotated[int, "how many"]
Turn = Annotated[int, "minute of the run, -1 for never"]
Key = Annotated[int, "64 bits of a hash"]

Share = Annotated[float, "0 to 1"]
Signed = Annotated[float, "-1 to 1"]
Minutes = Annotated[float, "min"]
Kilograms = Annotated[float, "kg"]
Moles = Annotated[float, "mol"]
Celsius = Annotated[float, "deg C"]
Metres = Annotated[float, "m"]
Speed = Annotated[float, "m/s"]
SquareMetres = Annotated[float, "m2"]
CubicMetres = Annotated[float, "m3"]
Flow = Annotated[float, "m3/min"]
Millilitres = Annotated[float, "ml"]
Decibels = Annotated[float, "dB"]
Degrees = Annotated[float, "deg"]
Weighed = Annotated[float, "weighed stakes"]
