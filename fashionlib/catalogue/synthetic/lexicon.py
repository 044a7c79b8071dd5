"""The words of the shops: what can be said of any garment.

Every pool is written commonest first, because words are drawn from it with the long tail of real language.
An underscore stands for a space.
"""


def pool(words: str) -> tuple[str, ...]:
    """Return the words of a pool."""
    return tuple(word.replace("_", " ") for word in words.split())


GENERAL: dict[str, tuple[str, ...]] = {
    "adjective": pool(
        """new classic stylish comfortable elegant casual modern simple essential trendy timeless versatile chic
        perfect beautiful practical everyday fashionable premium vintage smart unique refined relaxed cool iconic
        gorgeous fresh sleek feminine polished easy bold charming lovely cosy contemporary sophisticated understated
        effortless playful romantic handmade sporty urban edgy minimalist retro graceful delicate flattering exclusive
        luxurious dapper rugged lightweight functional original handsome striking signature authentic breezy cheerful
        neat tailored crisp rustic statement bohemian preppy glamorous dainty sturdy nostalgic youthful soft-spoken
        airy subtle vivid quirky whimsical irresistible stunning dreamy clever honest humble daring fearless adorable
        laid-back opulent pristine lively sharp sculptural slouchy boyish carefree exquisite fuss-free grown-up
        harmonious heirloom indulgent joyful kooky languid mellow nifty offbeat poetic quiet rakish sassy thoughtful
        unfussy velvety wearable zesty artisanal balanced cinematic distinctive eccentric foolproof genteel hypnotic
        immaculate jaunty lyrical magnetic nonchalant ornate punchy regal serene tactile uplifting vibrant winsome
        alluring ageless bewitching buoyant candid captivating collectable debonair demure discerning dynamic earthy
        enchanting enduring ethereal evocative expressive festive fluid gallant glossy gutsy idyllic imaginative
        impeccable inventive inviting irreverent kinetic lavish limber luminous majestic meditative mysterious nimble
        noble organised painterly photogenic picturesque plucky profound quaint radiant resilient sculpted sensible
        sensual shapely soulful spirited splendid sprightly stately strong-willed studious sublime sumptuous swanky
        tactful tempting tender tidy tranquil ultramodern unassuming unforgettable velvet-smooth vivacious wholesome
        witty worldly  zany"""
    ),
    "praise": pool(
        """favourite must-have staple companion classic classic_piece hero treasure wardrobe_builder find workhorse
        investment bestseller keeper showstopper all-rounder gem icon lifesaver eye-catcher crowd-pleaser milestone
        conversation_starter souvenir secret_weapon shortcut cornerstone masterpiece revelation talisman heirloom
        no-brainer blessing triumph obsession delight surprise ally chameleon foundation accomplice anchor antidote
        bargain basic beacon benchmark bridge bombshell centrepiece champion chestnut companion_piece confidante
        curiosity darling day-maker dream_find emblem essential evergreen exclamation_mark fixture flagship godsend
        goldmine highlight hit hug_to_wear indulgence keepsake landmark layering_piece legend lodestar love_letter
        manifesto marvel muse must novelty passport_to_summer phenomenon pick-me-up pillar powerhouse prodigy rarity
        remedy sensation soulmate spectacle standby star starting_point statement stunner superstar tonic trademark
        trophy trump understatement wonder"""
    ),
    "place": pool(
        """wardrobe closet city street home town outdoors garden café park terrace studio market square suitcase museum
        cinema library gallery village countryside pub restaurant train supermarket campus boulevard harbour bookshop
        playground balcony riverside kitchen sofa bakery courtyard metro rooftop barbershop playlist bicycle hallway
        farmhouse cottage vineyard orchard workshop greenhouse attic bus_stop theatre flea_market airport_lounge
        allotment aquarium arcade archway ballroom bandstand basement bay_window beach_hut boathouse bodega canal
        carousel castle_yard chalet conservatory crossroads diner distillery ferry forge gallery_shop gatehouse grocery
        hostel jetty laundrette library_steps lido loft manor meadow mill monastery newsroom nursery observatory palace
        pavement pharmacy piazza planetarium porch quay ranch savanna skyscraper sauna stable stairwell tavern toolshed
        treehouse tunnel veranda warehouse waterfront windowsill zoo"""
    ),
    "moment": pool(
        """weekend day evening morning season afternoon week night year holiday Sunday Monday Friday brunch stroll walk
        commute errand meeting getaway school_run lunch anniversary birthday Saturday coffee_date picnic dinner
        road_trip sunrise sunset payday rainy_day concert reunion date_night housewarming barbecue festival dog_walk
        playdate nap matinee twilight daybreak snow_day bonfire fireside heatwave drizzle auction audition baptism
        breakfast carnival champagne_breakfast checkmate clambake confirmation countdown cookout deadline_day derby_day
        dawn detour dinner_party elevenses encore engagement_party excursion farewell finale fundraiser garden_fête
        hangover hike housewarming_party intermission jubilee karaoke_night lecture marathon_finish moonrise
        opening_night outing parade pilgrimage potluck premiere_night quiz_night raffle recital rehearsal roadblock
        safari_trip serenade sleepover spa_day stopover supper tasting tea_time thunderclap tournament vernal_walk
        wake-up workshop_day yoga_class"""
    ),
    "name": pool(
        """Clara Verona Leo Marta Oslo Nora Hugo Emma Capri Iris Oscar Luna Vienna Paula Stella Felix Alma Siena Ruby
        Jonas Olivia Porto Greta Milo Sofia Kyoto Lola Anton Bella Bergen Cora Dublin Elsa Freya Gina Havana Ines Jude
        Kira Lisbon Maya Nico Odette Petra Quentin Rosa Sabine Tilda Ursula Viola Wanda Xenia Yara Zelda Arlo Bruno
        Cleo Dante Edith Flora Gustav Hedda Ivo Jasper Knut Lotte Magnus Nils Otto Pia Quincy Rafael Selma Theo Uma
        Vera Wim Ximena Yves Zora Aspen Brighton Cordoba Dover Essex Faro Geneva Hampton Ithaca Jaipur Kenmare Lucca
        Madrid Naples Orkney Parma Quebec Ravenna Seville Tangier Utrecht Valencia Windsor York Zurich Agnes Basil
        Camille Daphne Enzo Fabian Greer Heloise Imogen Joanna Kasper Lionel Mabel Noemi Ottilie Perdita Ramona Silvio
        Tamsin Ulla Vivian Winona Yolanda Zeno Amalfi Biarritz Cassis Deauville Evora Florence Granada Helsinki
        Innsbruck Jersey_City Krakow Lugano Malaga Nantes Odessa Palermo Riga Tallinn Udine Vilnius Warsaw Antwerp
        Beatrix Cosima Delphine Esme Frida Gwendolyn Harriet Isolde Juliette Katarina Leonie Matilda Nadine Ophelia
        Penelope Rosalind Saskia Thea Verity Willa Ambrose Benedict Caspian Dorian Emil Finley Gideon Hector Ignatius
        Julius Konrad Lorenzo Maurice Nestor Orlando Percival Roland Stefan Tobias Vincent Wilfred Bristol Cardiff
        Durham Exeter Galway Inverness Lancaster Malvern Norfolk Oxford Plymouth Richmond Salisbury Truro Winchester
        Calgary Denver Memphis"""
    ),
    "maker": pool(
        """designer team atelier stylist studio tailor craftsman artisan workshop founder knitter cutter seamstress
        shoemaker weaver apprentice family pattern-maker illustrator leatherworker draper goldsmith embroiderer tanner
        dyer cobbler milliner finisher buyer archivist lacemaker printmaker saddler spinner engraver machinist
        colourist upholsterer modeller grandmother carpenter"""
    ),
    "inspiration": pool(
        """archive seventies nineties street_style sixties eighties menswear architecture art_deco workwear fifties
        runway tradition nature sailing military ballet film_noir twenties jazz photography cycling fishing gardening
        skateboarding Bauhaus camping hunting racing safari boxing rodeo rowing painting mountaineering beekeeping
        ceramics calligraphy astronomy origami mythology cubism opera horsemanship folklore lighthouse railway alchemy
        aviation ballroom_dance botany brutalism bullfighting chess choreography circus constellations croquet
        desert_travel falconry fencing figure_skating flamenco geology geometry gondoliers graffiti_art impressionism
        jousting kabuki kites lacemaking marionettes mosaics motorsport nomadism opera_houses pottery poetry pop_art
        puppetry quilting ragtime regattas rockabilly samurai sculpture shipbuilding stained_glass surrealism tailcoats
        tapestry topography trapeze typewriters vaudeville woodcuts zoology"""
    ),
    "virtue": pool(
        """comfort style quality elegance durability charm simplicity character ease confidence warmth freedom
        lightness attitude softness craftsmanship sophistication personality structure movement polish texture
        versatility grace refinement wit drama balance volume depth edge contrast practicality nonchalance value luxury
        poise swagger precision restraint romance sparkle mischief flair panache finesse longevity strength crispness
        nostalgia ambition audacity authority brilliance calm clarity composure cool coziness daring dexterity dignity
        distinction dynamism elan exuberance finery flamboyance flexibility fluidity frivolity glamour glow gravitas
        harmony humour individuality ingenuity intrigue joy lustre magic majesty mobility modesty movement_freedom
        optimism originality pizzazz poetry_in_motion purity radiance resilience rhythm robustness sensuality serenity
        sincerity sobriety splendour stamina subtlety support symmetry tenderness tradition tranquillity verve vigour
        vitality whimsy zest"""
    ),
    "adverb": pool(
        """always really easily perfectly simply just beautifully instantly truly effortlessly naturally gently
        carefully wonderfully well quickly comfortably neatly subtly cleverly properly smoothly lovingly thoughtfully
        casually surprisingly quietly remarkably proudly gracefully boldly discreetly faithfully generously reliably
        happily elegantly playfully patiently meticulously tastefully undeniably seamlessly visibly expertly"""
    ),
    "uplift": pool(
        """complete refresh update lift elevate brighten finish upgrade transform enrich enliven complement sharpen
        revive smarten freshen liven flatter rejuvenate accentuate perfect spruce ground energise anchor soften round
        punctuate crown enhance"""
    ),
    "image": pool(
        """breeze song river summer_rain feather poem dance mountain garden melody star lake bird cat whisper kite
        meadow waterfall candle butterfly cloud hug sunrise fox piano castle lullaby snowflake panther boat rainbow
        story island wolf jewel espresso waltz letter swallow violin comet peacock tiger lighthouse croissant
        hummingbird bonfire trumpet gazelle orchid balloon swan paintbrush bicycle_bell saxophone owl macaroon cello
        heron sonnet dolphin firefly sailboat clarinet origami_crane sparrow postcard tambourine dragonfly limousine
        thunderstorm guitar_solo falcon espresso_machine geyser stallion fountain harp iceberg jigsaw kaleidoscope
        lantern mermaid nightingale otter pancake quartz riddle sherbet telescope unicorn valley windmill xylophone
        yawn zeppelin anthem brook canoe daydream echo fable glacier_lake haiku igloo jackpot koala labyrinth marble
        nectar oasis puzzle quill ripple seagull truffle umbrella_stand vault whirlpool avalanche bagpipe cathedral
        drum eclipse flute gondola hedgehog ivy jaguar_cub kimono lasso magnet narwhal opal pearl_diver quiche raccoon
        squirrel_tail tulip_field volcano walnut zebra acrobat almond_tree antelope apple_pie aria aurora bamboo bee
        blizzard bluebird boomerang bulldog cactus caravan carousel_horse cheetah chess_queen cliff clover comet_tail
        compass crystal cupcake daisy dandelion diamond donkey dove eagle eel elephant ember emerald_bay fairground
        ferret fig fjord flamenco_guitar flint foam frog galaxy ginger_biscuit giraffe glove_puppet gospel_choir
        grasshopper hare hawk hippo honeycomb hurricane hyacinth inkwell jasmine_tea jellyfish kangaroo kingfisher
        ladder lemon_tart leopard_cub lily lobster lotus lynx magpie mango maple monsoon moth mural mushroom_soup
        octopus olive_grove ostrich oyster pagoda panda parrot pebble penguin phoenix pine_cone platypus plum_tree
        pomegranate prism pyramid racehorse raindrop raven reindeer robin rocket salamander sapphire seahorse seashell
        shark skylark sloth snail soufflé sphinx spire squid stork strawberry sundial swordfish tadpole temple toad
        tortoise turtle vanilla_pod viola vulture wasp whale willow wombat woodpecker wren yacht_race"""
    ),
    "verb": pool(
        """dance travel dream wander celebrate walk explore relax linger laugh work play shine flirt breathe stroll
        party run escape twirl unwind sing cook read commute climb cycle sail paint gossip picnic surf skate hike glide
        chill cuddle daydream network nap swing sway queue spin roam garden improvise experiment flatter mingle bake
        perform compose photograph lounge volunteer study juggle whistle teach gallop toast negotiate haggle rehearse
        scribble gaze snooze whisper sketch forage drift giggle waltz camp swim bloom jog skip tiptoe hum host tinker
        babysit meditate paddle rummage audition barter camouflage canter cartwheel chat cheer chuckle cruise curtsy
        deliver dine doodle drum emigrate exhale fish flourish garnish grin harvest hibernate hop hunt improve invent
        jam jive kneel launch lecture march marry mend moonwalk navigate observe parade philosophise plant ponder pose
        potter prance procrastinate reflect rejoice rest reminisce row saunter savour scooter sew shimmy shop sightsee
        sip somersault squat stargaze stumble surprise swagger tap-dance toddle trek tumble unpack vote wade wave weave
        win wink wrestle yearn zigzag sprint strut sunbathe tango yodel applaud browse conquer debate embark frolic"""
    ),
    "wearer": pool(
        """you anyone friends collectors students dancers travellers commuters gardeners purists minimalists romantics
        dreamers trendsetters beginners city_dwellers professionals explorers teenagers adventurers parents
        perfectionists connoisseurs rebels early_birds night_owls bookworms artists cyclists photographers teachers
        newcomers introverts globetrotters chefs musicians gentlemen nomads optimists sceptics daydreamers grandparents
        bargain_hunters aesthetes acrobats architects aunties bakers bankers baristas birdwatchers bloggers botanists
        bridesmaids builders captains cowboys creatives critics cyclists_in_town dandies detectives diplomats divers
        doctors drummers editors engineers eccentrics farmers filmmakers florists flâneurs foodies gamers
        gardeners_at_heart geologists historians hobbyists homebodies journalists judges lifeguards librarians
        magicians mechanics mermaids mountaineers novelists nurses painters philosophers pianists pilots pirates
        plumbers poets presenters queens sailors scientists sculptors shopaholics singers skippers skiers spectators
        strangers swimmers tourists vegetarians veterinarians violinists volunteers wanderers winemakers wizards yogis
        zoologists"""
    ),
    "closing": pool(
        """today now soon again forever immediately tomorrow endlessly daily often together anywhere everywhere
        sometimes twice yearly overnight indefinitely"""
    ),
    "origin": pool(
        """Italy Portugal Spain England Turkey France Scotland India Japan Vietnam Germany Peru Morocco Ireland Greece
        Denmark Romania Poland Tuscany Lancashire Belgium Austria Bangladesh Cambodia Mauritius Tunisia Norway Sweden
        Galicia Puglia Flanders Yorkshire Catalonia Normandy Bavaria Anatolia Saxony Brittany Madeira Donegal"""
    ),
    "stuffing": pool(
        """new fashion hot sale style casual brand free_shipping quality high_quality arrival luxury vintage plus_size
        cheap original wholesale design latest top best popular trend gift novelty promotion designer autumn_winter
        spring_summer exclusive official trending limited_edition discount clearance bestseller Korean_style
        European_style dropshipping one_piece drop_ship in_stock fast_delivery streetwear harajuku boutique oem
        custom_made famous_brand retail large_size ins_style aliexpress_style top_seller bulk genuine superior elite
        deluxe branded hipster boho kawaii gothic punk steampunk slim_look christmas_gift halloween clubwear"""
    ),
}
"""Pools that fit any product."""
