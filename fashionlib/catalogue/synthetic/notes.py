"""What descriptions say around the product: size and model, making, packing, service, gifts, customers."""

from fashionlib.catalogue.synthetic.lexicon import pool
from fashionlib.catalogue.synthetic.phrases import lines

NOTES: dict[str, tuple[str, ...]] = {
    "model": lines(
        """the model is {height} tall and wears {a_size}[, here with {other_colour} {mate_bare}].
        our model, {who}, is {height} tall[ and usually takes {a_size}].
        shown on {who}, who is {height} tall and chose {a_size} for {virtue}.
        in the picture: {who}[ and {who}], {height} tall, in {a_size}.
        {who} wears {a_size} in the photo[, taken in {origin} before the {moment}].
        photographed on a {place} in {origin}[ by our {maker}], worn by {who}.
        height of the model: {height}, size of the sample: {a_size}."""
    ),
    "advice": lines(
        """{it_fits} true to size[ at the {body}], so {wearer} can order as usual.
        between two sizes? Take the {larger} one for {virtue}[, the other for {virtue}].
        {it_fits} {loosely} at the {body}[ and the {body}], our {maker} says.
        measure your {body}[ and {body}] first, then look at the size guide.
        plenty of room at the {body}, {adjective} at the {body}.
        the cut flatters {body}[, {body}] and {body}.
        {it_fits} {person} of every height[ and {person} of every age].
        unsure about the size? Ask our {service_person}[, who answers within the {moment}]."""
    ),
    "making": lines(
        """{seam} and {seam} will keep {this} {kind} {adjective}[ for {span}].
        our {maker} checks {proof}[, {proof}] and {proof} before anything leaves the {workplace}.
        it takes one {maker}, one {tool}[, one {tool}] and half a {moment}.
        tested for {proof} and {proof}[ in {origin}].
        we finish the {part} by hand with {a_tool}[, then comes a {maker} to check {proof}].
        with {seam}[ and {seam}], {made} to last for {span}.
        the {workplace} in {origin} has used the same {tool} for {span}.
        first drawn in {a_sketch}, then {made} in our {workplace}[ with {seam}].
        {proof}? Passed[, and {proof} as well]."""
    ),
    "packing": lines(
        """delivered in {pack}[ with {pack}].
        {it_comes} in {pack}, with {pack} and a handwritten card[ from our {maker}].
        packed by hand in {pack}[, never in plastic].
        in the parcel: {this} {kind}, {pack}[, {pack}] and a bit of {virtue}.
        we ship in {pack}[ and {pack}], because {virtue} starts at the door.
        free of charge: {pack}[ and {pack}], {virtue} included."""
    ),
    "service": lines(
        """{service} and {service} are free[ until the end of the {moment}].
        not in love? {service} within {span}, no questions asked.
        our {service_person} will help you with {service}[, {service}] or {service}.
        order before the {moment}, {wear} {it} by {season_any}.
        {service} in every {place} of {brand}[, {service} online].
        call our {service_person} for {service}[ and {service}].
        with {service}[, {service}] and {span} of guarantee."""
    ),
    "promise": lines(
        """{label}[, {label}] and made in {origin}.
        our {maker} works {label}[ and {label}], from the first {tool} to the last {part}.
        {label}: less {waste}[, less {waste}], more {virtue}.
        for each {kind} sold {brand} plants a tree in {origin}.
        we saved {waste}[, {waste}] and {waste} on the way.
        certified {label}[ and {label}] since last {season_any}.
        no {waste}, no {waste}[, no {waste}]: that is our promise."""
    ),
    "gift": lines(
        """a gift for {person}[, {person}] or {person}.
        {feast}? {person} will {adverb} love it[, and {person} too].
        give {it} to {person} for {feast}[ or {feast}].
        the idea for {feast}: {adjective}, {adjective} and wrapped in {pack}.
        {person} have everything? Not {this} {kind}[, not in {origin}].
        made for {feast}, {feast} and all the days between.
        what {person} want for {feast}[, what {person} need for the {moment}]."""
    ),
    "review": lines(
        """"{adjective} and {adjective}", writes {who} from {origin}.
        {who} says: {adverb} {adjective}[, better than any {rival}].
        rated {adjective} by {wearer} and {wearer}[ in {origin}].
        {wearer} praise the {part}[, the {part}] and the {virtue}.
        {person} of {who} wore {it} for {span}: still {adjective}.
        voted {praise} of the {season_any} by the readers of a {journal}.
        seen in a {journal} between {inspiration} and {inspiration}.
        "my {praise}", says {who}, {a_job}[ in {origin}]."""
    ),
    "comfort": lines(
        """soft on the {body}, {adjective} at the {body}[, {adverb} light].
        {it_feels} like a {image} on the {body}.
        no {bother}, no {bother}[ at the {body}], only {virtue}.
        you will forget the {bother}[ and the {bother}] of your old {rival}.
        {part_adj} {part} against {bother}[, {part_adj} {part} for {virtue}].
        free at the {body}[ and the {body}], whether you {verb} or {verb}.
        goodbye {bother}[, goodbye {bother}], hello {virtue}.
        even after {span} of wear {it_stays} {adjective}[ around the {body}]."""
    ),
    "look": lines(
        """the complete look: {mate}, {mate}[, {other_colour} {mate_bare}] and {virtue}.
        {wear} {it} the {city} way, with {mate} and {adjective} {mate_bare}.
        a look between {inspiration} and {inspiration}[, straight from {city}].
        dress {it} up with {mate}, dress {it} down with {mate}[ in {other_colour}].
        three ways to style: with {mate}, with {mate} or with {other_colour} {mate_bare}.
        seen in the streets of {city}[ and {city}], next to {mate}.
        {city} meets {city}[ in a {place}].
        a little {inspiration}, a little {city}, a lot of {virtue}."""
    ),
}
"""Kind of sentence → templates; none of them states an attribute of the product, apart from its kind and brand."""

