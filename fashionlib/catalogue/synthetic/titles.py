"""Titles, care notes and the smaller templates that sentences and titles are made of."""

from fashionlib.catalogue.synthetic.lexicon import pool
from fashionlib.catalogue.synthetic.phrases import lines

TITLES: dict[str, tuple[str, ...]] = {
    "A": lines(
        """{brand} {colour} {maybe_motif}{garment}
        {brand} {gender_title} {colour} {garment}
        {colour} {maybe_pattern}{garment}
        {garment} {colour}[ {brand}]
        {maybe_pattern}{garment} - {colour}
        {brand} {maybe_motif}{garment}, {colour}
        {gender_title} {maybe_material}{garment} {colour}
        {maybe_motif}{maybe_fit}{garment} {colour} {gender_title}
        {brand} {maybe_material}{maybe_pattern}{garment}
        {colour} {own} by {brand}
        {name} {maybe_pattern}{garment} {colour}
        {colour} {garment} {name}
        {adjective} {colour} {garment}[ {gender_title}]
        {brand} {name} {garment} {colour}
        {name} {adjective} {own}
        {garment} with {part_adj} {part}, {colour}
        {colour} {garment} for {occasion}
        {gender_title} {maybe_pattern}{own}[ {name}]
        {brand} {gender_title} {maybe_fit}{own}
        {adjective} {maybe_material}{maybe_pattern}{own}[ with {part}]"""
    ),
    "B": lines(
        """{name} {maybe_pattern}{garment} in {colour}
        {colour} {maybe_motif}{garment}
        {adjective} {garment} in {colour}
        {maybe_material}{garment} with {part_adj} {part}
        the {name} {own}
        {maybe_fit}{colour} {garment}
        {brand} {maybe_motif}{garment} in {colour}
        {maybe_pattern}{maybe_motif}{garment}
        {own} in {colour} {material}
        {adjective} {maybe_pattern}{own} for {gender}
        {name}, {a}{colour} {kind}
        {garment} "{name}" in {shade} {colour}
        {adjective} {garment} for {occasion}"""
    ),
    "print": lines(
        """{motif} {garment} in {colour}
        {colour} {garment} with {motif} print
        {brand} {motif} {theme_word} {garment} {colour}
        {garment} {colour} - {motif} {motif_word}
        {motif} and {other_motif} {garment}, {colour}
        {colour} {motif} {garment} for {theme_word} fans
        {motif} {theme} {garment} {colour}
        {gender_title} {colour} {own} - {other_motif} and {motif}
        {theme_word} {garment}: {motif} or {other_motif}
        {motif_word} {motif} {own} in {colour}
        {brand} {garment} - {motif}, {theme_word}, {motif_word}"""
    ),
}  # fmt: skip
"""Shop → titles, and titles that name a print; shop C stuffs its titles instead."""

STUFFED: tuple[tuple[str, float], ...] = (
    ("{colour}", 0.85), ("{own}", 1.0), ("{kind}", 0.75), ("{own}", 0.5), ("{gender_title}", 0.9),
    ("{gender_title}", 0.5),
    ("{brand}", 0.5), ("{brand} brand", 0.2), ("{maybe_pattern}", 0.7), ("{material}", 0.6), ("{maybe_motif}", 0.9),
    ("{maybe_motif}", 0.5), ("{maybe_fit}", 0.4), ("{occasion}", 0.6), ("{occasion_word}", 0.7),
    ("{occasion_word}", 0.5),
    ("{season}", 0.4), ("{adjective}", 0.6), ("{adjective}", 0.3), ("{rival}", 0.5), ("{rival}", 0.25), ("{part}", 0.4),
    ("{part_adj} {part}", 0.3), ("{material_word}", 0.4), ("{pattern_word}", 0.3), ("{other_colour}", 0.1),
    ("{other_colour} {other_colour} {other_colour}", 0.15),
    ("{stuffing}", 0.9), ("{stuffing}", 0.8), ("{stuffing}", 0.7), ("{stuffing}", 0.5), ("{stuffing}", 0.4),
    ("{stuffing}", 0.6), ("{stuffing}", 0.5), ("{moment}", 0.3), ("{wearer}", 0.3), ("{virtue}", 0.3), ("{rival}", 0.4),
    ("{theme_bits}", 0.95), ("{theme_bits}", 0.8), ("{theme_bits}", 0.5),
)  # fmt: skip
"""Piece of a stuffed title → how often it is there; the pieces come in any order."""

