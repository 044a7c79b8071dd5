"""The sentences of the shops, as templates: see grammar.py for their form and wording.py for their gaps."""


def lines(text: str) -> tuple[str, ...]:
    """Return the templates of a list, one a line."""
    return tuple(line.strip() for line in text.strip().splitlines())


def _with_tails(templates: tuple[str, ...]) -> tuple[str, ...]:
    """Let a statement end in one of many clauses, so that no template always ends in the same way."""
    return tuple(template[:-1] + "{tail}." if template.endswith(".") else template for template in templates)


SENTENCES: dict[str, tuple[str, ...]] = {
    "identity": lines(
        """{this} {adjective} {garment} {comes} in {colour}[ and {goes} {adverb} with {mate}].
        {a}{colour} {garment} for {gender}[, {adjective} and {adjective}].
        in {colour}, {this} {garment} {adds} {virtue} to any {place}[ {place}].
        {brand} {presents} {a}{adjective} {maybe_pattern}{garment} in {colour}.
        the {name} {garment}[ by {brand}] {is} (ours|back|here|new|ready) in {colour}[, {colour_word}, {colour_word}].
        we love {this} {maybe_pattern}{garment} in {shade} {colour}.
        {colour} [{maybe_pattern}]{garment} {made} for {gender} who love {virtue}.
        {garment} in {colour}[ with {second_phrase}], {adjective} and (full of|big on|rich in) {virtue}.
        what makes {this} {garment} so {adjective}? The {colour} tone[ and the {virtue}].
        a touch of {colour} [{and_more}]and plenty of {virtue}: {this} {garment} {is} the {praise} of the {moment}.
        {adjective}, {adjective} and {colour}: {this} {garment} will {uplift} your {place}.
        meet {name}, our {adjective} {garment} in {colour}.
        {this} {colour} {maybe_pattern}{garment} {is} the {praise} of every {moment}.
        {gender}, here {is} the {garment} you were looking for, this time in {shade} {colour}.
        for {gender}: {a}{garment}, {adjective}, {colour} and {adverb} {adjective}.
        think {colour}, think {virtue}, think {brand}: {this} {garment} {has} it all.
        {colour}[ as a {colour_word}][ or {other_colour}]? We say {colour}[, because {this} {garment} {deserves} it].
        {this} {garment}[ by {brand}] {is} {colour}[, {adverb} {adjective}] and {made} to {uplift} your {moment}.
        {a}{maybe_material}{garment} {dyed} {colour}[, like a {colour_word}].
        say hello to {a}{adjective} {garment}: {colour}, {adjective}[, {adjective}].
        from {brand}[ comes] the {adjective} {colour} {garment}[ that {gender} love].
        {adverb} {adjective}: {this} {maybe_material}{garment} in {colour}[ with {part_adj} {part}]."""
    ),
    "plain identity": lines(
        """{this} {adjective} {garment} {goes} {adverb} with {mate}[ and {mate}].
        {a}{adjective} {maybe_pattern}{garment} for {gender}[, {adjective} and {adjective}].
        {brand} {presents} {a}{adjective} {maybe_pattern}{garment}[ with {part_adj} {part}].
        meet {name}, our {adjective} {maybe_material}{garment}[ for {gender}].
        {adverb} {adjective}: {this} {garment} with {part_adj} {part}.
        the {name} {garment}[ by {brand}] {is} (back|here|new|ready|ours), {adjective} and {adjective}.
        {this} {maybe_fit}{garment} {adds} {virtue} to any {place}[ {place}].
        say hello to {a}{adjective} {maybe_pattern}{garment}[ from {brand}], {made} to {uplift} your {moment}."""
    ),
    "opening": lines(
        """satisfy your {season} needs.
        {season} calls for {virtue}.
        who said {occasion} could not be {adjective}?
        {uplift} your {place} this {season}.
        a {praise} for {moment} and {moment}.
        {adjective} by nature[, {adjective} by choice].
        time to {uplift} your {moment}[ {closing}].
        every {place} needs a {praise}[ like this].
        from the {place} to the {place}[, from {moment} to {moment}].
        {moment} plans? Sorted.
        the {adjective} way to {uplift} a {moment}.
        {virtue} meets {virtue}[ in the {place}].
        hello, {season}!
        {wearer} will {adverb} love this {praise}.
        the kind of {praise} that {wearer} wear {closing}.
        less {virtue}? Never[ at {brand}].
        a {moment} without {virtue} is only half a {moment}.
        our {maker} had {wearer} in mind."""
    ),
    "details": lines(
        """{it_has} {part_adj} {part}[, {part_adj} {part}] and {part_adj} {part}.
        details: {part_adj} {part}, {part_adj} {part}[, {part}].
        the {part} will {adverb} {uplift} the {praise}, while the {part} can add {virtue}.
        note the {part_adj} {part} and the {part}[, {adverb} {adjective}].
        {part_adj} {part}[ and {part_adj} {part}] for {virtue}.
        we (finished|reworked|refined) the {part}[ {adverb}] and kept the {part} {part_adj}.
        look closer: {part_adj} {part}, {part_adj} {part}, {adjective} {part}.
        with {part}, {part} and {part_adj} {part}.
        {part_adj} at the {part}, {part_adj} at the {part}.
        {this} {garment} {has} {part_adj} {part}[ and {part_adj} {part}] for more {virtue}.
        thanks to {part_adj} {part}, {this} {kind} {stays} {adjective}[ through the {moment}].
        a {praise} with {part_adj} {part}[ and {part} that {wearer} will notice]."""
    ),
    "material": lines(
        """{made} of {material_word} {material}[, {material_word} and {adjective}].
        the {material} is {material_word}[ and {material_word}][, so {virtue} is a given].
        {material_word}, {material_word} {material}[ from {origin}].
        we chose {material_word} {material} for its {virtue}[ and {virtue}].
        woven, cut and finished in {origin}[ from {material_word} {material}].
        {material} with a {material_word} touch[, {adverb} {adjective}].
        feels {material_word}, {adverb} so: {material}[ from {origin}].
        our {maker} works with {material_word} {material}[ and {adjective} {part}].
        composition: {material}, {material_word}[, {material_word}].
        {material}, {material_word}[ and {material_word}], keeps {this} {kind} {adjective}.
        one hundred percent {material}, {material_word} as it should be."""
    ),
    "pattern": lines(
        """the {pattern_noun} in {second_or_colour} {recall} {pattern_word} and {pattern_word}.
        {pattern_noun}[, {pattern_word} and {adjective},] {uplift} the {part}.
        {pattern_word}, {pattern_word}: the {pattern_noun} of the {season}.
        a {pattern} surface with {pattern_word} charm[ and a hint of {second_or_colour}].
        inspired by {inspiration}, our {maker} drew the {pattern_word} {pattern_noun}.
        {pattern_noun} for {wearer}: {pattern_word}[, {pattern_word}] and {adverb} {adjective}.
        {second_or_colour} and {colour} meet in {pattern_word} {pattern_noun}.
        it is all about {pattern_noun}, from {pattern_word} to {pattern_word}."""
    ),
    "theme": lines(
        """{motif} on the front, {motif_word} and {theme_word} in your heart.
        for fans of {motif}, {other_motif} and {theme_word}.
        the {theme} print shows {motif}[ with {motif_word} and {motif_word}].
        {motif_word}, {motif_word}, {theme_word}: {motif} is back[ with {other_motif}].
        official {motif} {theme_word} print, full of {motif_word}[ and {theme_word}].
        every {theme_word} needs {motif_word}[ and every {motif} a {theme_word}].
        {theme_word} lovers know {motif}, {other_motif} and {other_motif}.
        more {theme_word} than {other_motif}, more {motif_word} than {other_motif}: {motif}!
        join {motif}, {other_motif} and the {theme_word} {theme_word}.
        wear your {theme_word}: {motif} with {motif_word}.
        {motif} or {other_motif}? Either way, {theme_word} and {motif_word} win.
        a {theme_word} of {motif_word}, {motif_word} and {theme_word}[, starring {motif}]."""
    ),
    "pairing": lines(
        """{wear} {it} with {mate}[ and {mate}].
        {wear} {it} with {other_colour} {mate_bare}[ or {mate}][ for the {moment}].
        looks {adjective} with {mate}, {mate} [or {mate}].
        {adjective} with {other_colour}, {adjective} with {other_colour}.
        add {mate} in {other_colour} and the {moment} can begin.
        our {maker} suggests {mate} and {mate}.
        we like {it} with {mate}[ in {other_colour}][, {mate}] and a little {virtue}.
        style tip: {mate}, {mate} and {virtue}.
        goes with {other_colour}, {other_colour} and {other_colour}[, above all with {mate}].
        {mate}[ and {mate}] {uplift} the look[ {adverb}].
        for the {moment} choose {mate}, for the {moment} {mate}.
        also in the family: {rival}, {rival} and {rival}.
        not just another {rival}[ or {rival}]: {this} {kind} {is} a {praise}."""
    ),
    "range": lines(
        """also available in {other_colour}, {other_colour}[, {other_colour}] and {other_colour}.
        choose between {colour}, {other_colour} and {other_colour}.
        {other_colour} more your thing? {this} {kind} also {comes} in {other_colour}.
        the {colour} is {colour_word}[, like {colour_word} and {colour_word}].
        {shade} {colour}, the shade of {colour_word} and {colour_word}.
        {colour} reminds us of {colour_word}[, {colour_word}] and {moment}.
        next {season_any} come {rival_many} in {other_colour} and {other_colour}.
        a {colour} that stays {colour}[, wash after wash].
        between {other_colour} and {other_colour} lies our {colour}.
        {colour} beats {other_colour}, say {wearer}."""
    ),
    "fit": lines(
        """cut in a {fit} for {virtue}.
        {fit}[, {adjective} and {adjective}].
        the {fit} gives {virtue}[ at the {part}] without losing {virtue}.
        thanks to the {fit} {it_stays} {adjective}[ and {adverb} {adjective}].
        order your usual size: {fit}[ with {part_adj} {part}].
        a {fit} that {wearer} {adverb} prefer[ for {moment}]."""
    ),
    "sleeve": lines(
        """with {sleeve}[ and {part_adj} {part}].
        {sleeve}[, {adjective} in the {season}].
        {sleeve} for {virtue}[, {part_adj} {part} for {virtue}].
        {it_has} {sleeve}, {adverb} {adjective}."""
    ),
    "neckline": lines(
        """the {neckline} shows {virtue}.
        {neckline}[ with {part_adj} {part}][, {adjective}].
        a {neckline} [and {part_adj} {part} ]frames the face.
        finished with a {adjective} {neckline}."""
    ),
    "occasion": lines(
        """made for {occasion}: {occasion_word}, {occasion_word} and {occasion_word}.
        {adjective} for the {occasion_word}[, {adjective} for the {occasion_word}].
        from {occasion_word} to {occasion_word}, {this} {kind} {is} {adverb} right.
        think {occasion}: {occasion_word}, {occasion_word}, a bit of {virtue}.
        a {praise} for {occasion}[, {occasion_word} included].
        {occasion_word} [and {occasion_word} ]after the {moment}? {wear} {it} {closing}.
        (made for|at home in|ready for) the world of {occasion}, {occasion_word} and {occasion_word}.
        leave the {occasion_word} early, stay for the {occasion_word}[ and the {occasion_word}].
        {wearer} take {it} to every {occasion_word}[ and {occasion_word}]."""
    ),
    "season": lines(
        """ideal in {season}: {season_word}, {season_word}[ and {season_word}].
        {season} means {season_word} and {season_word}.
        because {season_word} comes with {season}[, and {season_word} with {virtue}].
        our {season} edit: {season_word}, {season_word}, {virtue}.
        bring on the {season_word}[ and the {season_word}], {season} is here.
        {adjective} through {season_word}[, {season_word}] and the rest of {season}."""
    ),
    "simile": lines(
        """as {adjective} as a {image}[, as {adjective} as a {image}].
        a {image}[ or a {image}]? No, {a}{colour} {garment}.
        it is the {image} among the {rival_many}[, {adverb} {adjective}].
        {made} to {verb}, to {verb} and to {verb}[ {closing}].
        {verb}, {verb}[, {verb}] and feel {adjective}.
        you {verb}, we take care of the {part}[ and the {virtue}].
        {adverb} {adjective}, like a {image} in the {place}[ or a {image} before the {moment}].
        wherever you {verb}[ or {verb}], {this} {kind} {goes} along.
        a {image} of {virtue} and {virtue}[, a {image} of {colour}].
        {garment} to {verb} in, {adjective} enough to {verb}.
        light as a {image}, {adjective} as a {image}: {it_stays} {adjective}."""
    ),
    "story": lines(
        """the {maker} of {brand} knows how to {uplift} {adjective} {inspiration} with {virtue}.
        {brand} stands for {virtue}[, {virtue}] and {virtue}.
        our {maker} found the idea in {inspiration}[ and {inspiration}].
        born in {origin}, {worn} in every {place}.
        {brand} started in a {place} in {origin}[ with one {maker}].
        {inspiration} meets {inspiration} at {brand}.
        named after {who}, our {adjective} {maker} from {origin}.
        each one passes through the hands of a {maker}[ and a {maker}] in {origin}.
        part of the {name} collection[, a tribute to {inspiration}]."""
    ),
}  # fmt: skip
SENTENCES |= {kind: _with_tails(templates) for kind, templates in SENTENCES.items() if kind != "opening"}
"""Kind of sentence → templates. An identity sentence says what the product is, a plain one without its colour."""
