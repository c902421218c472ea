/** How the headers of one kind of column look. */
export interface KnownHeaders {
  /** Whole headers, as `headerText` writes them, preferred ones first. */
  readonly whole: readonly string[];
  /** A header of few words is taken too when one of its words is, or ends with, one of these… */
  readonly words: readonly string[];
  /** …and none of these stands beside it. */
  readonly unless: readonly string[];
}

/** Words that say whose name or whose text it is when it is not the product's. */
const OF_SOMETHING_ELSE = [
  ...['brand', 'vendor', 'supplier', 'seller', 'manufacturer', 'maker', 'store', 'shop'],
  ...['category', 'categories', 'collection', 'type', 'tag', 'option', 'attribute', 'variant'],
  ...[
    'image',
    'img',
    'file',
    'seo',
    'meta',
    'alt',
    'url',
    'link',
    'id',
    'code',
    'number',
    'length',
  ],
  ...[
    'customer',
    'contact',
    'first',
    'last',
    'user',
    'shipping',
    'tax',
    'country',
    'color',
    'size',
  ],
  ...['marke', 'hersteller', 'lieferant', 'kategorie', 'bild', 'datei', 'nummer', 'farbe'],
  ...['marque', 'fournisseur', 'categorie', 'marca', 'proveedor', 'categoria', 'imagen', 'merk'],
];

export const NAME_HEADERS: KnownHeaders = {
  whole: [
    ...['name', 'title', 'product name', 'product title', 'item name', 'item title'],
    ...['produktname', 'artikelname', 'artikelbezeichnung', 'produktbezeichnung', 'bezeichnung'],
    ...['titel', 'produkttitel', 'produit', 'nom du produit', 'titre', 'nom', 'designation'],
    ...['nombre del producto', 'nombre', 'titulo', 'nome do produto', 'nome', 'nome prodotto'],
    ...['titolo', 'productnaam', 'naam', 'nazwa produktu', 'nazwa', 'tytul', 'namn', 'produktnamn'],
    ...['navn', 'produktnavn', 'varenavn', 'nimi', 'tuotenimi', 'nazev', 'nazov', 'urun adı'],
    ...['название', 'наименование', '商品名', '商品名称', '名称', '品名', '상품명'],
    ...['listing title', 'display name', 'long name', 'short name', 'product', 'item', 'article'],
    ...['artikel', 'produkt', 'producto', 'prodotto', 'produto'],
  ],
  words: ['name', 'title', 'titel', 'titre', 'titulo', 'nombre', 'bezeichnung', 'produktname'],
  unless: OF_SOMETHING_ELSE,
};

export const DESCRIPTION_HEADERS: KnownHeaders = {
  whole: [
    ...['description', 'body html', 'body', 'product description', 'item description'],
    ...['long description', 'full description', 'description html', 'html description'],
    ...['beschreibung', 'produktbeschreibung', 'artikelbeschreibung', 'langbeschreibung'],
    ...['langtext', 'description longue', 'descriptif', 'descripcion', 'descripcion larga'],
    ...['descricao', 'descrizione', 'omschrijving', 'productomschrijving', 'beschrijving', 'opis'],
    ...['opis produktu', 'beskrivning', 'beskrivelse', 'kuvaus', 'popis', 'acıklama'],
    ...['описание', '商品説明', '说明', '描述', '상품 설명'],
    ...['short description', 'kurzbeschreibung', 'description courte', 'descripcion corta'],
    ...['details', 'product details', 'summary', 'features', 'content', 'text'],
  ],
  words: ['description', 'beschreibung', 'descripcion', 'descrizione', 'omschrijving', 'opis'],
  unless: OF_SOMETHING_ELSE,
};

export const HANDLE_HEADERS: KnownHeaders = {
  whole: [
    ...['handle', 'url handle', 'product handle', 'handle id', 'item group id', 'item group'],
    ...['product group id', 'product group', 'group id', 'parent handle'],
  ],
  words: [],
  unless: [],
};
