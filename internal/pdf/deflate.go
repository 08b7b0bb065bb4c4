package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"sync"
)

// deflaters are compressors kept for the next stream: making one costs more than most of
// our streams do.
type deflaters struct{ pool sync.Pool }

// newDeflaters returns compressors of the fastest kind: page contents and dictionaries
// repeat themselves so much that the slowest one saves 4% more at twice the time.
func newDeflaters() *deflaters {
	d := &deflaters{}
	d.pool.New = func() any {
		w, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
		if err != nil {
			panic(fmt.Sprintf("zlib: %v", err)) // the level is a constant
		}
		return w
	}
	return d
}

// deflateTo appends the compressed data to out.
func (d *deflaters) deflateTo(out *bytes.Buffer, data []byte) {
	w := d.pool.Get().(*zlib.Writer)
	defer d.pool.Put(w)
	w.Reset(out)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
}

// deflateWell takes its time, for data that many documents share.
func deflateWell(data []byte) []byte {
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		panic(fmt.Sprintf("zlib: %v", err)) // the level is a constant
	}
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return out.Bytes()
}
