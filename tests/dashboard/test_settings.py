"""Settings from the environment and the command line, and what is said of bad ones."""

from pathlib import Path

import pytest

from dashboard.settings import HELP, PREFIX, Settings, SettingsError
from graphdata.archive import bundled


def test_without_settings_the_bundled_record_is_served_to_this_machine_alone() -> None:
    assert Settings.read({}) == Settings(
        host="127.0.0.1",
        port=8050,
        archive=bundled(),
        placement="table",
        workers=1,
        public_url="",
        embed_origins="*",
        debug=False,
    )


def test_every_setting_has_a_help_text_and_a_variable() -> None:
    given = {
        "MEMCON_HOST": "0.0.0.0",
        "MEMCON_PORT": "80",
        "MEMCON_ARCHIVE": "river",
        "MEMCON_PLACEMENT": "force",
        "MEMCON_WORKERS": "4",
        "MEMCON_PUBLIC_URL": "https://river.org/",
        "MEMCON_EMBED_ORIGINS": "https://sea.org",
        "MEMCON_DEBUG": "1",
    }
    public = "https://river.org"
    assert Settings.read(given) == Settings(
        "0.0.0.0", 80, Path("river"), "force", 4, public, "https://sea.org", True
    )
    assert [PREFIX + name.upper() for name in HELP] == list(given)


def test_the_command_line_wins_over_the_environment() -> None:
    environ = {"MEMCON_PORT": "8060", "MEMCON_HOST": "0.0.0.0", "HOST": "::"}
    found = Settings.read(environ, port="9000", host=None, debug=None)
    assert found == Settings(host="0.0.0.0", port=9000)


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert Settings.read({PREFIX + name.upper(): "" for name in HELP}) == Settings()


def test_a_folder_may_begin_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert Settings.read({"MEMCON_ARCHIVE": "~/river"}).archive == Path("/home/ada/river")


@pytest.mark.parametrize(
    ("text", "debug"),
    [("1", True), ("true", True), ("Yes", True), ("0", False), ("FALSE", False), ("no", False)],
)
def test_a_flag_is_said_in_several_ways(text: str, debug: bool) -> None:
    assert Settings.read({"MEMCON_DEBUG": text}).debug is debug


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("port", "0", "a whole number from 1 to 65535"),
        ("port", "65536", "a whole number from 1 to 65535"),
        ("port", "-1", "a whole number from 1 to 65535"),
        ("port", "80.0", "a whole number from 1 to 65535"),
        ("port", "8 0", "a whole number from 1 to 65535"),
        ("port", "８０", "a whole number from 1 to 65535"),
        ("port", "²", "a whole number from 1 to 65535"),
        ("port", "http", "a whole number from 1 to 65535"),
        ("port", "9" * 5000, "a whole number from 1 to 65535"),
        ("workers", "0", "a whole number from 1 to 64"),
        ("workers", "65", "a whole number from 1 to 64"),
        ("placement", "circle", "table or force"),
        ("placement", "Table", "table or force"),
        ("public_url", "river.org", "an address such as https://memcon.org"),
        ("public_url", "javascript://x", "an address such as https://memcon.org"),
        ("public_url", "https://", "an address such as https://memcon.org"),
        ("public_url", "https://x/?a=1", "an address such as https://memcon.org"),
        ("public_url", 'https://x/"><b', "an address such as https://memcon.org"),
        ("debug", "maybe", "1 or 0"),
        ("debug", "2", "1 or 0"),
    ],
)
def test_a_bad_value_is_named_with_what_was_expected(name: str, text: str, expected: str) -> None:
    message = f"{name} is {text!r}; expected {expected}"
    with pytest.raises(SettingsError) as from_environment:
        Settings.read({PREFIX + name.upper(): text})
    with pytest.raises(SettingsError) as from_command_line:
        Settings.read({}, **{name: text})
    assert (str(from_environment.value), str(from_command_line.value)) == (message, message)
