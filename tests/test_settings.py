"""Settings are read once, documented, and say what is wrong."""

import re
from pathlib import Path

import pytest

from bot.settings import EXAMPLES, Settings, WrongSetting, read_settings

README = Path(__file__).parent.parent / "README.md"


def test_every_setting_is_in_the_readme() -> None:
    """The table lists every variable, and no variable that does not exist."""
    listed = set(re.findall(r"^\| `FLIPSIDE_(\w+)`", README.read_text(encoding="utf-8"), re.MULTILINE))

    assert listed == {name.upper() for name in Settings.model_fields}


def test_the_readme_shows_the_real_defaults() -> None:
    """What the table calls the default is what holds without the variable."""
    rows = dict(
        re.findall(r"^\| `FLIPSIDE_(\w+)` \| `?([^`|]+?)`? \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    )
    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}

    for name, shown in rows.items():
        expected = (
            "none"
            if defaults[name] is None
            else f"{defaults[name]:g}"
            if isinstance(defaults[name], float)
            else defaults[name]
        )
        assert shown == str(expected), name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("PORT", "eighty"),
        ("PLATFORMS", "playground,slack"),
        ("PLATFORMS", "irc"),
        ("DATABASE_URL", "mysql://somewhere"),
        ("TICK_SECONDS", "0"),
        ("LOG_LEVEL", "LOUD"),
        ("HOST", "0.0.0.0"),  # noqa: S104  # the very thing that is refused
    ],
)
def test_a_wrong_setting_stops_the_start(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable and a value that would be right."""
    monkeypatch.setenv(f"FLIPSIDE_{name}", value)

    with pytest.raises(WrongSetting) as stopped:
        read_settings()

    assert f"FLIPSIDE_{name}" in str(stopped.value)
    assert "A right value:" in str(stopped.value)


def test_keys_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither printing the settings nor an error about another one shows the keys."""
    monkeypatch.setenv("FLIPSIDE_KEYS", "very-secret")
    settings = read_settings()
    monkeypatch.setenv("FLIPSIDE_PORT", "-1")

    assert "very-secret" not in repr(settings)
    with pytest.raises(WrongSetting) as stopped:
        read_settings()
    assert "very-secret" not in str(stopped.value)


def test_every_example_is_for_a_setting() -> None:
    """No example has outlived its setting."""
    assert set(EXAMPLES) <= set(Settings.model_fields)
