"""More scenes to learn from than there are: each of the given ones once more, in another way."""

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.detection.backdrops import with_new_backdrops
from fashionlib.detection.closer_views import with_closer_views
from fashionlib.detection.settings import DetectorSettings


def more_scenes(scenes: Catalogue, settings: DetectorSettings) -> Catalogue:
    """Return the scenes that a detector learns from: those given, and after them the ones its settings ask for."""
    if settings.more == "backdrops":
        return with_new_backdrops(scenes, seed=settings.seed)
    if settings.more == "closer":
        return with_closer_views(scenes, seed=settings.seed)
    return scenes
