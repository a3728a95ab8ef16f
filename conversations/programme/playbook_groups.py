"""The playbook's pages by whom and what for, so that any of seventy is found in two presses (PRODUCT §9)."""

from collections.abc import Iterable, Mapping

#: What the names of a group's pages begin with, by group, in the order in which they are shown.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "training": ("orientation", "train_the_trainer", "facilitator_", "governance_"),
    "circles": ("circle_",),
    "checklists": ("checklist_",),
    "diagnosis": ("diagnosis_", "remediation_", "recovery_"),
    "showing": ("sponsor_", "case_study", "story_"),
    "roles": ("role_card_", "agreement", "confidentiality"),
    "guides": ("guide_", "first_agenda"),
    "writing": ("async_prompt",),
    "starters": ("starters_",),
    "goals": ("goals_",),
    "lessons": ("lesson_", "feedback_", "receiving_"),
}


def grouped(pages: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Names of pages by group, in the order of the beginnings, then in their own; a page of no group is left out."""
    names = tuple(pages)
    return {
        group: tuple(name for start in starts for name in names if name.startswith(start))
        for group, starts in GROUPS.items()
    }
