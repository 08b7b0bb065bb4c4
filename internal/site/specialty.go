package site

import (
	"fmt"
	"slices"
	"strings"

	"handout/internal/diag"
)

// specialties are the members of MedicalSpecialty (https://schema.org/MedicalSpecialty).
func specialties() []string {
	return strings.Fields(`Anesthesia Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition
		Emergency Endocrine Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience
		Midwifery Musculoskeletal Neurologic Nursing Obstetric Oncologic Optometric Otolaryngologic Pathology Pediatric
		PharmacySpecialty Physiotherapy PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary
		Radiography Renal RespiratoryTherapy Rheumatologic SpeechPathology Surgical Toxicologic Urologic`)
}

func (l *loader) checkSpecialties(a *Article, f *tomlFile) {
	for i, name := range a.Specialty {
		if slices.Contains(specialties(), name) {
			continue
		}
		l.error(f.at(fmt.Sprintf("specialty.%d", i)), "article-specialty", fmt.Sprintf("no medical specialty %q", name),
			orHint(diag.DidYouMean(name, specialties()), "the names are those of schema.org/MedicalSpecialty"))
	}
}
