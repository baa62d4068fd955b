from app.domain.supplies import Supplies
from app.loading.guide import Guide


def test_a_guide_offers_all_that_is_shown() -> None:
    wanted = {name for name in vars(Supplies) if not name.startswith("_")}
    assert wanted
    assert wanted <= set(dir(Guide))
