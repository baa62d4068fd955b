"""Every colour that is drawn, and on what: words, shapes that must be seen, and decoration.

`tests/views/test_drawn_colours.py` reads the pairs of words off the screen and compares.
"""

BODY, WORDS, SHAPE = 7.0, 4.5, 3.0
"""The least contrast of body text, of other words, and of controls, icons, focus and series."""

PAPERS = ("page", "surface", "soft")
"""What most things stand on."""

TEXTS = {
    ("text", "page"): BODY,
    ("text", "surface"): BODY,
    ("text", "soft"): BODY,
    ("text", "urgent-surface"): BODY,
    ("on-selected", "selected"): BODY,
    ("text-2", "page"): BODY,
    ("text-2", "surface"): BODY,
    # Small print in a box, and below the words of a section that was just opened.
    ("text-2", "soft"): WORDS,
    **{("link", paper): WORDS for paper in PAPERS},
    ("primary", "surface"): WORDS,
    ("on-primary", "primary"): WORDS,
    ("on-primary", "primary-hover"): WORDS,
    # What is missing, below a question; and nothing else says "urgent" in words.
    ("urgent", "surface"): WORDS,
    # A button that cannot be pressed now; WCAG leaves these out.
    ("border", "page"): SHAPE,
    ("border", "surface"): SHAPE,
}
"""Words, and icons in the colour of the words beside them."""

SHAPES = (
    # Borders of controls, the mark of an answer, the handle of a scroll bar.
    *(("border", paper) for paper in PAPERS),
    # The border of what is chosen or pointed at, icons, bars of boxes, how far a part is done.
    *(("primary", paper) for paper in PAPERS),
    *(("focus-outer", paper) for paper in (*PAPERS, "urgent-surface")),
    ("focus-inner", "focus-outer"),
    # Bars at the edge of boxes.
    ("caution", "page"),
    ("caution", "surface"),
    ("urgent", "page"),
    ("urgent", "surface"),
    ("urgent", "urgent-surface"),
    ("text-2", "page"),
    ("text-2", "surface"),
    # For what went well; nothing says so yet.
    ("ok", "surface"),
    # Series of figures, on their card, on a card of a comparison and in our drawings.
    *(
        (series, paper)
        for series in ("chart-well", "chart-better", "chart-harm", "chart-none")
        for paper in PAPERS
    ),
)
"""What must be seen to use a control, to read a figure, or to know where one is."""

DECORATIVE = {
    "hairline": "lines between rows and around cards, which spacing tells apart too",
    "skin-1": "people in drawings, whose outlines are in the colour of text",
    "skin-2": "as skin-1",
    "skin-3": "as skin-1",
    "hair": "as skin-1",
}
"""Colours that tell nothing, and why."""
