package figure

// Color is an sRGB colour, 0 to 255 each.
type Color struct{ R, G, B uint8 }

// Op is a path operator; it consumes 1, 1, 3 or 0 points.
type Op uint8

// Path operators: move, line, cubic Bézier, close.
const (
	MoveTo Op = iota
	LineTo
	CurveTo
	Close
)

// Point is a place in a drawing, y downward.
type Point struct{ X, Y float64 }

// Segment is one operator with its points.
type Segment struct {
	Op     Op
	Points [3]Point
}

// Shape is one painted outline. A nil Fill or Stroke does not paint that part.
type Shape struct {
	Path   []Segment
	Fill   *Color
	Stroke *Color
	Width  float64 // of the stroke, in the drawing's units
	Dash   []float64
	Cap    string // "butt", "round"; empty is "butt"
	// Class names the part for style sheets: "skin", "hair", "top", "trousers", "mat", "arrow", …
	Class string
}

// Drawing is a finished picture in its own units, painted back to front within
// Width × Height.
type Drawing struct {
	Width, Height float64
	Shapes        []Shape
}
