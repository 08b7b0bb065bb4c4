package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"handout/internal/page"
)

// pdfObjects are the objects of a file as qpdf writes them in JSON, version 2.
type pdfObjects map[string]struct {
	Value json.RawMessage `json:"value"`
}

// structureElement is a structure element there, or the root of the tree.
type structureElement struct {
	S          string          `json:"/S"`
	Type       string          `json:"/Type"`
	Lang       string          `json:"/Lang"`
	Alt        string          `json:"/Alt"`
	ActualText string          `json:"/ActualText"`
	E          string          `json:"/E"`
	T          string          `json:"/T"`
	K          json.RawMessage `json:"/K"`
	Tree       string          `json:"/StructTreeRoot"`
}

// spokenWords lists the elements of a file in the order of its tree, each with its words.
func spokenWords(qpdf []byte) ([]string, error) {
	var file struct {
		Parts []json.RawMessage `json:"qpdf"`
	}
	var objects pdfObjects
	if err := json.Unmarshal(qpdf, &file); err != nil {
		return nil, err
	}
	if len(file.Parts) != 2 {
		return nil, fmt.Errorf("%d parts", len(file.Parts))
	}
	if err := json.Unmarshal(file.Parts[1], &objects); err != nil {
		return nil, err
	}
	root := objects.treeRoot()
	if root == "" {
		return nil, errors.New("no structure tree")
	}
	e, err := objects.element(root)
	if err != nil {
		return nil, err
	}
	return objects.walk(nil, e.K)
}

// treeRoot finds the tree through the catalog.
func (o pdfObjects) treeRoot() string {
	for name := range o {
		if e, err := o.element(name[len("obj:"):]); err == nil && e.Type == "/Catalog" && name != "trailer" {
			return e.Tree
		}
	}
	return ""
}

func (o pdfObjects) element(ref string) (*structureElement, error) {
	e := &structureElement{}
	object, ok := o["obj:"+ref]
	if !ok {
		return nil, fmt.Errorf("no object %s", ref)
	}
	return e, json.Unmarshal(object.Value, e)
}

// walk appends the elements among kids: one or several, of which only elements are
// references to objects.
func (o pdfObjects) walk(to []string, kids json.RawMessage) ([]string, error) {
	var several []json.RawMessage
	if json.Unmarshal(kids, &several) != nil {
		several = []json.RawMessage{kids}
	}
	for _, kid := range several {
		var ref string
		if json.Unmarshal(kid, &ref) != nil {
			continue // a mark on a page, or an annotation
		}
		e, err := o.element(ref)
		if err != nil {
			return nil, err
		}
		to = append(to, wordsLine(e.S[1:], page.Element{
			Lang: spokenString(e.Lang), Alt: spokenString(e.Alt), ActualText: spokenString(e.ActualText),
			Expansion: spokenString(e.E), Title: spokenString(e.T)}))
		if to, err = o.walk(to, e.K); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// spokenString takes the mark off that qpdf puts before a text string.
func spokenString(s string) string {
	if len(s) > 2 && s[:2] == "u:" {
		return s[2:]
	}
	return s
}
