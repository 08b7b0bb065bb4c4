package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"handout/internal/page"
)

// producer names the program in the file, without a version, so that a new release alone
// does not change the bytes of every leaflet.
const producer = "handout"

// infoObject is the document information dictionary, which says the same as the metadata.
func infoObject(d *page.Document) []byte {
	b := appendText(append([]byte(nil), "<</Producer"...), producer)
	for _, v := range []struct{ key, text string }{
		{"/Title", d.Title}, {"/Author", d.Author}, {"/Subject", d.Subject}, {"/Keywords", strings.Join(d.Keywords, ", ")},
	} {
		if v.text != "" {
			b = appendText(append(b, v.key...), v.text)
		}
	}
	if d.Date != "" {
		date := "D:" + strings.ReplaceAll(d.Date, "-", "") + "000000Z"
		b = appendBytes(append(b, "/CreationDate"...), date)
		b = appendBytes(append(b, "/ModDate"...), date)
	}
	return append(b, ">>"...)
}

// metadata is the XMP packet: what the document is, that it claims PDF/A-2a and PDF/UA-1,
// and, since PDF/A does not know the schema of PDF/UA, what that is (ISO 19005-2, 6.6.2.3).
func metadata(d *page.Document) []byte {
	var b strings.Builder
	b.WriteString(`<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
`)
	writeAlternatives(&b, "dc:title", d.Title)
	writeAlternatives(&b, "dc:description", d.Subject)
	writeList(&b, "dc:creator", "Seq", nonEmpty(d.Author))
	writeList(&b, "dc:language", "Bag", nonEmpty(d.Lang))
	writeList(&b, "dc:subject", "Bag", d.Keywords)
	writeValue(&b, "pdf:Keywords", strings.Join(d.Keywords, ", "))
	writeValue(&b, "pdf:Producer", producer)
	writeValue(&b, "xmpMM:VersionID", d.Version)
	if d.Date != "" {
		for _, name := range []string{"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"} {
			writeValue(&b, name, d.Date+"T00:00:00Z")
		}
	}
	b.WriteString("</rdf:Description>\n" + extensionSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}

const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`

func writeValue(b *strings.Builder, name, text string) {
	if text != "" {
		fmt.Fprintf(b, "<%s>%s</%s>\n", name, escapeXML(text), name)
	}
}

func writeAlternatives(b *strings.Builder, name, text string) {
	if text != "" {
		fmt.Fprintf(b, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n", name, escapeXML(text), name)
	}
}

func writeList(b *strings.Builder, name, kind string, items []string) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(b, "<%s><rdf:%s>", name, kind)
	for _, item := range items {
		b.WriteString("<rdf:li>" + escapeXML(item) + "</rdf:li>")
	}
	fmt.Fprintf(b, "</rdf:%s></%s>\n", kind, name)
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func escapeXML(s string) string {
	if !strings.ContainsAny(s, "<>&'\"\t\n\r") && utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl) {
		return s
	}
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
