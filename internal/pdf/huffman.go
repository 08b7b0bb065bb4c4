package pdf

import (
	"cmp"
	"encoding/binary"
	"hash/adler32"
	"math/bits"
	"slices"
)

// byteCode is a Huffman code of bytes made once for a kind of data, a typeface's outlines
// above all. Outlines hardly repeat themselves, so that searching them for repeats buys
// little, and their bytes are spread alike whichever glyphs are chosen, so that one code
// serves every subset: compressing costs one look-up a byte.
type byteCode struct {
	bits  [endOfBlock + 1]uint16 // least significant bit first, as Deflate writes them
	sizes [endOfBlock + 1]uint8  // in bits
}

const (
	endOfBlock  = 256
	longestCode = 15 // bits (RFC 1951, 3.2.7)
)

// newByteCode makes a code from how often each byte occurs in a sample.
func newByteCode(sample []byte) *byteCode {
	var counts [endOfBlock + 1]int
	for _, b := range sample {
		counts[b]++
	}
	c := &byteCode{}
	for floor := 1 + len(sample)>>14; ; floor *= 2 { // a rare byte counts for more until no code is too long
		c.sizes = codeSizes(counts, floor)
		if slices.Max(c.sizes[:]) <= longestCode {
			break
		}
	}
	c.number()
	return c
}

// codeSizes are the lengths of the Huffman code for the counts, each at least floor.
func codeSizes(counts [endOfBlock + 1]int, floor int) (sizes [endOfBlock + 1]uint8) {
	type tree struct {
		count  int
		leaves []int
	}
	heap := make([]tree, 0, len(counts))
	for symbol, n := range counts {
		heap = append(heap, tree{max(n, floor), []int{symbol}})
	}
	byCount := func(a, b tree) int { return cmp.Compare(a.count, b.count) }
	slices.SortStableFunc(heap, byCount)
	for len(heap) > 1 {
		a, b := heap[0], heap[1]
		joined := tree{a.count + b.count, slices.Concat(a.leaves, b.leaves)}
		for _, leaf := range joined.leaves {
			sizes[leaf]++
		}
		heap = heap[2:]
		at, _ := slices.BinarySearchFunc(heap, joined, byCount)
		heap = slices.Insert(heap, at, joined)
	}
	return sizes
}

// number gives the codes their bits from their sizes (RFC 1951, 3.2.2).
func (c *byteCode) number() {
	next := uint16(0)
	for size := uint8(1); size <= longestCode; size++ {
		for symbol, s := range c.sizes {
			if s == size {
				c.bits[symbol] = bits.Reverse16(next) >> (16 - size)
				next++
			}
		}
		next <<= 1
	}
}

// pack compresses data into a zlib stream of one block (RFC 1950, RFC 1951).
func (c *byteCode) pack(data []byte) []byte {
	w := bitWriter{out: make([]byte, 0, len(data)+256)}
	w.out = append(w.out, 0x78, 0x01)
	c.header(&w)
	for _, b := range data {
		w.put(uint64(c.bits[b]), uint(c.sizes[b]))
	}
	w.put(uint64(c.bits[endOfBlock]), uint(c.sizes[endOfBlock]))
	w.flush()
	return binary.BigEndian.AppendUint32(w.out, adler32.Checksum(data))
}

// header writes the sizes of the codes (RFC 1951, 3.2.7). They are written plainly, each in
// four bits: that is a code, too, whose 16 symbols all have the length 4.
func (c *byteCode) header(w *bitWriter) {
	w.put(1|2<<1, 3)              // the last block, with codes of its own
	w.put(0, 5)                   // 257 codes for bytes and the end
	w.put(0, 5)                   // 1 code for distances, which is not used
	w.put(19-4, 4)                // the sizes of all 19 codes for sizes follow,
	for range []int{16, 17, 18} { // in the order of the standard: 16, 17, 18, then 0 to 15
		w.put(0, 3)
	}
	for range 16 {
		w.put(4, 3)
	}
	for _, size := range c.sizes {
		w.put(uint64(bits.Reverse8(size)>>4), 4)
	}
	w.put(0, 4) // the distance code: no bits
}

// bitWriter packs bits into bytes, least significant first.
type bitWriter struct {
	out  []byte
	held uint64
	n    uint
}

func (w *bitWriter) put(value uint64, size uint) {
	w.held |= value << w.n
	w.n += size
	if w.n >= 48 {
		w.out = binary.LittleEndian.AppendUint64(w.out, w.held)[:len(w.out)+6]
		w.held >>= 48
		w.n -= 48
	}
}

// flush fills the last byte up.
func (w *bitWriter) flush() {
	for w.n > 0 {
		w.out = append(w.out, byte(w.held))
		w.held >>= 8
		w.n -= min(w.n, 8)
	}
}