HEADINGS: dict[str, tuple[str, ...]] = {
    "material": ("Composition", "Composition", "Material", "Fabric", "Quality"),
    "fit": ("Fitting", "Fit", "Fit and cut"),
    "care": ("Wash care", "Care", "Care guide", "Looking after it"),
    "details": ("Details", "Product details", "Features", "What we like"),
    "pairing": ("Style note", "Style tip", "How to wear"),
    "look": ("Style note", "The look", "Styling"),
    "model": ("Model statistics", "On the model", "Photo"),
    "advice": ("Size and fit", "Size guide", "Sizing"),
    "making": ("Workmanship", "Made well", "Behind the seams"),
    "packing": ("Delivery", "Packaging", "In the parcel"),
    "service": ("Service", "Good to know", "Returns"),
    "promise": ("Responsibility", "Our promise", "Origin"),
    "gift": ("Gift idea", "For giving"),
    "review": ("Reviews", "What others say"),
    "comfort": ("Comfort", "How it feels"),
    "story": ("About the brand", "The story", "Designer's note"),
    "occasion": ("Occasion", "Where to wear", "Perfect for"),
    "season": ("Season", "When to wear"),
    "range": ("Colours", "Colour"),
}
"""Kind of sentence → headings under which a shop puts it."""

NOTE_WORDS: dict[str, tuple[str, ...]] = {
    "height": pool(
        """one_metre_seventy-five one_metre_eighty one_metre_seventy one_metre_eighty-five five_foot_nine six_feet
        one_metre_sixty-eight five_foot_eleven one_metre_seventy-eight six_foot_one one_metre_ninety five_foot_seven"""
    ),
    "who": pool(
        """Anna Lena Sarah David Julia Mark Laura Daniel Carla Peter Martin Helen Adam Irene Simon Alice Kevin Rachel
        Oliver Megan Paul Teresa Robert Diana Samuel Monica George Ingrid Patrick Yasmin Kofi Amara Mei Hiroshi Priya
        Arjun Fatima Omar Leila Dmitri Svetlana Bjorn Astrid Giulia Marco Chloé Mathieu Pilar Javier Joana Duarte"""
    ),
    "a_size": pool("a_medium a_small a_large an_extra_small her_usual_size an_extra_large the_smallest_size"),
    "larger": pool("larger smaller roomier narrower wider tighter looser longer shorter"),
    "loosely": pool("loosely closely snugly generously tightly narrowly comfortably smoothly flatteringly"),
    "body": pool(
        """shoulders waist hips chest feet legs arms back knees neck wrists ankles thighs bust calves toes torso stomach
        hands elbows ribs heels head forearms skin collarbones silhouette instep spine biceps posture"""
    ),
    "service_person": pool("team stylist advisers concierge tailor hotline shop_assistant expert helpdesk consultant"),
    "service": pool(
        """returns exchanges repairs delivery alterations gift_wrapping pick-up refunds hemming styling_advice
        reservations monogramming spare_parts engraving resoling mending collection instalments personal_shopping
        home_trials click_and_collect re-waterproofing polishing loyalty_points"""
    ),
    "span": pool("years seasons decades many_years months generations weeks ages a_decade thirty_days a_lifetime"),
    "seam": pool(
        """double_stitching flat_seams reinforced_corners clean_edges bar_tacks French_seams hand-sewn_hems bound_edges
        blind_hems triple_needlework taped_joints hidden_stitches saddle_stitching welded_corners glued_edges
        mitred_corners overlocking backstitches pinked_edges cross-stitches rolled_hems riveted_joints"""
    ),
    "proof": pool(
        """colourfastness shrinkage strength abrasion elasticity stitching durability measurements washing hardware
        pilling tearing sharpness nickel waterproofness harmful_substances weight balance ageing flexibility symmetry
        zips buttons bending seam_slippage"""
    ),
    "workplace": pool("workshop factory studio atelier mill sewing_room tannery foundry cellar cooperative laboratory"),
    "tool": pool(
        """needle loom sewing_machine thimble pair_of_scissors awl press iron hammer last bobbin ruler spindle bench
        knitting_frame laser chisel punch tape_measure chalk pattern_block lathe file crochet_hook bodkin"""
    ),
    "a_tool": pool("a_needle a_thimble an_awl a_press a_fine_brush a_hammer a_crochet_hook pliers a_lamp tweezers"),
    "a_sketch": pool(
        """pencil charcoal ink watercolour chalk crayon a_notebook a_sketchbook paper pastels gouache software collage
        plasticine miniature wax felt-tip"""
    ),
    "pack": pool(
        """tissue_paper recycled_cardboard a_cotton_pouch kraft_paper a_gift_box a_paper_sleeve a_jute_bag ribbon
        a_linen_bag a_reusable_box a_paper_band wood_wool a_tin a_wax_seal a_numbered_box a_canvas_sack compostable_foil
        newspaper a_velvet_case straw a_pillow_box a_hat_box raffia twine a_drawer_box"""
    ),
    "label": pool(
        """responsibly fair-trade carbon-neutral vegan plastic-free animal-friendly low-impact organically
        climate-friendly circular water-saving solar-powered solvent-free small-batch chrome-free upcycled traceable
        deadstock biodegradable cruelty-free union-made azo-free zero-waste made-to-order seasonless PVC-free"""
    ),
    "waste": pool(
        """plastic water waste packaging energy chemicals carbon air_freight offcuts dye microplastics glue landfill
        overproduction chrome paper electricity surplus emissions pesticides mileage formaldehyde lacquer bubble_wrap
        polybags"""
    ),
    "person": pool(
        """mothers fathers sisters brothers friends partners grandmothers uncles colleagues neighbours daughters sons
        godmothers teachers aunts cousins grandfathers nieces nephews flatmates bosses pen_pals goddaughters
        housemates in-laws siblings stepfathers spouses"""
    ),
    "feast": pool(
        """Christmas birthdays Easter graduation anniversaries Valentine's_Day Mother's_Day Father's_Day New_Year
        Halloween christenings Diwali Thanksgiving Hanukkah retirement Saint_Nicholas Eid name_days Carnival
        confirmations Midsummer Bastille_Day Saint_Patrick's_Day Lunar_New_Year"""
    ),
    "journal": pool(
        """magazine blog newspaper podcast fashion_weekly newsletter lookbook Sunday_supplement style_guide gazette
        broadsheet fanzine quarterly almanac tabloid travelogue"""
    ),
    "a_job": pool(
        """a_teacher a_nurse a_baker an_architect a_student a_dentist a_florist a_chef a_surgeon an_actress a_postman
        a_pharmacist a_firefighter an_electrician a_beekeeper a_barber a_farmer a_judge a_translator a_potter
        a_taxi_driver a_vet a_locksmith an_optician a_paramedic a_midwife an_economist a_carpenter a_glazier"""
    ),
    "bother": pool(
        """itching pinching chafing rubbing slipping sweating blisters creases stiffness scratching static bulk tugging
        squeaking sagging riding_up gaping bunching wobbling labels seams knots draughts damp rattling fraying
        clinging bagginess overheating"""
    ),
    "city": pool(
        """Paris London Milan Berlin Barcelona Tokyo Amsterdam Rome Copenhagen Stockholm Madrid Antwerp Vienna Lisbon
        Hamburg Seoul Marseille Brussels Glasgow Athens Prague Budapest Istanbul Manchester Rotterdam Turin Bilbao Lyon
        Shanghai Melbourne Montreal Chicago Rio Edinburgh Bordeaux Cologne Reykjavik Trieste"""
    ),
}
"""Pools of these sentences."""
