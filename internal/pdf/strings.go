package pdf

import "unicode/utf16"

const hexDigits = "0123456789ABCDEF"

// appendText appends a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else as
// UTF-16BE with its mark.
func appendText(b []byte, s string) []byte {
	if isASCII(s) {
		return appendBytes(b, s)
	}
	b = append(b, '(', 0xFE, 0xFF)
	for _, r := range s {
		if hi, lo := utf16.EncodeRune(r); hi != 0xFFFD {
			b = appendEscaped16(appendEscaped16(b, uint16(hi)), uint16(lo))
			continue
		}
		b = appendEscaped16(b, uint16(r))
	}
	return append(b, ')')
}

// appendBytes appends a byte string: an identifier, an address, a language.
func appendBytes(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		b = appendEscaped(b, s[i])
	}
	return append(b, ')')
}

func appendEscaped16(b []byte, v uint16) []byte {
	return appendEscaped(appendEscaped(b, byte(v>>8)), byte(v))
}

// appendEscaped appends one byte of a literal string.
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	case '\n':
		return append(b, '\\', 'n')
	}
	return append(b, c)
}

// appendHex16 appends text as the hexadecimal digits of its UTF-16BE form.
func appendHex16(b []byte, s string) []byte {
	for _, r := range s {
		if hi, lo := utf16.EncodeRune(r); hi != 0xFFFD {
			b = appendHexUnit(appendHexUnit(b, uint16(hi)), uint16(lo))
			continue
		}
		b = appendHexUnit(b, uint16(r))
	}
	return b
}

func appendHexUnit(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 && s[i] != '\n' || s[i] > 0x7E {
			return false
		}
	}
	return true
}
