"""What the shops call their garments: forms of each cut, parts of each category, and what goes with what."""

from fashionlib.catalogue.synthetic import vocabulary as v

_FORMS: dict[str, str] = {
    "waistcoat": "waistcoat, tailored vest, suit vest; vest, waistcoat",
    "puffer gilet": "puffer gilet, padded vest, quilted gilet, down vest; vest, gilet",
    "knitted vest": "knitted vest, sweater vest, slipover; vest",
    "utility vest": "utility vest, cargo vest, fishing vest, multi-pocket vest; vest, gilet",
    "baseball cap": "baseball cap, cap, snapback, trucker cap; hat, cap",
    "beanie": "beanie, knitted hat, bobble hat, skull cap; hat, beanie",
    "fedora": "fedora, trilby, felt hat, panama; hat",
    "sun hat": "sun hat, straw hat, floppy hat, wide-brim hat; hat",
    "bucket hat": "bucket hat, fisherman hat, cloche; hat",
    "ankle boot": "ankle boots, booties, low boots, short boots; boots",
    "chelsea boot": "chelsea boots, dealer boots, pull-on boots, elastic boots; boots",
    "knee boot": "knee boots, knee-high boots, tall boots, riding boots; boots",
    "lace-up boot": "lace-up boots, combat boots, hiking boots, worker boots; boots",
    "cowboy boot": "cowboy boots, western boots, texan boots; boots",
    "classic polo": "classic polo, polo shirt, pique polo, polo tee; polo",
    "long-sleeved polo": "long-sleeved polo, long-sleeve polo, polo jersey; polo, polo shirt",
    "zip polo": "zip polo, zip-neck polo, quarter-zip polo; polo, polo shirt",
    "rugby shirt": "rugby shirt, rugby polo, rugby top; polo, polo shirt",
    "necklace": "necklace, pendant, chain, choker; necklace, piece of jewellery",
    "earrings": "earrings, ear studs, hoops, drop earrings; earrings",
    "bracelet": "bracelet, bangle, cuff bracelet, wristband; bracelet, piece of jewellery",
    "ring": "ring, signet, band ring, stacking ring; ring, piece of jewellery",
    "watch": "watch, wristwatch, timepiece, chronograph; watch",
    "pencil skirt": "pencil skirt, tube skirt, straight skirt; skirt",
    "pleated skirt": "pleated skirt, plissé skirt, tennis skirt, accordion skirt; skirt",
    "a-line skirt": "a-line skirt, flared skirt, skater skirt; skirt",
    "mini skirt": "mini skirt, miniskirt, short skirt; skirt",
    "maxi skirt": "maxi skirt, long skirt, full-length skirt; skirt",
    "envelope clutch": "envelope clutch, evening bag, clutch bag, pouch; clutch",
    "bifold wallet": "bifold wallet, billfold, card wallet, coin wallet; wallet",
    "long wallet": "long wallet, continental wallet, zip-around purse, purse; wallet",
    "box clutch": "box clutch, minaudière, hard-case clutch; clutch",
    "button-down shirt": "button-down shirt, oxford shirt, dress shirt, buttoned shirt; shirt",
    "short-sleeved shirt": "short-sleeved shirt, short-sleeve shirt, summer shirt, camp shirt; shirt",
    "western shirt": "western shirt, cowboy shirt, snap shirt; shirt",
    "tuxedo shirt": "tuxedo shirt, evening shirt, pleated-front shirt; shirt",
    "shift dress": "shift dress, tunic dress, straight dress, minidress; dress",
    "fit-and-flare dress": "fit-and-flare dress, skater dress, flared dress, sundress; dress",
    "maxi dress": "maxi dress, long dress, gown, floor-length dress; dress",
    "wrap dress": "wrap dress, tie dress, wraparound dress, kimono dress; dress",
    "slip dress": "slip dress, cami dress, strappy dress; dress",
    "school backpack": "school backpack, school bag, daypack, bookbag; backpack, rucksack",
    "roll-top backpack": "roll-top backpack, rolltop, dry bag, commuter pack; backpack, rucksack",
    "drawstring backpack": "drawstring backpack, gym sack, cinch bag, drawstring bag; backpack",
    "flap rucksack": "flap rucksack, buckled rucksack, trekking pack, knapsack; backpack, rucksack",
    "bikini": "bikini, two-piece, bikini set, triangle bikini; bikini",
    "swimsuit": "swimsuit, one-piece, bathing suit, maillot; swimsuit",
    "swim trunks": "swim trunks, swim shorts, boardshorts, bathing shorts; trunks",
    "swim briefs": "swim briefs, swim slips, racing briefs, bathing trunks; trunks",
    "two-button suit": "two-button suit, two-piece suit, business suit; suit",
    "double-breasted suit": "double-breasted suit, six-button suit, peak-lapel suit; suit",
    "three-piece suit": "three-piece suit, suit with waistcoat, vested suit; suit",
    "tuxedo": "tuxedo, dinner suit, smoking, black-tie suit; suit, tuxedo",
    "trolley case": "trolley case, suitcase, cabin case, hard-shell luggage; trolley, suitcase",
    "duffel bag": "duffel bag, holdall, gym bag, kit bag; travel bag",
    "weekender": "weekender, overnight bag, weekend bag, carryall; travel bag",
    "garment bag": "garment bag, suit bag, suit carrier; travel bag",
    "aviator": "aviator sunglasses, aviators, pilot sunglasses, teardrop shades; sunglasses, shades",
    "wayfarer": "wayfarer sunglasses, wayfarers, square sunglasses, trapeze shades; sunglasses, shades",
    "round glasses": "round glasses, round sunglasses, circle spectacles, panto frames; glasses, spectacles",
    "cat-eye glasses": "cat-eye glasses, cat-eye sunglasses, butterfly frames, fifties frames; glasses, sunglasses",
    "jeans": "jeans, denims, denim trousers, five-pocket jeans; jeans, trousers, pants",
    "chinos": "chinos, chino trousers, cotton trousers, chino pants; trousers, pants",
    "leggings": "leggings, tights, stretch leggings, treggings; leggings, pants",
    "wide-leg trousers": "wide-leg trousers, palazzo pants, culottes, wide-leg pants; trousers, pants",
    "cargo trousers": "cargo trousers, cargo pants, combat trousers, utility trousers; trousers, pants",
    "ballerina": "ballerinas, ballet flats, ballet pumps, slippers; flats, shoes",
    "loafer": "loafers, moccasins, slip-ons, penny loafers; loafers, shoes",
    "derby": "derby shoes, oxfords, brogues, lace-up shoes; shoes",
    "sneaker": "sneakers, trainers, tennis shoes, kicks; sneakers, shoes",
    "espadrille": "espadrilles, rope-sole shoes, jute slip-ons, alpargatas; espadrilles, shoes",
    "denim shorts": "denim shorts, jean shorts, cut-offs; shorts",
    "bermuda shorts": "bermuda shorts, bermudas, chino shorts, knee-length shorts; shorts",
    "sport shorts": "sport shorts, gym shorts, running shorts, training shorts; shorts",
    "hot pants": "hot pants, micro shorts, mini shorts; shorts",
    "trench coat": "trench coat, trench, mac, raincoat; coat",
    "overcoat": "overcoat, topcoat, wool coat, chesterfield; coat",
    "duffle coat": "duffle coat, toggle coat, hooded coat; coat",
    "cape": "cape, poncho, cloak, capelet; cape",
    "t-shirt": "T-shirt, tee, tshirt, graphic tee, jersey top; top, tee",
    "tank top": "tank top, tank, singlet, sleeveless top, camisole; top",
    "blouse": "blouse, tunic, pussy-bow blouse, chiffon top; blouse, top",
    "off-shoulder top": "off-shoulder top, bardot top, bare-shoulder blouse; top",
    "crop top": "crop top, cropped tee, bralette top; top",
    "stiletto pump": "stiletto pumps, stilettos, high heels, court shoes; pumps, heels",
    "block-heel pump": "block-heel pumps, block heels, chunky heels; pumps, heels",
    "wedge": "wedges, wedge heels, wedge shoes, cork wedges; wedges, heels",
    "platform pump": "platform pumps, platforms, platform heels; pumps, heels",
    "hoodie": "hoodie, hooded sweatshirt, hoody, pullover hoodie; hoodie, sweatshirt",
    "zip hoodie": "zip hoodie, zip-up hoodie, full-zip hoody, hooded sweat jacket; hoodie, sweatshirt",
    "crew sweatshirt": "crew sweatshirt, crew-neck sweatshirt, sweat, sweat top; sweatshirt",
    "half-zip sweatshirt": "half-zip sweatshirt, quarter-zip, half-zip sweat, zip-neck sweatshirt; sweatshirt",
    "flip-flop": "flip-flops, thongs, toe-post sandals, beach slippers; sandals, flip-flops",
    "strappy sandal": "strappy sandals, ankle-strap sandals, heeled sandals; sandals",
    "slide": "slides, sliders, mules, pool slippers; sandals, slides",
    "gladiator sandal": "gladiator sandals, roman sandals, caged sandals; sandals",
    "messenger bag": "messenger bag, courier bag, laptop bag, satchel messenger; bag, shoulder bag",
    "saddle bag": "saddle bag, saddlebag, flap bag; bag, crossbody",
    "camera bag": "camera bag, box crossbody, zip crossbody; bag, crossbody",
    "chain bag": "chain bag, quilted crossbody, chain-strap bag; bag, crossbody",
    "single-breasted blazer": "single-breasted blazer, tailored jacket, two-button blazer, sport coat; blazer",
    "double-breasted blazer": "double-breasted blazer, naval blazer, six-button blazer; blazer",
    "collarless blazer": "collarless blazer, boxy blazer, round-neck blazer; blazer",
    "long blazer": "long blazer, longline blazer, boyfriend blazer; blazer",
    "tote": "tote, shopper, tote bag, shopping bag; bag, handbag",
    "satchel": "satchel, doctor bag, structured handbag; bag, handbag",
    "bowling bag": "bowling bag, bowler bag, dome bag; bag, handbag",
    "bucket bag": "bucket bag, bucket tote, pouch bag; bag, handbag",
    "classic belt": "classic belt, dress belt, pin-buckle belt, jeans belt; belt",
    "braided belt": "braided belt, woven belt, plaited belt; belt",
    "wide belt": "wide belt, waist belt, corset belt, obi; belt",
    "chain belt": "chain belt, link belt, hip chain; belt",
    "western belt": "western belt, cowboy belt, rodeo belt; belt",
    "denim jacket": "denim jacket, jean jacket, trucker jacket; jacket",
    "biker jacket": "biker jacket, motorcycle jacket, moto jacket, perfecto; jacket",
    "bomber jacket": "bomber jacket, bomber, flight jacket, aviator jacket; jacket",
    "windbreaker": "windbreaker, rain jacket, cagoule, windcheater; jacket",
    "puffer jacket": "puffer jacket, down jacket, quilted jacket, padded jacket, puffer; jacket",
    "scarf": "scarf, shawl, stole, neckerchief; scarf",
    "tie": "tie, necktie, cravat, silk tie; tie",
    "gloves": "gloves, mittens, driving gloves; gloves",
    "umbrella": "umbrella, brolly, parasol; umbrella",
    "socks": "socks, crew socks, stockings, ankle socks; socks",
    "wide-leg jumpsuit": "wide-leg jumpsuit, palazzo jumpsuit, flared jumpsuit; jumpsuit, one-piece",
    "dungarees": "dungarees, overalls, bib overalls, bibs; dungarees, overalls",
    "boiler suit": "boiler suit, coverall, utility jumpsuit; jumpsuit",
    "playsuit": "playsuit, romper, short jumpsuit; jumpsuit, playsuit",
    "crew-neck sweater": "crew-neck sweater, crew-neck jumper, round-neck pullover; sweater, jumper, pullover",
    "turtleneck sweater": "turtleneck sweater, turtleneck, roll-neck, polo-neck jumper; sweater, jumper, pullover",
    "v-neck sweater": "v-neck sweater, v-neck jumper, v-neck pullover; sweater, jumper, pullover",
    "cable-knit sweater": "cable-knit sweater, aran jumper, cable jumper, fisherman sweater; sweater, jumper, pullover",
    "v-neck cardigan": "v-neck cardigan, buttoned cardigan, cardi; cardigan, knit jacket",
    "long cardigan": "long cardigan, longline cardigan, coatigan, duster cardigan; cardigan, knit jacket",
    "cropped cardigan": "cropped cardigan, short cardigan, bolero; cardigan",
    "shawl cardigan": "shawl cardigan, shawl-collar cardigan, waterfall cardigan; cardigan",
    "cuffed joggers": "cuffed joggers, sweatpants, cuffed sweatpants, track pants; joggers, jogging pants",
    "striped joggers": "side-stripe joggers, striped track pants, tracksuit bottoms; joggers, jogging pants",
    "cargo joggers": "cargo joggers, cargo sweatpants, pocket joggers; joggers, jogging pants",
    "tapered joggers": "tapered joggers, slim joggers, tapered sweatpants; joggers, jogging pants",
}
"""Cut → its own names; names of its kind that tell the category but not the cut. The commonest name comes first."""


