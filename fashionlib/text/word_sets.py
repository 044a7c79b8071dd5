"""Words of one kind, written by hand as lemmas, to measure whether word vectors put like to like.

They were written from knowledge of shops, not from what any model finds, and hold words that a catalogue may lack:
a model is asked only for those that it knows.
"""

COLOURS = frozenset(
    """
    amber apricot aqua aquamarine aubergine azure beige black blue blush bronze brown burgundy camel caramel
    champagne charcoal chestnut chocolate choco cobalt coffee copper coral cream crimson cyan ebony ecru emerald
    fawn fuchsia fuschia fushia garnet gold golden graphite gray green grey gunmetal indigo ivory jade khaki
    lavender lemon lilac lime magenta mahogany maroon mauve mint mocha multicolor multicolour multicoloured
    mushroom mustard navy nude ochre offwhite olive onyx orange peach peacock pearl petrol pink pistachio
    platinum plum purple red rose ruby russet rust saffron salmon sand sapphire scarlet sepia sienna silver
    skyblue slate tan tangerine taupe teal terracotta topaz turquoise ultramarine vermilion violet white wine
    yellow
    """.split()
)

UPPER_GARMENTS = frozenset(
    """
    anorak blazer blouse bolero bomber bustier camisole cami cardigan coat corset cape dupatta halter henley
    hoodie jacket jersey jumper kaftan kurta kurtas kurti kurtis parka poncho polo pullover shacket shirt shrug
    singlet sweater sweatshirt tank tankini tee top tshirt tunic turtleneck tuxedo vest waistcoat windcheater
    windbreaker
    """.split()
)

LOWER_GARMENTS = frozenset(
    """
    bermuda bermudas bottom breeches capri capris cargo chino chinos churidar culotte denims dungaree jeans
    jegging jeggings jogger joggers legging leggings palazzo palazzos pant pants patiala pyjama pyjamas salwar
    shorts skirt skort slack slacks tight tights trackpant trackpants trouser trousers
    """.split()
)

MATERIALS = frozenset(
    """
    acrylic alloy aluminium brass canvas cashmere chambray chiffon corduroy cotton crepe denim elastane eva faux
    felt fleece fur georgette jersey jute knit lace leather leatherette linen lycra lyocell mesh metal
    microfibre modal neoprene net nubuck nylon plastic polyamide polyester polyurethane poplin pu rayon rubber
    satin silk spandex steel suede synthetic terry textile tpr tpu tulle tweed twill velvet viscose wool woollen
    """.split()
)

PATTERNS = frozenset(
    """
    abstract animal argyle batik block bandhani camouflage camo check checkered chevron chequered diagonal dot
    floral geometric gingham graphic herringbone houndstooth ikat leopard melange motif paisley patchwork plaid
    plain polka print solid stripe tartan tribal zebra
    """.split()
)

HEROES = frozenset(
    """
    aladdin alfred archie asterix avenger banner bat batgirl batman batmobile batwoman ben bheem bruce bumblebee
    cape captain cartoon cena chhota cinderella comic comics crusader daredevil dc deadpool disney donald
    doraemon duck fantastic fiction flash flintstone garfield goku goofy gotham hanuman hero hulk iron ironman
    jerry joker justice kent krypton league lantern logan loki looney luke magneto marvel metropolis mickey
    mighty minion minnie mouse mutant mystique naruto nemo obelix optimus parker penguin phantom pluto pokemon
    pooh popeye power powerpuff prime punisher riddler robin scooby shazam shrek simba simpson skywalker smurf
    snoopy spawn spider spiderman storm sulley super supergirl superhero superheroes superman supervillain
    sylvester tarzan taz thanos thor tigger tintin tom transformer transformers tweety twoface vader venom
    villain wayne whitewalker wolverine wonderwoman xmen yoda
    """.split()
)
"""The world of heroes and comics: names, sides, publishers, and the cartoons that share the shelf with them."""

BRANDS = frozenset(
    """
    adidas aldo allen arrow asics aurelia bata baggit benetton biba bulchee calvin carlton casio catwalk citizen
    clark columbia converse crocs diesel enroute esprit fabindia fastrack femella fila flying fossil gant gini
    guess highlander hilfiger hush inkfruit ipanema jealous jockey jony lacoste lee levi levis lino lotto louis
    mango nautica nike oakley peter playboy police proline provogue puma quiksilver rayban reebok reid rocia
    rockport skechers spykar superdry tantra timberland timex titan tommy ucb umbro vans versace vishudh
    wildcraft woodland wrangler zara
    """.split()
)

AMBIGUOUS = frozenset(
    """
    allen amber animal arrow ben block blush bomber bottom brass bronze bruce canvas cape captain cargo choco
    chocolate clark coffee columbia copper coral cream crepe diagonal diesel duck emerald fantastic felt fiction
    flash flying fur garnet gold golden guess gunmetal herringbone hush iron jade jealous jersey jockey kent
    knit lace league lee levi levis logan lotto luke mango metal mighty mint mouse mushroom net nude onyx orange
    parker peach peacock pearl penguin peter phantom plain platinum plastic playboy pluto police polo power
    prime robin rose ruby rust salmon sand sapphire silver slack slacks slate slider solid spawn star steel
    storm super synthetic tank terry textile tight tights titan tom top topaz vest wayne wine
    """.split()
)
"""Words with another sense in a shop: iron is laundry, top a place, arrow a shape. They count as hits, but nobody is
asked for them: a vector is the mean of all senses of its word."""

WHOLE_SETS: dict[str, frozenset[str]] = {
    "colours": COLOURS,
    "garments": UPPER_GARMENTS | LOWER_GARMENTS,
    "materials": MATERIALS,
    "patterns": PATTERNS,
    "heroes": HEROES,
    "brands": BRANDS,
}
"""Kind → all its words: those that count as hits."""

WORD_SETS: dict[str, frozenset[str]] = {kind: words - AMBIGUOUS for kind, words in WHOLE_SETS.items()}
"""Kind → its words of one clear sense, no word in two kinds: those that are asked for."""
