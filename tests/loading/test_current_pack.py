import os
import shutil
from pathlib import Path

import pytest

from app.loading.errors import ContentError
from app.loading.freshness import digest, stamp
from app.loading.guide import Guide, build_pack, current_pack
from tests.loading.breaking import swap
from tests.loading.smallest import ROOT

DOMAIN = ROOT / "app" / "domain"


@pytest.fixture
def content(content: Path) -> Path:
    """The copy with a page and no more: a pack of many takes long."""
    for page in (content / "en" / "pages").glob("*.md"):
        if page.stem != "help-now":
            page.unlink()
    return content


@pytest.fixture
def path(tmp_path: Path, content: Path, resources: Path) -> Path:
    """A pack that is up to date."""
    path = tmp_path / "content.pack"
    path.write_bytes(build_pack(content, resources, []))
    return path


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Grows by a folder each time content is compiled."""
    compiled: list[Path] = []

    def build(content: Path, resources: Path, findings: list[ContentError]) -> bytes:
        compiled.append(content)
        return build_pack(content, resources, findings)

    monkeypatch.setattr("app.loading.guide.build_pack", build)
    return compiled


def question(path: Path, content: Path, resources: Path, *, trusted: bool = False) -> str:
    """What the current pack asks about age."""
    pack = current_pack(path, content, resources, [], trusted=trusted)
    return Guide(pack, "en").self_check("phq-9").question("age").text


def touch(folder: Path) -> None:
    for file in folder.rglob("*.*"):
        os.utime(file, ns=(1, 1))


def test_stamps_name_every_file_with_size_and_time(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    (folder / "en").mkdir(parents=True)
    (folder / "b.toml").write_text("bb", encoding="utf-8")
    (folder / "en" / "a.md").write_text("a", encoding="utf-8")
    touch(folder)
    assert stamp(folder) == (("content/b.toml", 2, 1), ("content/en/a.md", 1, 1))


def test_a_touch_changes_the_stamp_and_not_the_digest(content: Path) -> None:
    before = stamp(content), digest(content)
    touch(content)
    assert stamp(content) != before[0]
    assert digest(content) == before[1]


def test_a_copy_elsewhere_has_the_same_digest(content: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(content, tmp_path / "clone" / "content")
    assert digest(copy) == digest(content)


def test_the_digest_changes_with_words_names_and_files(content: Path) -> None:
    seen = {digest(content)}
    swap(content / "facts.toml", "47", "48")
    seen.add(digest(content))
    (content / "facts.toml").rename(content / "facts-2.toml")
    seen.add(digest(content))
    (content / "new.toml").touch()
    seen.add(digest(content))
    (content / "new.toml").unlink()
    (content / "sources.toml").unlink()
    seen.add(digest(content))
    assert len(seen) == 5


@pytest.mark.parametrize(
    "other", [{"1": "a", "2": "bc"}, {"1": "abc"}, {"1": "abc/2\0\0c"}, {"1": "ab", "3": "c"}]
)
def test_the_same_bytes_in_other_files_have_another_digest(
    tmp_path: Path, other: dict[str, str]
) -> None:
    one, two = tmp_path / "one" / "c", tmp_path / "two" / "c"
    for folder, texts in ((one, {"1": "ab", "2": "c"}), (two, other)):
        folder.mkdir(parents=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    assert digest(one) != digest(two)


def test_a_current_pack_is_read_without_compiling(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    assert question(path, content, resources) == "How old are you?"
    assert compiling == []


def test_changed_content_is_compiled_in_memory(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    packed = path.read_bytes()
    swap(content / "en" / "self-check.toml", "How old are you?", "What is your age?")
    assert question(path, content, resources) == "What is your age?"
    assert compiling == [content]
    assert path.read_bytes() == packed


def test_a_changed_theme_is_compiled_too(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    swap(resources / "themes" / "light.toml", "#F7F5F0", "#F7F5F1")
    pack = current_pack(path, content, resources, [], trusted=False)
    assert Guide(pack, "en").theme("light").colours["page"] == "#F7F5F1"
    assert compiling == [content]


def test_a_pack_is_compiled_again_when_the_domain_has_changed(
    path: Path,
    content: Path,
    resources: Path,
    compiling: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = shutil.copytree(DOMAIN, tmp_path / "app" / "domain").parent
    monkeypatch.setattr("app.loading.guide.__file__", str(program / "loading" / "guide.py"))
    assert question(path, content, resources) == "How old are you?"
    assert compiling == []
    swap(program / "domain" / "page.py", '"""', '"""Changed: ')
    assert question(path, content, resources) == "How old are you?"
    assert compiling == [content]


@pytest.mark.sampled
@pytest.mark.parametrize("leads_to", ["me@here.1:2", ".#faq.md"])
def test_a_link_that_an_editor_leaves_stops_no_start(
    path: Path, content: Path, resources: Path, compiling: list[Path], leads_to: str
) -> None:
    (content / "en" / "pages" / ".#faq.md").symlink_to(leads_to)
    assert question(path, content, resources) == "How old are you?"
    assert compiling == []


def test_a_picture_is_no_part_of_the_pack(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    (resources / "pictures" / "new.svg").touch()
    assert question(path, content, resources) == "How old are you?"
    assert compiling == []


@pytest.mark.sampled
@pytest.mark.parametrize("missing", ["content", "resources/themes"])
def test_a_missing_folder_is_named(
    path: Path, content: Path, resources: Path, missing: str
) -> None:
    shutil.rmtree(path.parent / missing)
    with pytest.raises(ContentError, match="is not there") as caught:
        current_pack(path, content, resources, [], trusted=False)
    assert caught.value.path == path.parent / missing


def test_content_that_was_only_touched_is_still_current(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    touch(content)
    touch(resources)
    assert question(path, content, resources) == "How old are you?"
    assert compiling == []


@pytest.mark.sampled
@pytest.mark.parametrize("data", [b"", b"not a pack", None])
def test_content_is_compiled_when_there_is_no_pack_of_ours(
    path: Path, content: Path, resources: Path, compiling: list[Path], data: bytes | None
) -> None:
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    assert question(path, content, resources) == "How old are you?"
    assert compiling == [content]


def test_a_trusted_pack_is_not_compared_with_its_folders(
    path: Path, content: Path, resources: Path, compiling: list[Path]
) -> None:
    swap(content / "en" / "self-check.toml", "How old are you?", "What is your age?")
    assert question(path, content, resources, trusted=True) == "How old are you?"
    assert compiling == []


def test_findings_of_changed_content_are_handed_on(
    path: Path, content: Path, resources: Path
) -> None:
    swap(content / "en" / "pages" / "help-now.md", "\n## ", "\nA *word*.\n\n## ")
    findings: list[ContentError] = []
    current_pack(path, content, resources, findings, trusted=False)
    assert len([finding for finding in findings if "italics" in str(finding)]) == 1


def test_a_guide_gives_everything_of_its_language(
    path: Path, content: Path, resources: Path
) -> None:
    guide = Guide(current_pack(path, content, resources, [], trusted=False), "en")
    assert guide.language_names() == {"en": "English"}
    assert [guide.page(entry.id).title for entry in guide.contents()] == [
        entry.title for entry in guide.contents()
    ]
    assert guide.groups()["ask"] == "Ask"
    assert guide.home().title
    assert guide.topics_title() == "Topics"
    assert guide.figure_words().no_difference == "No difference"
    assert guide.facts()["headache"].say("count", guide.phrases()) == "47"
    assert guide.options().records[-1].name == "TMS"
    assert guide.wording().summary.title == "Your summary"
    assert guide.helplines()["us"].emergency == "911"


def test_a_page_that_is_not_there_is_a_key_error(
    path: Path, content: Path, resources: Path
) -> None:
    guide = Guide(current_pack(path, content, resources, [], trusted=False), "en")
    with pytest.raises(KeyError, match="nowhere"):
        guide.page("nowhere")
