"""Beside each rate stands how many it rests on (PRODUCT §2.8, §7)."""

from tests.rehearsal.auditor.files import Run


def every_figure_has_its_n_and_response_rate(run: Run) -> list[str]:
    """{value, n, response_rate}: n a whole number, the rate a share or per cent, None where nothing is known."""
    findings = []
    for name, figure in run.figures.items():
        missing = {"value", "n", "response_rate"} - set(figure)
        n, rate = figure.get("n"), figure.get("response_rate")
        if missing or not isinstance(n, int) or n < 0 or (rate is not None and not 0 <= rate <= 100):
            findings.append(f"figure {name}: {dict(figure)}")
    return findings


def satisfaction_is_the_mean_of_what_people_tapped(run: Run) -> list[str]:
    """The mean and the number of all usefulness taps, read from the sessions."""
    taps = [pulse.useful for session in run.sessions.values() for pulse in session.pulses if pulse.useful is not None]
    figure = run.figures.get("satisfaction")
    if figure is None or not taps:
        return []
    mean = sum(taps) / len(taps)
    if figure["n"] != len(taps) or abs(figure["value"] - mean) > 0.01:
        return [f"figure satisfaction: {dict(figure)}, but {len(taps)} taps have the mean {mean:.2f}"]
    return []
