"""The film of a question, reel by reel: the year that is looked at, then the others."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from dashboard.films import PATH
from dashboard.view import View
from tests.browser.reader import Reader

Stops = tuple[int, int]


class Held:
    """Answers of the server that wait until they are let go.

    Parameters
    ----------
    page : Page
        Whose questions are answered.
    waits : callable
        From the first and last stop asked for to whether the answer waits.
    """

    def __init__(self, page: Page, waits: Callable[[Stops], bool]) -> None:
        self.waits, self.routes = waits, list[Route]()
        self.asked: list[Stops] = []
        page.route(f"**{PATH}", self._answer)

    def _answer(self, route: Route) -> None:
        told = json.loads(route.request.post_data or "")
        stops = told["first"], told["last"]
        self.asked.append(stops)
        if self.waits(stops):
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        """Answer all that waits, and all that comes."""
        self.waits = lambda _: False
        for route in self.routes:
            route.continue_()
        self.routes.clear()


def is_more(stops: Stops) -> bool:
    """Whether more than one stop is asked for."""
    return stops[0] != stops[1]


def test_the_year_looked_at_comes_first_then_the_nearest(reader: Reader, page: Page) -> None:
    held = Held(page, lambda _: False)
    reader.open("?year=1994")
    assert held.asked == [(1994, 1994), (1995, 2009), (1990, 1993)]


def test_a_year_that_is_not_there_yet_is_shown_when_it_comes(reader: Reader, page: Page) -> None:
    held = Held(page, is_more)
    page.goto(f"{reader.address}/?year=1994")
    view = reader.view("?year=1994")
    reader.sees(view)
    reader.slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".timebar .thumb")).to_have_text("1993")
    reader.sees(view)  # until the other comes
    held.let_go()
    reader.sees(replace(view, year=1993))
    reader.has_the_whole_film()
    page.keyboard.press("ArrowRight")
    reader.sees(view)


def test_a_filter_is_shown_before_the_other_years_are_there(reader: Reader, page: Page) -> None:
    view = reader.open("?year=1994")
    held = Held(page, is_more)
    reader.group("audiences").locator('input[value="public"]').uncheck()
    asked = replace(view, audiences=("internal", "private"))
    reader.sees(asked)
    expect(reader.picture).not_to_have_attribute("data-whole", "")
    held.let_go()
    reader.has_the_whole_film()
    reader.slider.focus()
    page.keyboard.press("End")
    reader.sees(replace(asked, year=2009))


def test_a_new_question_ends_the_asking_of_the_one_before(reader: Reader, page: Page) -> None:
    view = reader.open("?year=1994")
    held = Held(page, is_more)
    for box, left in (("public", "internal,private"), ("private", "internal")):
        reader.group("audiences").locator(f'input[value="{box}"]').uncheck()
        reader.address_says("audiences", left)
    reader.sees(replace(view, audiences=("internal",)))
    held.let_go()
    reader.has_the_whole_film()
    reader.sees(replace(view, audiences=("internal",)))


def test_a_film_that_fails_is_said_in_plain_words(browser: BrowserContext, address: str) -> None:
    page = browser.new_page()  # of its own, since it may complain
    page.goto(f"{address}/?year=1994")
    page.locator("#work-network[data-whole]").wait_for(state="attached")
    page.route(f"**{PATH}", lambda route: route.fulfill(status=500, body="<b>no</b>"))
    page.locator('[data-tune="audiences"][value="public"]').uncheck()
    trouble = page.locator("#shell-trouble")
    expect(trouble).to_contain_text("Something went wrong on the server. Reload the page to go on.")
    expect(trouble).not_to_contain_text("<b>")
    page.close()


@pytest.mark.parametrize(
    ("lacked", "at", "most", "stops"),
    [
        ([], 1994, 20, None),
        ([1995], 1994, 20, (1995, 1995)),
        ([1993, 1995], 1994, 20, (1995, 1995)),
        ([1990, 1991, 1992], 1994, 2, (1991, 1992)),
        ([1990, 1991, 1996, 1997, 1998], 1994, 2, (1996, 1997)),
        ([1994, 1995, 1996], 1994, 1, (1994, 1994)),
        ([1996, 1998, 1999], 1994, 3, (1996, 1996)),
    ],
)
def test_the_nearest_stops_that_are_lacking_are_asked_for(
    reader: Reader, lacked: list[int], at: int, most: int, stops: Stops | None
) -> None:
    reader.open()
    found: dict[str, Any] | None = reader.page.evaluate(
        "(given) => memcon.reels.lacking(...given)", [lacked, at, most]
    )
    assert (found and (found["first"], found["last"])) == stops


def test_an_untouched_view_is_one_question(reader: Reader) -> None:
    reader.open("?year=1994")
    assert {json.dumps(asked["asked"]) for asked in reader.films} == {
        json.dumps(View().within(reader.context.archive).asked().to_store())
    }
