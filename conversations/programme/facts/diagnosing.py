"""The seven-day diagnosis of a cohort."""

from dataclasses import dataclass

from conversations.programme.facts.base import NO_WORDS, Fact, Private


@dataclass(frozen=True, kw_only=True)
class AboutADiagnosis(Fact):
    """Something an admin does about the diagnosis of a cohort."""

    about = ("cohort", "cohort")
    cohort: str
    by: str


@dataclass(frozen=True, kw_only=True)
class DiagnosisStarted(AboutADiagnosis):
    """`by` leads it: one task a working day, from now on."""


@dataclass(frozen=True, kw_only=True)
class DiagnosisDayDone(AboutADiagnosis):
    """A day (1 to 7) is over, with a note or without; the next comes on the next working day."""

    day: int
    note: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class CaseStudied(AboutADiagnosis):
    """A case study is written, or, without words, is to be asked for again."""

    words: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class QuickPulseAsked(AboutADiagnosis):
    """Who leads the diagnosis wants to hear everybody in the cohort."""


@dataclass(frozen=True, kw_only=True)
class QuickPulseDue(Fact):
    """These people are asked, once a diagnosis."""

    about = ("cohort", "cohort")
    cohort: str
    diagnosis: str
    people: tuple[str, ...]

    @property
    def occasion(self) -> str:
        return self.diagnosis


@dataclass(frozen=True, kw_only=True)
class QuickPulseAnswered(Fact):
    """Somebody answered: `worth` is 1 to 5, `easier` one of quick_pulse.WAYS. Who it was is told to nobody."""

    about = ("cohort", "cohort")
    sealed = ("worth", "easier")
    cohort: str
    diagnosis: str
    worth: int
    easier: str
