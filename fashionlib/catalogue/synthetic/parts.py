"""What garments consist of and what patterns and colours bring to mind: pools of words, commonest first."""

from fashionlib.catalogue.synthetic.lexicon import pool

PARTS: dict[str, tuple[str, ...]] = {
    "upper": pool(
        """sleeves collar buttons neckline hem cuffs pocket placket shoulders seams yoke back side_vents chest_pocket
        armholes stitching label binding drop_shoulders ribbing gusset epaulettes elbow_patches buttonholes front_panel
        darts raglan_seams neck_tape locker_loop sleeve_tabs topstitching bib shirttail tippet smocking"""
    ),
    "outer": pool(
        """lapels pockets lining collar buttons zip sleeves shoulders hood belt cuffs vents storm_flap hem waist
        inner_pocket toggles back_vent epaulettes press_studs drawcord welt_pockets flaps placket piping canvas padding
        baffles facing half-lining chin_guard snaps hanger_loop undercollar windproof_cuffs throat_latch"""
    ),
    "lower": pool(
        """waistband pockets hem legs waist zip fly belt_loops buttons side_pockets back_pockets drawstring knees cuffs
        side_seams pleats slit rise inseam coin_pocket rivets yoke turn-ups crease ankles elastic crotch_gusset
        thigh_pocket darts calf stride_vent godets kick_pleat selvedge"""
    ),
    "whole": pool(
        """waist neckline hem skirt straps back bodice sleeves zip belt lining cups slit ruffles shoulders side_seams
        darts legs pockets ties underwire train peplum bust keyhole sash bow flounces tiers cut-outs corsetry gathers
        godet halter modesty_panel lacing"""
    ),
    "feet": pool(
        """sole heel toe upper laces insole strap buckle lining tongue ankle eyelets outsole shaft footbed zip tread
        stitching toe_cap welt pull_tab midsole elastic_sides vamp heel_counter arch quarter platform shank cushioning
        toe_box slingback instep broguing heel_tip gusset apron"""
    ),
    "bag": pool(
        """strap pockets zip compartment handles lining closure flap buckle hardware interior base clasp card_slots
        key_ring magnetic_snap sleeve wheels drawstring shoulder_strap slip_pocket feet side_panels logo_plate tassel
        piping padlock gusset luggage_tag coin_compartment bottle_holder rivets carabiner handle_wraps studs"""
    ),
    "small": pool("details edges finish shape logo case seams fastening trim lining texture rim outline underside"),
}
"""Region → what its garments consist of."""

CATEGORY_PARTS: dict[str, tuple[str, ...]] = {
    "hats": pool(
        """brim crown visor peak sweatband eyelets pompom ribbon hatband chin_strap strapback bow underbrim earflaps
        turn-up"""
    ),
    "jewelry": pool(
        """clasp chain stone pendant dial charm crystal pearl hoop setting bezel case link crown post engraving hands
        lobster_clasp facet prong zirconia hallmark filigree pave cabochon solitaire jump_ring quartz_movement enamel
        crown_guard sub-dial lugs medallion locket birthstone garnet amethyst onyx topaz"""
    ),
    "glasses/sunglasses": pool(
        """lenses frame temples bridge nose_pads hinges rims UV_protection gradient mirror_coating arms case brow_bar
        polarisation tint screws tips monogram glare face_shape cleaning_cloth acetate_block"""
    ),
    "belts": pool(
        """buckle holes loop prong edges tip stitching eyelets keeper backing bevel concho grain strap studs roller"""
    ),
    "other accessories": pool(
        """fringes edges knot fingers heel canopy handle lining tip toe blade ribs cuff fingertips hem tassels thumb
        touchscreen_tips keeper_loop interlining spokes wrist rolled_edge selvedge terry_sole crook ferrule"""
    ),
    "swimwear": pool(
        """cups straps lining ties leg waistband drawcord side back bust mesh padding underwire coverage gusset rings
        ruching"""
    ),
}
"""Category → parts, where the region's do not fit."""

