package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/unicodedata"
)

// lineClass is a line breaking class (UAX #14, table 1), after rule LB1.
type lineClass uint8

const (
	classAL lineClass = iota
	classB2
	classBA
	classBB
	classBK
	classCB
	classCL
	classCM
	classCP
	classCR
	classEB
	classEM
	classEX
	classGL
	classH2
	classH3
	classHL
	classHY
	classID
	classIN
	classIS
	classJL
	classJT
	classJV
	classLF
	classNL
	classNS
	classNU
	classOP
	classPO
	classPR
	classQU
	classRI
	classSP
	classSY
	classWJ
	classZW
	classZWJ
	startOfText
)

// lineClassOf returns the class of r as rule LB1 resolves it.
func lineClassOf(r rune) lineClass {
	table := unicodedata.LookupLineBreakClass(r)
	switch table {
	case unicodedata.BreakSA:
		if unicode.In(r, unicode.Mn, unicode.Mc) {
			return classCM
		}
		return classAL
	case unicodedata.BreakCJ:
		return classNS
	}
	for _, c := range [...]struct {
		table *unicode.RangeTable
		class lineClass
	}{
		{unicodedata.BreakB2, classB2}, {unicodedata.BreakBA, classBA}, {unicodedata.BreakBB, classBB},
		{unicodedata.BreakBK, classBK}, {unicodedata.BreakCB, classCB}, {unicodedata.BreakCL, classCL},
		{unicodedata.BreakCM, classCM}, {unicodedata.BreakCP, classCP}, {unicodedata.BreakCR, classCR},
		{unicodedata.BreakEB, classEB}, {unicodedata.BreakEM, classEM}, {unicodedata.BreakEX, classEX},
		{unicodedata.BreakGL, classGL}, {unicodedata.BreakH2, classH2}, {unicodedata.BreakH3, classH3},
		{unicodedata.BreakHL, classHL}, {unicodedata.BreakHY, classHY}, {unicodedata.BreakID, classID},
		{unicodedata.BreakIN, classIN}, {unicodedata.BreakIS, classIS}, {unicodedata.BreakJL, classJL},
		{unicodedata.BreakJT, classJT}, {unicodedata.BreakJV, classJV}, {unicodedata.BreakLF, classLF},
		{unicodedata.BreakNL, classNL}, {unicodedata.BreakNS, classNS}, {unicodedata.BreakNU, classNU},
		{unicodedata.BreakOP, classOP}, {unicodedata.BreakPO, classPO}, {unicodedata.BreakPR, classPR},
		{unicodedata.BreakQU, classQU}, {unicodedata.BreakRI, classRI}, {unicodedata.BreakSP, classSP},
		{unicodedata.BreakSY, classSY}, {unicodedata.BreakWJ, classWJ}, {unicodedata.BreakZW, classZW},
		{unicodedata.BreakZWJ, classZWJ},
	} {
		if table == c.table {
			return c.class
		}
	}
	return classAL // AL itself, AI, SG and XX
}

// set is a set of line breaking classes.
type set uint64

func (s set) has(c lineClass) bool { return s>>c&1 == 1 }
