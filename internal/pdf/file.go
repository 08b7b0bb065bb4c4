package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
)

// object is one object of the file: a value, or a stream's dictionary with its data.
type object struct {
	value  []byte
	stream []byte
	packed bool // the stream is compressed, and its dictionary says so
	isFile bool // has a stream, an empty one too
}

// file is a PDF as its objects, by number; number 0 is never used.
type file struct{ objects []object }

// parseFile cuts the output of gofpdf into its objects. It is not a PDF reader: it knows
// the one form gofpdf writes, a table of offsets over objects that end in "endobj".
func parseFile(data []byte) (*file, error) {
	at := bytes.LastIndex(data, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("no startxref")
	}
	table, err := strconv.Atoi(string(bytes.TrimSuffix(data[at+10:], []byte("\n%%EOF\n"))))
	if err != nil || table < 0 || table >= at {
		return nil, fmt.Errorf("no cross-reference table")
	}
	rest, ok := bytes.CutPrefix(data[table:], []byte("xref\n0 "))
	if !ok {
		return nil, fmt.Errorf("no cross-reference table at %d", table)
	}
	line, rest, _ := bytes.Cut(rest, []byte("\n"))
	count, err := strconv.Atoi(string(line))
	const entry = 20
	if err != nil || len(rest) < entry*count {
		return nil, fmt.Errorf("cross-reference table of %q entries", line)
	}
	f := &file{objects: make([]object, count)}
	for n := 1; n < count; n++ {
		offset, err := strconv.Atoi(string(rest[entry*n : entry*n+10]))
		if err != nil || offset >= table {
			return nil, fmt.Errorf("object %d has no offset", n)
		}
		if f.objects[n], err = parseObject(data[offset:table], n); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func parseObject(data []byte, number int) (object, error) {
	prefix := append(strconv.AppendInt(nil, int64(number), 10), " 0 obj\n"...)
	body, ok := bytes.CutPrefix(data, prefix)
	if !ok {
		return object{}, fmt.Errorf("object %d is not at its place", number)
	}
	end := bytes.Index(body, []byte("\nendobj\n"))
	if end < 0 {
		return object{}, fmt.Errorf("object %d has no end", number)
	}
	start := bytes.Index(body[:end], []byte("\nstream\n"))
	if start < 0 {
		return object{value: body[:end]}, nil
	}
	value, length, err := withoutLength(body[:start])
	if err != nil {
		return object{}, fmt.Errorf("object %d: %w", number, err)
	}
	start += len("\nstream\n")
	if start+length > len(body) {
		return object{}, fmt.Errorf("object %d: the stream is cut short", number)
	}
	packed := bytes.Contains(value, []byte("/Filter"))
	return object{value: value, stream: body[start : start+length], isFile: true, packed: packed}, nil
}

// withoutLength takes the length out of a stream's dictionary.
func withoutLength(dict []byte) (rest []byte, length int, err error) {
	at := bytes.Index(dict, []byte("/Length "))
	if at < 0 {
		return nil, 0, fmt.Errorf("a stream has no length")
	}
	from := at + len("/Length ")
	to := from
	for to < len(dict) && dict[to] >= '0' && dict[to] <= '9' {
		to++
	}
	if length, err = strconv.Atoi(string(dict[from:to])); err != nil {
		return nil, 0, fmt.Errorf("a stream has the length %q", dict[from:to])
	}
	return append(dict[:at:at], dict[to:]...), length, nil
}

// add appends an object and returns its number.
func (f *file) add(o object) int {
	f.objects = append(f.objects, o)
	return len(f.objects) - 1
}

// reserve appends n empty objects and returns the first one's number.
func (f *file) reserve(n int) int {
	f.objects = append(f.objects, make([]object, n)...)
	return len(f.objects) - n
}

func (f *file) set(number int, value []byte) { f.objects[number] = object{value: value} }

// stream is an object with data to be compressed, or, packed, already compressed with
// Flate. dict is its dictionary without the brackets, the length and the filter.
func stream(dict string, data []byte, packed bool) object {
	if packed {
		dict += "/Filter/FlateDecode"
	}
	return object{value: []byte("<<" + dict + ">>"), stream: data, packed: packed, isFile: true}
}

// written is where an object lies: at an offset, or at a place within an object stream.
type written struct {
	container int // number of the object stream, 0 for none
	at        int
}

// write puts the objects into a file of PDF 1.7: streams as they are, everything else in
// object streams, found through a cross-reference stream.
func (f *file) write(info, root int, d *deflaters) []byte {
	w := &fileWriter{deflaters: d, places: make([]written, len(f.objects), len(f.objects)+32)}
	w.out = append(make([]byte, 0, f.sizeHint()), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	for n := 1; n < len(f.objects); n++ {
		if o := &f.objects[n]; o.isFile {
			w.stream(n, o)
		}
	}
	w.objectStreams(f.objects)
	return w.crossReference(info, root)
}

func (f *file) sizeHint() int {
	size := 4096
	for i := range f.objects {
		size += len(f.objects[i].stream) + len(f.objects[i].value)/4
	}
	return size
}

type fileWriter struct {
	*deflaters
	out    []byte
	packed bytes.Buffer // of one stream at a time
	places []written
}

func (w *fileWriter) stream(number int, o *object) {
	if number == len(w.places) {
		w.places = append(w.places, written{})
	}
	w.places[number] = written{at: len(w.out)}
	data, dict := o.stream, o.value[:len(o.value)-2] // without its end
	filter := ""
	if !o.packed && !bytes.Contains(dict, []byte("/Metadata")) {
		w.packed.Reset()
		w.deflateTo(&w.packed, data)
		data, filter = w.packed.Bytes(), "/Filter/FlateDecode"
	}
	w.out = strconv.AppendInt(w.out, int64(number), 10)
	w.out = append(append(w.out, " 0 obj\n"...), dict...)
	w.out = append(append(w.out, filter...), "/Length "...)
	w.out = strconv.AppendInt(w.out, int64(len(data)), 10)
	w.out = append(append(w.out, ">>\nstream\n"...), data...)
	w.out = append(w.out, "\nendstream\nendobj\n"...)
}

// objectStreams writes all other objects, up to 200 in one stream (ISO 32000-1, 7.5.7).
func (w *fileWriter) objectStreams(objects []object) {
	const most = 200
	var head, body []byte
	var members []int
	flush := func() {
		if len(members) == 0 {
			return
		}
		number := len(w.places)
		for i, n := range members {
			w.places[n] = written{container: number, at: i}
		}
		dict := fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(members), len(head))
		o := stream(dict, slices.Concat(head, body), false)
		w.stream(number, &o)
		head, body, members = head[:0], body[:0], members[:0]
	}
	for n := 1; n < len(objects); n++ {
		if objects[n].isFile {
			continue
		}
		head = strconv.AppendInt(head, int64(n), 10)
		head = strconv.AppendInt(append(head, ' '), int64(len(body)), 10)
		head = append(head, ' ')
		body = append(append(body, objects[n].value...), '\n')
		if members = append(members, n); len(members) == most {
			flush()
		}
	}
	flush()
}

// crossReference ends the file with its cross-reference stream (ISO 32000-1, 7.5.8). The
// file's identifier is made from all that stands before.
func (w *fileWriter) crossReference(info, root int) []byte {
	self, start := len(w.places), len(w.out)
	w.places = append(w.places, written{at: start})
	id := sha256.Sum256(w.out)
	rows := make([]byte, 0, 6*len(w.places))
	rows = append(rows, 0, 0, 0, 0, 0, 255) // object 0 is free
	for _, p := range w.places[1:] {
		kind, place, index := byte(1), p.at, 0
		if p.container > 0 {
			kind, place, index = 2, p.container, p.at
		}
		rows = append(rows, kind, byte(place>>24), byte(place>>16), byte(place>>8), byte(place), byte(index))
	}
	rows[5] = 255
	dict := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 1]/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]", len(w.places), root, info, id[:16], id[:16])
	o := stream(dict, rows, false)
	w.stream(self, &o)
	w.out = append(w.out, "startxref\n"...)
	w.out = strconv.AppendInt(w.out, int64(start), 10)
	return append(w.out, "\n%%EOF\n"...)
}