def is_plural(noun: str) -> bool:
    """Return whether a garment is spoken of in the plural, as jeans and shoes are."""
    return noun.endswith("s") and not noun.endswith("ss")


def _names(cut: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split one entry; names of another number are left out of the kind, so that verbs agree."""
    own, kind = (tuple(part.strip().split(", ")) for part in _FORMS[cut].split(";"))
    plural = is_plural(own[0])
    return tuple(n for n in own if is_plural(n) == plural), tuple(n for n in kind if is_plural(n) == plural)


NAMES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {cut: _names(cut) for cut in _FORMS}
"""Cut → (its own names, names of its kind), all of one number."""

REGIONS: dict[str, tuple[str, ...]] = {
    "upper": ("polo", "shirt", "tops", "sweater", "sweatshirt/hoodie", "cardigan", "vest"),
    "outer": ("jacket", "blazer", "coat/cape"),
    "lower": ("skirt", "pants/leggings", "shorts", "joggers"),
    "whole": ("dress", "suits", "jumpsuits", "swimwear"),
    "feet": ("boots", "flats", "pump/wedge", "sandals"),
    "bag": ("clutch/wallet", "backpack", "travel bags", "crossbody/messenger bag", "top handles"),
    "small": ("hats", "jewelry", "glasses/sunglasses", "belts", "other accessories"),
}
"""Where on the body the categories belong."""

REGION_OF: dict[str, str] = {category: region for region, members in REGIONS.items() for category in members}

MATES: dict[str, str] = {
    "upper": "jeans,chinos,a skirt,trousers,shorts,a jacket,a blazer,leggings,joggers,a coat,sneakers,a scarf,culottes",
    "outer": "a shirt,a sweater,jeans,a dress,a T-shirt,a blouse,trousers,a hoodie,boots,a polo,a pullover",
    "lower": "a shirt,a T-shirt,a blouse,a sweater,sneakers,a hoodie,a polo,sandals,a cardigan,heels,"
    "a tank top,loafers,a sweatshirt,a jumper",
    "whole": "a jacket,heels,sandals,a blazer,a clutch,boots,a belt,a cardigan,earrings,sneakers,a straw hat,a coat",
    "feet": "jeans,a dress,a skirt,trousers,chinos,shorts,socks,tights,a suit,joggers,leggings,culottes",
    "bag": "a coat,a dress,jeans,a blazer,sneakers,a suit,heels,a trench,sunglasses,a shirt,a jumpsuit,a wallet",
    "small": "a shirt,a coat,jeans,a dress,a suit,a T-shirt,a jacket,boots,a sweater,a blouse,a handbag,a blazer",
}
"""Region → garments that are worn with it, commonest first: other products named in a text, which is noise."""

_OTHERS = "shirt,T-shirt,blouse,sweater,polo,hoodie,cardigan,sweatshirt,jumper,pullover,tank top,tunic"
RIVALS: dict[str, str] = {
    "upper": _OTHERS,
    "outer": "jacket,blazer,coat,parka,trench,bomber,windbreaker,poncho,anorak",
    "lower": "trousers,jeans,skirt,shorts,chinos,leggings,joggers,culottes,pants",
    "whole": "dress,jumpsuit,suit,gown,playsuit,romper,kaftan,swimsuit",
    "feet": "boots,sneakers,sandals,loafers,pumps,flats,heels,mules,clogs,brogues",
    "bag": "handbag,tote,backpack,clutch,satchel,wallet,crossbody,duffel,pouch,rucksack,purse",
    "small": "belt,scarf,hat,watch,tie,bracelet,gloves,sunglasses,necklace,ring,cap,beanie",
}
"""Region → garments a shop puts in the same breath."""


def _cut_of(label_of: dict[str, str]) -> dict[str, str]:
    return {cut: label_of.get(cut) or label_of[category] for category, cuts in v.CUTS.items() for cut in cuts}


def plural(words: str) -> str:
    """Return the plural of a garment; what is one already stays as it is."""
    irregular = {"scarf": "scarves"}
    ending = "" if is_plural(words) else "es" if words.endswith(("ss", "ch", "x")) else "s"
    return irregular.get(words, words + ending)


_SHOP_B = {
    "vest": "Waistcoats & Gilets", "hats": "Headwear", "boots": "Boots", "polo": "Polo Shirts", "jewelry": "Jewellery",
    "watch": "Watches", "skirt": "Skirts", "clutch/wallet": "Small Leather Goods", "cardigan": "Cardigans",
    "shirt": "Shirts",
    "dress": "Dresses", "backpack": "Rucksacks", "swimwear": "Beachwear", "suits": "Tailoring",
    "travel bags": "Luggage",
    "glasses/sunglasses": "Eyewear", "pants/leggings": "Trousers", "jeans": "Denim", "leggings": "Leggings",
    "flats": "Flat Shoes", "sneaker": "Trainers", "shorts": "Shorts", "coat/cape": "Coats", "tops": "Tops & Tees",
    "blouse": "Blouses", "pump/wedge": "Heels", "sweatshirt/hoodie": "Sweats", "sandals": "Sandals",
    "joggers": "Tracksuit Bottoms",
    "crossbody/messenger bag": "Shoulder Bags", "blazer": "Blazers", "top handles": "Handbags", "belts": "Belts",
    "jacket": "Jackets", "other accessories": "Accessories", "jumpsuits": "All-in-ones", "sweater": "Jumpers",
}  # fmt: skip

LABELS: dict[str, dict[str, str]] = {
    "A": {cut: plural(cut).title() for cuts in v.CUTS.values() for cut in cuts},
    "B": _cut_of(_SHOP_B),
    "C": _cut_of({category: f"FASHION > {category.upper().replace('/', ' & ')}" for category in v.CUTS}),
}
"""Shop → cut → the shop's own finest label."""

VAGUE_LABELS = ("Sale", "New In", "Gift Ideas", "Outlet", "Last Chance", "Bestsellers", "Misc")
"""Labels that say nothing about the category."""

SOURCE_CATEGORIES: dict[str, dict[str, str]] = {
    shop: {labels[cut]: category for category, cuts in v.CUTS.items() for cut in cuts}
    for shop, labels in LABELS.items()
}
"""Shop → its label → category: what a careful reader of the labels would decide. Vague labels map to none."""
