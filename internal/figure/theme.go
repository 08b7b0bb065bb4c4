package figure

// Theme is how the people of a site's figures look. Its TOML form is the [figure] table
// of templates/print.toml; a colour is "#rrggbb".
type Theme struct {
	Bodies []Body `toml:"body"`
	Accent Color  `toml:"accent"` // arrows and marks
	Wrong  Color  `toml:"wrong"`  // the cross of "not like this"
	Line   Color  `toml:"line"`   // floor line and furniture outlines
	Paper  Color  `toml:"paper"`  // gaps where limbs cross
	Mat    Color  `toml:"mat"`
	Wood   Color  `toml:"wood"`  // chair, cot, bed frame
	Linen  Color  `toml:"linen"` // pillow, mattress
	Baby   Color  `toml:"baby"`  // its blanket
	Tint   Color  `toml:"tint"`  // the working region
}

// Body is one person.
type Body struct {
	Name string `toml:"name"`
	// Build is the girth of trunk and limbs, 1 is average.
	Build float64 `toml:"build"`
	// Hair is "bun", "bob", "short", "puff" or "scarf" (a head covering in the colour of HairColor).
	Hair      string `toml:"hair"`
	HairColor Color  `toml:"hair_color"`
	Skin      Color  `toml:"skin"`
	Top       Color  `toml:"top"`
	Trousers  Color  `toml:"trousers"`
	// Sleeve is how far the sleeve covers the arm: "short" (the default) or "long".
	Sleeve string `toml:"sleeve"`
}

// UnmarshalText reads "#rrggbb".
func (c *Color) UnmarshalText(b []byte) error {
	v, err := parseColor(string(b))
	if err != nil {
		return err
	}
	*c = v
	return nil
}

// MarshalText writes "#rrggbb".
func (c Color) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// DefaultTheme is the theme of a site that sets none.
func DefaultTheme() Theme {
	return Theme{
		Bodies: []Body{
			{Name: "bun", Build: 1, Hair: "bun", HairColor: rgb(0x3a2a25), Skin: rgb(0xe3ad8d), Top: rgb(0x2a8291), Trousers: rgb(0x22344c)},
			{Name: "puff", Build: 1.08, Hair: "puff", HairColor: rgb(0x1b1512), Skin: rgb(0x8d5a3c), Top: rgb(0xf0b95f), Trousers: rgb(0x3a1f45)},
			{Name: "scarf", Build: 1.03, Hair: "scarf", HairColor: rgb(0x6b3f78), Skin: rgb(0xd29b74), Top: rgb(0x66762c), Trousers: rgb(0x2c2f36), Sleeve: "long"},
			{Name: "bob", Build: 1.14, Hair: "bob", HairColor: rgb(0x8a5a2b), Skin: rgb(0xecbc9e), Top: rgb(0xb5485a), Trousers: rgb(0x1f3a3d)},
		},
		Accent: rgb(0xc2410c), Wrong: rgb(0xb91c1c), Line: rgb(0x5f6f78), Paper: rgb(0xffffff),
		Mat: rgb(0xa9c9cf), Wood: rgb(0xb39a7a), Linen: rgb(0xdfe7ea), Baby: rgb(0xf3d98b), Tint: rgb(0xfff0dc),
	}
}
