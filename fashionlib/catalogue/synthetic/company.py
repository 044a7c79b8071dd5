"""The company that words keep: what comes with each material, occasion, season, theme and motif."""

from fashionlib.catalogue.synthetic.lexicon import pool

MATERIAL_COMPANY: dict[str, tuple[str, ...]] = {
    "wool": pool(
        """warm merino insulating yarn lambswool sheep spun woollen itch-free Shetland worsted felted fleecy
        bouclé shorn moth-proof"""
    ),
    "cotton": pool(
        """soft breathable organic pure combed pima jersey poplin cool natural absorbent washed Egyptian GOTS-certified
        carded twill slub mercerised"""
    ),
    "cashmere": pool(
        """luxurious featherlight Mongolian goat silky pashmina cloud-like gossamer downy Himalayan pampering two-ply
        Kashmir"""
    ),
    "acrylic": pool("easy-care bouncy synthetic pill-resistant fluffy bulky budget vegan colourfast chunky"),
    "mohair": pool("fuzzy angora hairy halo airy brushed kid haze fluffy wispy"),
    "polyester": pool(
        """recycled quick-drying crease-resistant durable wrinkle-free technical lightweight microfibre plastic_bottles
        easy-iron satin crepe moisture-wicking"""
    ),
    "linen": pool(
        """breezy airy flax crumpled washed natural cool Irish slubby creases homespun unironed porous
        thermoregulating"""
    ),
    "tweed": pool(
        """Harris herringbone heritage country Scottish flecked hunting countryside gamekeeper moorland grouse tweedy
        Hebrides"""
    ),
    "velvet": pool("plush rich lustrous evening opulent pile crushed shimmering baroque boudoir theatre_curtain"),
    "leather": pool(
        """genuine supple full-grain cowhide Italian nappa smooth hide calfskin tanned patina pebbled lambskin
        vegetable-tanned scuffed nubuck aniline saddle"""
    ),
    "suede": pool("brushed nubuck velvety napped buttery protector-sprayed split kid matt stain-prone roughout"),
    "canvas": pool(
        """waxed sturdy cotton tough heavy-duty sailcloth duck washed rugged plimsoll tarpaulin rubberised
        tear-proof"""
    ),
    "patent leather": pool("glossy shiny lacquered mirror high-shine wet-look varnished gleaming vinyl reflective"),
    "viscose": pool("flowing drapey silky fluid rayon cellulose crepe wood_pulp lightweight swishy slinky eucalyptus"),
    "fleece": pool("cosy warm brushed polar thermal snug insulating sherpa teddy anti-pilling campfire"),
    "silk": pool(
        """lustrous smooth mulberry satin luxurious sheen charmeuse habotai silkworm crêpe_de_chine foulard liquid
        sericulture"""
    ),
    "nylon": pool(
        """ripstop water-resistant lightweight packable windproof parachute showerproof shell taffeta weatherproof
        Cordura abrasion-resistant"""
    ),
    "rubber": pool("waterproof grippy moulded EVA flexible foam natural vulcanised bouncy washable latex squeaky"),
    "straw": pool("woven raffia handwoven sun-bleached natural wicker seagrass plaited palm toquilla bast"),
    "felt": pool("brushed shaped wool pressed crushable moulded rabbit millinery blocked structured steamed"),
    "steel": pool(
        """stainless hypoallergenic polished brushed rustproof surgical tarnish-free metallic magnetic industrial
        alloy"""
    ),
    "sterling silver": pool(
        """hallmarked rhodium precious gleaming polished nickel-free oxidised fine assayed silversmith"""
    ),
    "gold plate": pool("gold-plated carat gilded gleaming vermeil radiant shiny golden micron opulent lustre"),
    "brass": pool("antique warm burnished tarnished hammered retro aged nautical molten foundry"),
    "acetate": pool(
        """hand-polished glossy Mazzucchelli cellulose plant-based laminated bevelled lightweight tumbled
        hypoallergenic"""
    ),
    "metal": pool("wire titanium alloy thin slender lightweight enamelled nickel-free monel soldered spring-loaded"),
    "polyamide": pool(
        """quick-drying chlorine-resistant stretchy Econyl smooth second-skin fishing_nets snag-free shape-retaining
        silky"""
    ),
    "elastane": pool(
        """stretchy second-skin elastic supportive sculpting squat-proof figure-hugging springy four-way_stretch
        compressive"""
    ),
    "denim": pool(
        """indigo washed stonewashed selvedge stretch faded raw rinsed distressed ripped five-pocket workwear
        acid-washed rigid whiskered twill miner"""
    ),
    "polycarbonate": pool(
        """shatterproof lightweight hard-shell scratchproof glossy robust impact-resistant spinner TSA-lock
        unbreakable"""
    ),
}  # fmt: skip

