"""The benchmark still goes through all questions: nobody runs it with every change."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.benchmarks.machine import ROOT

ALL_QUESTIONS = """
import random
from tests.benchmarks import actions
actions.PREPARED_AFTER_S = 0.0
random.seed(1)
bench = actions.Bench()
for _ in range(4):
    actions.questions(bench)
print(len(bench.found[actions.NEXT]))
"""
"""Four times, by chance: not every way leads over the support page."""

AT_LEAST = 60
"""Next questions in four rounds, were each as short as answers can make it."""


@pytest.mark.system
def test_every_question_finds_its_answer() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ALL_QUESTIONS],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) >= AT_LEAST