CARE: dict[str, tuple[str, ...]] = {
    "cloth": lines(
        """care: machine wash at (thirty|forty) degrees[, do not tumble dry][, iron inside out].
        hand wash (cold|lukewarm)[ with a mild detergent] and dry (flat|in the shade).
        dry clean only[, please keep away from {care_enemy}].
        wash with similar colours[, no bleach][, iron on low heat].
        do not (bleach|tumble dry|wring|soak)[, steam instead of ironing].
        wash inside out[ in a laundry bag][ and hang to dry][, so that the {part} {will_keep} {virtue}].
        protect from {care_enemy}[ and {care_enemy}].
        easy care: it shrugs off {care_enemy} and {care_enemy}[, no ironing needed].
        let it rest on a padded hanger[ after the {moment}], away from {care_enemy}."""
    ),
    "goods": lines(
        """care: wipe with a (damp|soft|dry) cloth[, keep away from {care_enemy}].
        protect from {care_enemy}[ and {care_enemy}].
        store in the (dust bag|box|pouch) (provided|included)[, far from {care_enemy}].
        comes with a {care_extra}[ and a {care_extra}].
        polish (now and then|once a season) with a {care_extra}[ against {care_enemy}].
        backed by a (one|two|five)-year guarantee[ against {care_enemy}].
        not suitable for {care_enemy}[, let dry naturally].
        includes a {care_extra}[, so {care_enemy} does no harm]."""
    ),
}
"""Kind of goods → sentences on care."""

RULES: dict[str, tuple[str, ...]] = {
    "garment": ("{kind}", "{kind}", "{own}"),
    "presents": ("presents", "introduces", "brings you", "signs", "unveils"),
    "made": ("made", "cut", "designed", "created", "crafted"),
    "recall": ("recall", "evoke", "echo", "bring back", "whisper of"),
    "dyed": ("dyed", "washed", "kept", "coloured"),
    "worn": ("worn", "loved", "welcome", "at home"),
    "will_keep": ("will keep", "can keep", "will never lose"),
    "shade": (
        "deep",
        "soft",
        "bright",
        "pale",
        "warm",
        "classic",
        "rich",
        "muted",
        "dark",
        "light",
        "strong",
        "dusty",
        "true",
    ),
    "and_more": ("", "a dash of {other_colour} ", "a bit of {virtue}, ", ""),
    "tail": lines(
        """, {adverb} {adjective}
        , {adjective} and {adjective}
        [,] and {adjective} enough to {verb}[ or {verb}]
        , with {part_adj} {part}[ and {part_adj} {part}]
        , with {part} in {colour}[ or {other_colour}]
        , so you can {verb} and {verb}[ {closing}]
        , ideal for {wearer}[ and {wearer}]
        , a {praise} for {occasion}[, {occasion_word} and {occasion_word}]
        , in {material_word} {material}[ from {origin}]
        , like a {image} in the {place}
        , as our {maker} says
        , with {other_colour} {mate_bare}[ or {other_colour} {mate_bare}]
        , think {occasion_word}, {occasion_word}[ and {season_word}]
        , for {occasion_word} and {occasion_word}[ after the {moment}]
        , for more {virtue}[ and {virtue}]
        , whether you {verb} or {verb}
        , perfect next to {mate}[ and {mate}]
        , {material_word} and {material_word}
        , from {moment} to {moment}
        , also in {other_colour}, {other_colour} or {other_colour}
        , available in {colour}, {other_colour} and {other_colour}
        , for {gender} with {virtue}
        , next to {other_colour} {rival_many}
        , instead of the usual {rival} or {rival}"""
    )
    + ("",) * 12,
}
"""Templates that others use."""

CARE_WORDS: dict[str, tuple[str, ...]] = {
    "care_enemy": pool(
        """water sunlight moisture perfume moths rain stains dust scratches heat wrinkles humidity chlorine friction
        salt mud detergent bleach pilling fading shrinkage sand sunscreen alcohol hairspray coffee lint snags grease ink
        zips velcro radiators frost deodorant ketchup"""
    ),
    "care_extra": pool(
        """dust_bag cloth gift_box pouch spare_button care_card mirror sachet polishing_cloth certificate brush
        shoe_horn repair_kit strap booklet shoe_tree cream conditioner sponge drawstring_bag wax hanger
        refill screwdriver"""
    ),
}
"""Pools of the sentences on care."""
