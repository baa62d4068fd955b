"""What is shown where no content can be read: whom to call, in words and colours of our own.

Nobody goes without (beh-crisis-always). It is what the content says, in English, as far as a
person in need wants it; a test holds them together.
"""

from __future__ import annotations

from app.domain.helplines import ANYWHERE, Helplines, Line
from app.domain.theme import Theme
from app.domain.wording import HelplineWords


def _lines(country: str, emergency: str, line: Line) -> Helplines:
    return Helplines(country, emergency, checked="", lines=(line,))


_FINDER = Line("Find a Helpline", web="findahelpline.com")
_988 = Line(
    "988 Suicide & Crisis Lifeline",
    call="988",
    text="988",
    chat="988lifeline.org",
    hours="always",
    free=True,
)
_CANADA = Line("988 Suicide Crisis Helpline", call="988", text="988", hours="always")
_SAMARITANS = Line("Samaritans", call="116 123", hours="always", free=True)
_LIFELINE = Line("Lifeline", call="13 11 14", text="0477 13 11 14", hours="always")
_1737 = Line("1737", call="1737", text="1737", hours="always", free=True)
_024 = Line("024", call="024", hours="always", free=True)
_MEXICO = Line("Línea de la Vida", call="800 911 2000", hours="always", free=True)

HELPLINES = {
    "us": _lines("us", "911", _988),
    "ca": _lines("ca", "911", _CANADA),
    "gb": _lines("gb", "999", _SAMARITANS),
    "ie": _lines("ie", "112 or 999", _SAMARITANS._replace(hours="")),
    "au": _lines("au", "000", _LIFELINE),
    "nz": _lines("nz", "111", _1737),
    "es": _lines("es", "112", _024),
    "mx": _lines("mx", "911", _MEXICO),
    "eu": _lines("eu", "112", _FINDER),
    ANYWHERE: _lines(ANYWHERE, "", _FINDER),
}
"""The emergency number and the first line of each country; when they were checked stands in the
content."""

COUNTRIES = {
    "us": "United States",
    "ca": "Canada",
    "gb": "United Kingdom",
    "ie": "Ireland",
    "au": "Australia",
    "nz": "New Zealand",
    "es": "Spain",
    "mx": "Mexico",
    "eu": "Another EU country",
    ANYWHERE: "Somewhere else",
}

WORDS = HelplineWords(
    title="Helplines: {country}",
    fallback_title="Helplines",
    emergency="In danger now? Call {number}",
    emergency_other=(
        "In danger now? Call your local emergency number, or go to the nearest emergency "
        "department."
    ),
    call="Call {number}",
    text="Text {number}",
    text_word="Text {word} to {number}",
    call_and_text="Call or text {number}",
    press="then press {key}",
    chat="Chat at {address}",
    web="See {address}",
    free="free",
    always="day and night",
    more="More helplines",
    near=(
        "If you cannot call, tell someone near you now: a friend, someone in your family, a "
        "neighbour, or anyone in an emergency department."
    ),
    checked="Numbers as of {date}.",
    choose="Choose your country to see its numbers",
    choose_other="Choose another country",
)

THEME = Theme(
    "light",
    colours={
        "page": "#F7F5F0",
        "surface": "#FFFDF9",
        "text": "#1B2429",
        "text-2": "#43505A",
        "link": "#0A5270",
        "primary": "#0E5565",
        "on-primary": "#FFFFFF",
        "border": "#66727A",
        "hairline": "#D5D0C4",
        "focus-outer": "#1B2429",
        "focus-inner": "#FFD23F",
        "urgent": "#97201F",
        "caution": "#7A4200",
        "chart-harm": "#9A5200",
    },
)