PART_ADJECTIVES: dict[str, tuple[str, ...]] = {
    "cloth": pool(
        """ribbed contrast long short neat hidden soft buttoned double curved straight gathered pleated elasticated
        wide narrow padded turned-down stitched deep discreet adjustable raw embroidered scalloped piped tonal
        reinforced frilled ruched notched zipped flat cut-away spread pointed rounded high low puffed draped fluted
        lace-trimmed quilted smocked bias-cut bonded taped overlocked pressed asymmetric staggered detachable roomy
        generous"""
    ),
    "goods": pool(
        """adjustable padded removable sturdy inner soft slim gold-tone wide textured secure polished reinforced
        silver-tone cushioned buckled zipped stitched grippy handy water-repellent perforated chunky stacked almond
        pointed square round flexible moulded brushed burnished braided studded engraved anti-slip non-slip embossed
        hand-painted debossed lacquered hammered knotted tapered bevelled vulcanised antiqued magnetic elastic foldable
        scratch-resistant breathable ergonomic hexagonal faceted"""
    ),
}
"""Words that stand before parts: of clothes, and of shoes, bags and small things."""

PATTERN_COMPANY: dict[str, tuple[str, ...]] = {
    "solid": pool(
        """plain solid unicolour monochrome clean block-colour uniform single-tone uncluttered pure tonal
        unpatterned"""
    ),
    "striped": pool(
        """breton nautical horizontal vertical marinière sailor deckchair lines bands barcode candy-stripe regatta
        awning ticking"""
    ),
    "checked": pool(
        """gingham tartan plaid lumberjack tattersall Highland windowpane picnic grid clan houndstooth buffalo madras
        shepherd"""
    ),
    "dotted": pool(
        """spots dots bubbles pin-dot confetti ladybird domino polka speckled freckles raindrops flamenco pea-sized"""
    ),
    "floral": pool(
        """flowers roses blossom botanical meadow garden petals bouquet leaves tropical daisies peonies hibiscus
        poppies wildflowers ditsy vines ferns lilies orchids tulips palm_leaves magnolia lavender cornflowers jasmine
        anemones foliage buds camellias herbarium watercolour"""
    ),
    "camouflage": pool(
        """army woodland military jungle field combat ranger undercover soldier terrain stealth disruptive desert
        bivouac foliage"""
    ),
    "printed": pool(
        """graphic print artwork logo screen-print motif illustration slogan transfer lettering photo placement cartoon
        typography"""
    ),
    "argyle": pool("diamonds golf clubhouse lozenge Scottish caddie varsity intarsia fairway collegiate harlequin"),
    "fair isle": pool(
        """snowflakes Nordic Shetland alpine jacquard stranded croft ski chalet reindeer icicles folkloric islander"""
    ),
    "pinstriped": pool(
        """chalk-stripe banker boardroom pencil-thin City mobster lines gangster Savile_Row fine broker
        trading_floor"""
    ),
    "crocodile": pool("croc-embossed scales reptile exotic alligator glossy swamp lizard embossing bayou python"),
    "leopard": pool("animal spots feline wild jungle ocelot rosettes cheetah safari jaguar predator savannah big_cat"),
    "tortoiseshell": pool("marbled amber mottled Havana honey speckled resin caramel shell whisky blonde translucent"),
}
"""Pattern → its company."""

FAMILY_COMPANY: dict[str, tuple[str, ...]] = {
    "black": pool("midnight ink raven night liquorice onyx ebony coal tar obsidian"),
    "grey": pool("stormy ash stone slate smoke concrete pewter cloud graphite pebble lead dove"),
    "white": pool("snow milk chalk pearl eggshell swan linen porcelain bone alabaster vanilla"),
    "brown": pool("earthy coffee toffee walnut caramel chestnut tobacco cinnamon hazelnut espresso oak mahogany"),
    "blue": pool("ocean sea sky water indigo sapphire lagoon horizon glacier cornflower inky nautical"),
    "green": pool("forest leaf jungle moss sage fern pine apple jade bottle meadow pistachio"),
    "yellow": pool("sunny lemon honey sunflower canary butter corn saffron brass mimosa"),
    "orange": pool("sunset tangerine terracotta brick pumpkin copper apricot paprika amber clay"),
    "red": pool("cherry ruby wine scarlet fire berry poppy brick lipstick garnet tomato"),
    "pink": pool("blush rose candy salmon flamingo bubblegum peony raspberry powder magenta"),
    "purple": pool("violet grape aubergine amethyst heather orchid mauve lavender mulberry iris"),
}
"""Colour family → its company."""
