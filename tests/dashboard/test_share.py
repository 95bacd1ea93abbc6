"""The Share box: what it offers is there to be fetched."""

from itertools import chain

import pytest
from flask.testing import FlaskClient

from dashboard.components.share import citation, data, pictures, share_box, sources
from dashboard.pages import CHARTS
from graphdata.archive import Archive
from graphdata.words import LANGUAGES, words
from tests.dashboard.trees import nodes, texts

EN = words("en")
FILES = [each.path for each in chain(pictures(EN), sources(EN), data(EN))]


@pytest.mark.parametrize("path", sorted(set(FILES)))
def test_everything_offered_can_be_fetched(client: FlaskClient, path: str) -> None:
    answer = client.get(f"{path.format(page='explore')}?year=1991")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("page", CHARTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_box_offers_the_files_of_its_page(napkin: Archive, page: str, lang: str) -> None:
    box = share_box(napkin, page, words(lang))
    offered = [n["props"]["data-take"] for n in nodes(box) if "data-take" in n["props"]]
    assert offered == [path.format(page=page) for path in FILES]


def test_a_page_without_a_picture_offers_none(napkin: Archive) -> None:
    box = share_box(napkin, "records", EN, is_drawn=False)
    offered = [n["props"]["data-take"] for n in nodes(box) if "data-take" in n["props"]]
    assert not any(path.startswith("/snapshot") for path in offered)
    assert "Picture" not in texts(box)


def test_pages_of_words_alone_share_their_link_and_citation(napkin: Archive) -> None:
    box = share_box(napkin, "about", EN, is_drawn=False, has_view=False)
    shared = [n["props"]["data-share"] for n in nodes(box) if "data-share" in n["props"]]
    assert shared == ["link", "citation"]
    assert not [n for n in nodes(box) if "data-take" in n["props"]]


def test_a_page_that_no_frame_can_show_offers_no_code(napkin: Archive) -> None:
    box = share_box(napkin, "records", EN, is_drawn=False)
    assert [n["props"].get("data-share") for n in nodes(box) if "data-share" in n["props"]] == [
        "link",
        "citation",
    ]


def test_a_citation_names_record_page_and_version(napkin: Archive) -> None:
    assert "“River crossings: Explore, [years].”" in citation(napkin, "explore", EN)
    assert "data version 1.2.0. Accessed [date]. [url]." in citation(napkin, "explore", EN)
