package figure

// limit is the range of a movement, in degrees unless unit says otherwise.
type limit struct {
	name     string // the TOML key
	from, to float64
}

// unit is what the numbers count: degrees, or percent of body height where nothing turns.
func (l limit) unit() string {
	if l.name == "belly" || l.name == "pelvic_floor" {
		return "%"
	}
	return "°"
}

// limbLimit is the range of each movement of arm and leg.
//
// Sources: American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and
// Recording (1965), as tabulated in C. C. Norkin and D. J. White, Measurement of Joint
// Motion (5th ed., 2016), appendix B. Where a body part is pressed into its place, the
// passive range holds: knee flexion in kneeling 157 (A. Hemmerich et al., Journal of
// Orthopaedic Research 24 (2006) 770), wrist extension under a leaning hand 90, toe
// extension 90 (Norkin and White, first metatarsophalangeal joint, passive).
func limbLimit(d dof) limit {
	switch d {
	case hipFlexion:
		return limit{"hip_flexion", -30, 125}
	case hipAbduction:
		return limit{"hip_abduction", -30, 45}
	case hipRotation:
		return limit{"hip_rotation", -45, 45}
	case kneeFlexion:
		return limit{"knee_flexion", 0, 157}
	case dorsiflexion:
		return limit{"ankle_dorsiflexion", -50, 20}
	case toeExtension:
		return limit{"toe_extension", -45, 90}
	case shoulderFlexion:
		return limit{"shoulder_flexion", -60, 180}
	case shoulderAbduction:
		return limit{"shoulder_abduction", -45, 180}
	case shoulderRotation:
		return limit{"shoulder_rotation", -90, 70}
	case elbowFlexion:
		return limit{"elbow_flexion", 0, 150}
	case pronation:
		return limit{"forearm_pronation", -80, 80}
	default:
		return limit{"wrist_extension", -80, 90}
	}
}

// trunkLimit is the range of each movement of the trunk. Pitch, roll and turn of the whole
// body have none; ok is false for them.
//
// Sources: as limbLimit for the neck (flexion and extension 45, rotation 60; nodding on
// top of it 20) and for rotation and side bending of the trunk (45, 35); lumbar flexion 60
// and extension 25, thoracic flexion 40 and extension 20 from A. A. White and
// M. M. Panjabi, Clinical Biomechanics of the Spine (2nd ed., 1990), ch. 2.
func trunkLimit(d trunkDOF) (l limit, ok bool) {
	switch d {
	case lumbarFlexion:
		return limit{"lumbar_flexion", -25, 60}, true
	case thoracicFlexion:
		return limit{"thoracic_flexion", -20, 40}, true
	case neckFlexion:
		return limit{"neck_flexion", -45, 45}, true
	case headFlexion:
		return limit{"head_flexion", -20, 20}, true
	case lumbarSideBend:
		return limit{"lumbar_side_bend", -35, 35}, true
	case trunkRotation:
		return limit{"trunk_rotation", -45, 45}, true
	case neckRotation:
		return limit{"neck_rotation", -60, 60}, true
	case belly:
		return limit{"belly", -3, 3}, true
	case pelvicFloor:
		return limit{"pelvic_floor", 0, 3}, true
	default:
		return limit{}, false
	}
}

// measured is what the joints of a solved limb do, by the clinical definitions: what
// ballJoint, flex and handBasis put in, read back from the bones.
func (k *skeleton) measured(side int) [limbDOFs]float64 {
	var m [limbDOFs]float64
	s := sign(side)
	leg, arm := &k.leg[side], &k.arm[side]
	m[hipFlexion], m[hipAbduction] = ballAngles(k.pelvis, leg.upper, s)
	m[kneeFlexion] = angleBetween(leg.upper.u, leg.lower.u)
	m[dorsiflexion] = 90 - angleBetween(leg.end.f, leg.lower.u)
	m[shoulderFlexion], m[shoulderAbduction] = ballAngles(k.thorax(), arm.upper, s)
	m[elbowFlexion] = angleBetween(arm.upper.u, arm.lower.u)
	m[wristExtension] = angleBetween(arm.lower.u, arm.end.u)
	return m
}

// ballAngles reads flexion and abduction of a bone that hangs from parent.
func ballAngles(parent, bone basis, s float64) (flexion, abduction float64) {
	d := bone.u.mul(-1)
	abduction = 90 - angleBetween(d, parent.l.mul(s))
	flexion = degrees(atan2(d.dot(parent.f), -d.dot(parent.u)))
	if abduction > 75 { // flexion has no meaning for an arm straight out
		flexion = 0
	}
	if flexion < -90 {
		flexion += 360
	}
	return flexion, abduction
}
