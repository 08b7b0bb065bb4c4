package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"sync"
)

// deflaters are compressors kept for the next stream: making one costs more than most of
// our streams do.
type deflaters struct{ text, outlines sync.Pool }

// newDeflaters: page contents and dictionaries repeat themselves, which the fastest search
// finds nearly as well as the slowest; outlines hardly do, so that only a Huffman code of
// their bytes is worth its time.
func newDeflaters() *deflaters {
	d := &deflaters{}
	d.text.New = func() any { return newZlib(zlib.BestSpeed) }
	d.outlines.New = func() any { return newZlib(zlib.HuffmanOnly) }
	return d
}

func newZlib(level int) *zlib.Writer {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(fmt.Sprintf("zlib level %d: %v", level, err)) // the levels are constants
	}
	return w
}

// deflate compresses data into a new slice.
func deflate(pool *sync.Pool, data []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(data)/2 + 64)
	deflateTo(&out, pool, data)
	return out.Bytes()
}

// deflateTo appends the compressed data to out.
func deflateTo(out *bytes.Buffer, pool *sync.Pool, data []byte) {
	w := pool.Get().(*zlib.Writer)
	defer pool.Put(w)
	w.Reset(out)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
}
