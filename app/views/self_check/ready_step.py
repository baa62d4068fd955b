"""ReadyStep: the view of the step that comes next, made while the person reads this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.views.layout.unseen import paint_unseen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.presenters.steps import Step
    from app.views.self_check.self_check_view import StepView


class ReadyStep:
    """Holds one view, hidden in the widget in which it will be shown."""

    def __init__(self, make: Callable[[Step], StepView], within: QWidget) -> None:
        self._make = make
        self._within = within
        self._held: tuple[Step, StepView] | None = None

    def prepare(self, step: Step) -> None:
        """Make the view of a step, unless it is the one that is held."""
        if self._held is not None and self._held[0] == step:
            return
        self.drop()
        view = self._make(step)
        view.setParent(self._within)
        view.hide()
        view.setGeometry(self._within.rect())
        paint_unseen(view, view.rect())
        view.frame.let_finger_scroll()
        self._held = (step, view)

    def take(self, step: Step) -> StepView | None:
        """The view of this step, if it is the one that was expected."""
        if self._held is None or self._held[0] != step:
            self.drop()
            return None
        view, self._held = self._held[1], None
        return view

    def drop(self) -> None:
        """Let go of the view: something else will be shown."""
        if self._held is not None:
            self._held[1].deleteLater()
            self._held = None
