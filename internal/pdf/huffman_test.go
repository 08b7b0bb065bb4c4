package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"math/rand/v2"
	"testing"
)

func TestByteCodeUnpacks(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var skewed []byte // byte n about half as often as n-1: codes as long as they get
	for n := range 40 {
		for range 1 << max(0, 20-n) {
			skewed = append(skewed, byte(n))
		}
	}
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(random.IntN(256))
	}
	for _, sample := range [][]byte{nil, {7}, skewed, noise} {
		c := newByteCode(sample)
		for _, data := range [][]byte{nil, {0}, []byte("outlines"), noise, skewed[:9000]} {
			r, err := zlib.NewReader(bytes.NewReader(c.pack(data)))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, data) {
				t.Errorf("%d bytes came back as %d: %v", len(data), len(got), err)
			}
		}
	}
}
