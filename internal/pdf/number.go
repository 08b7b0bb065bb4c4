package pdf

import (
	"math"
	"strconv"
)

// appendPoint appends a length in points with at most two decimals, as the shortest text.
func appendPoint(b []byte, v float64) []byte { return appendFixed(b, int64(math.Round(v*100)), 2) }

// appendDecimals appends a number with at most the given decimals, up to 6.
func appendDecimals(b []byte, v float64, decimals int) []byte {
	return appendFixed(b, int64(math.Round(v*powers[decimals])), decimals)
}

var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6}

// appendUnit appends a colour component or scale between 0 and 1 with at most three decimals.
func appendUnit(b []byte, v float64) []byte { return appendFixed(b, int64(math.Round(v*1000)), 3) }

// appendFixed appends scaled ÷ 10^decimals without trailing zeros.
func appendFixed(b []byte, scaled int64, decimals int) []byte {
	if scaled < 0 {
		b = append(b, '-')
		scaled = -scaled
	}
	unit := int64(1)
	for range decimals {
		unit *= 10
	}
	whole, part := scaled/unit, scaled%unit
	b = strconv.AppendInt(b, whole, 10)
	if part == 0 {
		return b
	}
	b = append(b, '.')
	for unit /= 10; part > 0; unit /= 10 {
		b = append(b, byte('0'+part/unit))
		part %= unit
	}
	return b
}

// appendRef appends an indirect reference to an object.
func appendRef(b []byte, object int) []byte {
	b = strconv.AppendInt(b, int64(object), 10)
	return append(b, " 0 R"...)
}