OCCASION_COMPANY: dict[str, tuple[str, ...]] = {
    "wedding": pool(
        """bride groom ceremony guests church bridesmaid reception vows marriage bouquet groomsmen toast bridal altar
        confetti newlyweds best_man anniversary engagement registry aisle champagne usher veil flower_girl fiancé
        tuxedo_rental first_dance cake honeymoon chapel in-laws photographer invitation corsage banquet nuptials
        speeches betrothed proposal father_of_the_bride marquee buttonhole matrimony"""
    ),
    "formal": pool(
        """gala black-tie opera dinner ceremony ball reception award graduation banquet dignified ambassador red_carpet
        protocol bow_tie orchestra prom premiere distinguished cufflinks etiquette soiree ballroom embassy philharmonic
        tribute statesman inauguration decorum vernissage"""
    ),
    "business": pool(
        """office meeting work desk boardroom interview presentation professional career conference client workday
        commute colleagues boss briefcase laptop nine-to-five corporate deadline networking executive lawyer banker
        promotion negotiation handshake lanyard consultant cubicle elevator spreadsheet lunch_break pitch trade_fair
        accountant landlord secretary headquarters co-working timesheet startup"""
    ),
    "party": pool(
        """night dance cocktail club celebration dancefloor evening drinks glitter birthday sequins disco glamour
        sparkle prosecco DJ New_Year friends bar selfie spotlight rooftop confetti karaoke nightlife balloons
        after-party host fireworks cabaret masquerade midnight shimmer mirrorball martini tango toast flirt speakeasy
        tinsel lipstick wristband shindig merriment"""
    ),
    "casual": pool(
        """weekend everyday street daily friends coffee comfortable home relaxed errands campus brunch off-duty stroll
        sofa park laid-back shopping lazy jeans_day dress-down lounging chores Netflix school pub skate downtime
        neighbourhood playground crossword pancakes laundry dog bike_ride farmers_market board_games podcast pottering
        crosswords takeaway hammock hangout"""
    ),
    "holiday": pool(
        """beach sun summer pool sea vacation sand resort island poolside waves sunny seaside cruise towel cocktails
        tan promenade boardwalk snorkel coast shells sunscreen lagoon cabana tropics yacht barefoot ice_cream dunes
        sandcastle palm sunbathing deckchair marina sangria archipelago jetty siesta coconut flamingo tide pier
        souvenir beach_bar regatta paddleboard"""
    ),
    "sport": pool(
        """gym training workout running fitness active jogging exercise sports performance yoga sweat track energy team
        muscles marathon stretch sprint coach pilates reflective cardio squat athlete treadmill court warm-up medal
        hiking endurance stamina dumbbells trail rowing boxing intervals physio locker_room stopwatch triathlon
        climbing goalkeeper referee kettlebell burpees podium lunges gymnast"""
    ),
    "travel": pool(
        """airport flight cabin luggage trip passport journey packing plane hand_luggage suitcase boarding
        overhead_locker itinerary explorer trolley check-in business_trip hostel customs hotel globetrotter jet_lag
        layover train lounge visa runway carry-on concierge security_check guidebook backpacking terminal ferry
        baggage_belt turbulence sleeper_train border adaptor time_zone"""
    ),
}

SEASON_COMPANY: dict[str, tuple[str, ...]] = {
    "summer": pool(
        """hot sunny heat sunshine warm breezy festival garden_party July heatwave iced_tea August sundown lemonade
        melon crickets solstice watermelon mosquito"""
    ),
    "winter": pool(
        """cold snow frosty layers warmth Christmas fireplace December icy snowfall chilly mulled_wine January ski
        frost knitwear blizzard sledge gingerbread hibernation"""
    ),
    "spring": pool(
        """fresh blossom April mild Easter rain_shower picnic May breeze cherry_blossom lambs puddles tulips thaw robin
        sapling rainbow nesting bluebells"""
    ),
    "autumn": pool(
        """leaves October crisp foggy rainy September harvest pumpkin woodland windy November mushrooms bonfire
        chestnuts equinox cinnamon acorn mist hayride squirrel"""
    ),
}  # fmt: skip

