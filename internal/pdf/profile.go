package pdf

import (
	"encoding/binary"
	"math"
)

// colourProfile is a small ICC profile (version 2.1, three-component matrix) of the sRGB
// colour space, IEC 61966-2-1, with its primaries adapted to the D50 white of the profile
// connection space.
func colourProfile() []byte {
	curve := toneCurve(256)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", profileName("sRGB")}, {"cprt", plainText("Public domain")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4361, 0.2225, 0.0139)},
		{"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyz(0.1431, 0.0606, 0.7139)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	be := binary.BigEndian
	out := make([]byte, 128+4+12*len(tags))
	be.PutUint32(out[8:], 0x02100000)
	copy(out[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1, 0, 0, 0} { // a fixed date of creation
		be.PutUint16(out[24+2*i:], v)
	}
	copy(out[36:], "acsp")
	copy(out[68:], xyz(0.9642, 1, 0.8249)[8:])
	be.PutUint32(out[128:], uint32(len(tags)))
	curveAt := 0
	for i, t := range tags {
		at := len(out)
		switch {
		case t.name == "rTRC":
			curveAt = at
			fallthrough
		default:
			out = append(out, t.data...)
		case t.name == "gTRC", t.name == "bTRC":
			at = curveAt // the three share one curve
		}
		entry := out[132+12*i:]
		copy(entry, t.name)
		be.PutUint32(entry[4:], uint32(at))
		be.PutUint32(entry[8:], uint32(len(t.data)))
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out, uint32(len(out)))
	return out
}

// toneCurve is the transfer function of sRGB from n equally spaced values to light.
func toneCurve(n int) []byte {
	out := append([]byte("curv"), 0, 0, 0, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(n))
	for i := range n {
		v := float64(i) / float64(n-1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(math.Round(v*65535)))
	}
	return out
}

// xyz is a colour value as an XYZType, in s15Fixed16 numbers.
func xyz(values ...float64) []byte {
	out := append([]byte("XYZ "), 0, 0, 0, 0)
	for _, v := range values {
		out = binary.BigEndian.AppendUint32(out, uint32(math.Round(v*65536)))
	}
	return out
}

func plainText(s string) []byte {
	out := append([]byte("text"), 0, 0, 0, 0)
	return append(append(out, s...), 0)
}

// profileName is a textDescriptionType with the ASCII form alone.
func profileName(s string) []byte {
	out := append([]byte("desc"), 0, 0, 0, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(s)+1))
	out = append(append(out, s...), 0)
	return append(out, make([]byte, 4+4+2+1+67)...)
}
