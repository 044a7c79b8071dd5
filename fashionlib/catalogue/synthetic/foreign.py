"""Rows that a shop took over from abroad: Spanish, French and German texts, whose words stand in foreign word order."""

from collections.abc import Mapping

from fashionlib.catalogue.synthetic import vocabulary as v
from fashionlib.catalogue.synthetic.lexicon import pool

LANGUAGES = ("es", "fr", "de")

_COLOURS = {
    "black": "negro noir schwarz", "grey": "gris gris grau", "white": "blanco blanc weiß",
    "brown": "marrón marron braun",
    "blue": "azul bleu blau", "green": "verde vert grün", "yellow": "amarillo jaune gelb",
    "orange": "naranja orange orange",
    "red": "rojo rouge rot", "pink": "rosa rose rosa", "purple": "morado violet lila",
}  # fmt: skip
"""Colour family → Spanish, French, German."""

_GARMENTS = {
    "vest": "chaleco gilet Weste", "hats": "sombrero chapeau Hut", "boots": "botas bottes Stiefel",
    "polo": "polo polo Polohemd",
    "jewelry": "joya bijou Schmuck", "skirt": "falda jupe Rock", "clutch/wallet": "cartera portefeuille Geldbörse",
    "cardigan": "rebeca gilet Strickjacke", "shirt": "camisa chemise Hemd", "dress": "vestido robe Kleid",
    "backpack": "mochila sac_à_dos Rucksack", "swimwear": "bañador maillot_de_bain Badeanzug",
    "suits": "traje costume Anzug",
    "travel bags": "maleta valise Reisetasche", "glasses/sunglasses": "gafas_de_sol lunettes_de_soleil Sonnenbrille",
    "pants/leggings": "pantalón pantalon Hose", "flats": "zapatos chaussures Schuhe",
    "shorts": "pantalón_corto short Shorts",
    "coat/cape": "abrigo manteau Mantel", "tops": "camiseta haut Oberteil", "pump/wedge": "tacones escarpins Pumps",
    "sweatshirt/hoodie": "sudadera sweat Kapuzenpullover", "sandals": "sandalias sandales Sandalen",
    "crossbody/messenger bag": "bandolera sac_bandoulière Umhängetasche", "blazer": "americana veste Sakko",
    "top handles": "bolso sac_à_main Handtasche", "belts": "cinturón ceinture Gürtel",
    "jacket": "chaqueta blouson Jacke",
    "other accessories": "complemento accessoire Zubehör", "jumpsuits": "mono combinaison Overall",
    "sweater": "jersey pull Pullover", "joggers": "pantalón_de_chándal jogging Jogginghose",
}  # fmt: skip
"""Category → Spanish, French, German."""

_PEOPLE = {"women": "mujer femme Damen", "men": "hombre homme Herren", "unisex": "todos tous alle"}

_POOLS = {
    "quality": (
        "cómodo moderno ligero suave clásico bonito práctico fresco sencillo resistente juvenil atemporal versátil",
        "confortable élégant moderne léger doux classique joli pratique frais simple résistant jeune intemporel chic",
        "bequem elegant modern leicht weich klassisch schön praktisch frisch schlicht robust jung zeitlos lässig",
    ),
    "detail": (
        "bolsillos mangas botones cremallera forro costuras cierre correa cuello hebilla bordado volantes puños",
        "poches manches boutons fermeture_éclair doublure coutures boucle bretelles col volants broderie semelle",
        "Taschen Ärmeln Knöpfen Reißverschluss Futter Nähten Schnalle Riemen Kragen Rüschen Bündchen Saum Trägern",
    ),
    "time": (
        "verano invierno primavera otoño fiesta boda oficina playa diario viaje noche domingo vacaciones",
        "été hiver printemps automne fête mariage bureau plage quotidien voyage soirée dimanche vacances",
        "Sommer Winter Frühling Herbst Feier Hochzeit Büro Strand Alltag Reise Abend Sonntag Urlaub",
    ),
}

TITLES = {
    "es": (
        "{garment} {colour} de {people}",
        "{garment} {quality} {colour} {brand}",
        "{brand} {garment} para {people} {colour}",
    ),
    "fr": (
        "{garment} {colour} pour {people}",
        "{garment} {quality} {colour} {brand}",
        "{brand} {garment} {people} {colour}",
    ),
    "de": ("{garment} in {colour} für {people}", "{brand} {garment} {quality} {colour}", "{people} {garment} {colour}"),
}

SENTENCES = {
    "es": (
        "{garment} de color {colour} con {detail} y {detail}, muy {quality} y {quality} para el día a día.",
        "un diseño {quality} de {brand}[, perfecto para {time} y {time}].",
        "se lleva con todo[ en {time}] y resulta {quality} gracias a sus {detail}.",
        "fabricado con mucho cuidado[ para {people}]: {quality}, {quality} y con {detail}.",
        "lavar a mano con agua fría[, no usar lejía][ ni secadora].",
    ),
    "fr": (
        "{garment} de couleur {colour} avec {detail} et {detail}, très {quality} et {quality} au quotidien.",
        "une création {quality} de {brand}[, parfaite pour {time} et {time}].",
        "se porte avec tout[ pour {time}] et reste {quality} grâce à ses {detail}.",
        "fabriqué avec soin[ pour {people}] : {quality}, {quality} et avec {detail}.",
        "laver à la main à l'eau froide[, ne pas utiliser de javel][ ni de sèche-linge].",
    ),
    "de": (
        "{garment} in der Farbe {colour} mit {detail} und {detail}, sehr {quality} und {quality} für jeden Tag.",
        "ein Entwurf von {brand}, {quality}[ und {quality}, ideal für {time} und {time}].",
        "passt zu allem[, ob {time} oder {time},] und wirkt dank {detail} immer {quality}.",
        "mit viel Sorgfalt gefertigt[ für {people}]: {quality}, {quality} und mit {detail}.",
        "von Hand in kaltem Wasser waschen[, nicht bleichen][ und nicht in den Trockner geben].",
    ),
}
"""Language → sentences; the first says what the product is."""


def foreign_words(
    language: str, *, category: str, colour: str, gender: str, brand: str
) -> Mapping[str, tuple[str, ...]]:
    """Return the words that fill the templates of a language, one of LANGUAGES."""
    column = LANGUAGES.index(language)
    named = {"garment": _GARMENTS[category], "colour": _COLOURS[v.COLOURS[colour][1]], "people": _PEOPLE[gender]}
    words = {name: (row.split()[column].replace("_", " "),) for name, row in named.items()}
    pools = {name: pool(row[column]) for name, row in _POOLS.items()}
    return words | pools | {"brand": (brand,)}