THEME_COMPANY: dict[str, tuple[str, ...]] = {
    "superheroes": pool(
        """hero superhero comic comics villain cape mask power powers fans rescue secret_identity sidekick justice
        marvel nemesis universe saga sequel saviour masked crimefighter supervillain avenger mutant hideout vigilante
        cosplay comic_book league panel cinema arch-enemy gadget courage origin_story trilogy multiverse lair"""
    ),
    "music": pool(
        """band tour rock album guitar concert fans vinyl record song lyrics stage drummer gig amplifier singer chorus
        legend riff backstage encore roadie bassist setlist festival mosh_pit rehearsal headliner hits cassette
        microphone groupie frontman stadium_tour ballad jukebox"""
    ),
    "sport": pool(
        """club team match league player champion tournament score fans jersey victory season trophy coach stadium
        supporters training captain jersey_number cup fixture opponent scoreboard mascot varsity kit rookie derby
        substitute penalty semifinal overtime warm-up benchwarmer"""
    ),
    "holiday": pool(
        """paradise palm_trees beach sunset surf postcard ocean tropical waves island hibiscus coconut paradise_bird
        parrot hammock sunset_sky pineapple flamingo vacation toucan cocktail tiki lifeguard Vespa boardwalk
        convertible souvenir seashell"""
    ),
    "slogan": pool(
        """message words letters statement quote attitude motto typography mood lettering voice capitals vibes
        manifesto smile handwriting opinion mantra font reminder proverb wink placard graffiti catchphrase
        calligraphic"""
    ),
}
"""Theme → its company."""

MOTIF_COMPANY: dict[str, tuple[str, ...]] = {
    "batman": pool(
        """Gotham bat Joker dark_knight Robin Batmobile cowl Bruce_Wayne Batcave Catwoman Arkham butler Penguin
        Riddler"""
    ),
    "superman": pool(
        """Krypton steel S-shield Metropolis Clark_Kent flying Lois_Lane kryptonite Smallville reporter Daily_Planet
        heat_vision Luthor"""
    ),
    "spiderman": pool(
        """web spider Peter_Parker webslinger New_York Venom wall-crawler radioactive Goblin skyscraper Spidey_sense
        Mary_Jane swing"""
    ),
    "hulk": pool(
        """smash rage gamma Bruce_Banner strength muscle fist anger monster incredible radiation transformation"""
    ),
    "wolverine": pool("claws adamantium X-Men mutant Logan Canadian healing berserker Weapon_X sideburns Cyclops"),
    "captain america": pool(
        """shield star soldier patriot Steve_Rogers Avengers vibranium Bucky super_serum sentinel Hydra"""
    ),
    "iron man": pool(
        """armour reactor Tony_Stark suit_of_armour billionaire inventor repulsor Avengers Jarvis genius helmet
        arc_reactor"""
    ),
    "beatles": pool(
        """Liverpool Abbey_Road Lennon McCartney Ringo Fab_Four sixties mop-top yellow_submarine Cavern zebra_crossing
        sitar"""
    ),
    "rolling stones": pool(
        """tongue lips Jagger Keith London Satisfaction blues Wood paint_it_black strut tattoo swagger"""
    ),
    "nirvana": pool(
        """grunge Seattle Kurt smiley flannel Nevermind angst nineties unplugged alternative feedback Cobain"""
    ),
    "metallica": pool("metal thrash headbanger riffs Hetfield lightning_bolt speed sandman doom mosh shredding Ulrich"),
    "ramones": pool(
        """punk Blitzkrieg Joey CBGB presidential_seal leather_jackets Bowery downstroke Hey_Ho pogo Dee_Dee
        three-chord"""
    ),
    "football": pool(
        """goal pitch striker kick-off World_Cup terrace midfield dribble offside keeper boots_on penalty hat-trick"""
    ),
    "basketball": pool("hoop dunk court slam buzzer rebound layup three-pointer Harlem playoffs dribbling backboard"),
    "running": pool(
        """marathon miles finish_line sprint pace runner track 10k laces half-marathon shin stopwatch pacemaker"""
    ),
    "surf": pool("board wave Pacific wax longboard swell California barrel wipe-out Malibu reef wetsuit rip_curl"),
    "tennis": pool(
        """racket serve grass_court ace rally Grand_Slam volley net backhand set_point umpire ballboy tie-break"""
    ),
    "hawaii": pool("aloha Honolulu ukulele hula lei Waikiki volcano luau pineapple Maui mahalo tiki"),
    "palm beach": pool("Florida palms golf_cart country_club lagoon pastel pelican croquet villa manatee"),
    "miami": pool("neon Ocean_Drive art_deco vice South_Beach flamingo pastel eighties speedboat Cuban cabriolet"),
    "ibiza": pool("club DJ Balearic white_island finca sunset_bar techno hippie cove sangria almond"),
    "riviera": pool("Cannes Monaco yacht Côte_d'Azur Saint-Tropez casino boules azure pastis Nice film_stars"),
    "peace": pool("dove hippie Woodstock harmony sign sixties flower_power unity pacifist truce olive_branch"),
    "love": pool("heart kiss Valentine amour sweetheart cupid romance crush hug soulmate darling"),
    "dream": pool("clouds stars moon sleep wish pillow stardust imagination moonlight lullaby unicorn"),
    "hello": pool("greeting hi wave sunshine stranger smile goodbye bonjour postcard doorbell"),
    "rebel": pool("riot revolution outlaw anarchy trouble punk wild skull rule-breaker barricade misfit"),
}
"""Motif → its own company."""
