"""Validates an EPCIS document against GS1's JSON Schema, formats included, by jsonschema, which shares no code with ours.

    epcis.py SCHEMA DOCUMENT...   prints the events of each document: type, step, time, kilograms, place; status 1 where one is not valid
"""

import json
import pathlib
import sys

from jsonschema import Draft7Validator, FormatChecker
from jsonschema.validators import validator_for

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = validator_for(schema, default=Draft7Validator)(schema, format_checker=FormatChecker())
# A checker without the package that knows a format lets everything pass.
missing = {"uri", "date-time"} - set(FormatChecker().checkers)
if missing:
    sys.exit(f"no checker for {missing}")
for name in sys.argv[2:]:
    document = json.loads(pathlib.Path(name).read_text())
    faults = sorted(validator.iter_errors(document), key=lambda fault: list(fault.absolute_path))
    if faults:
        sys.exit("\n".join(f"{list(fault.absolute_path)}: {fault.message[:400]}" for fault in faults[:5]))
    for event in document["epcisBody"]["eventList"]:
        quantities = event.get("quantityList", event.get("inputQuantityList", event.get("childQuantityList", [])))
        place = event.get("bizLocation", {}).get("id", "")
        items = len(event.get("epcList", event.get("outputEPCList", [])))
        print(event["type"], event["bizStep"], event["eventTime"], sum(q["quantity"] for q in quantities), items, place, sep="\t")
