package figure

// posture is the pose that a named posture stands for. An unknown name gives standing;
// Check reports it.
func posture(name string) pose {
	p := standing()
	switch name {
	case "sitting":
		p.both(hipFlexion, 88)
		p.both(kneeFlexion, 86)
		p.both(shoulderFlexion, 22)
		p.both(elbowFlexion, 62)
		p.hand = [2]string{"rest", "rest"}
		p.contact = map[string]string{"buttocks": "chair", "left_foot": "floor", "right_foot": "floor"}
	case "supine":
		p.lie()
		p.foot = [2]string{"rest", "rest"}
		p.contact = map[string]string{"head": "mat", "back": "mat", "buttocks": "mat", "left_hand": "mat", "right_hand": "mat"}
	case "hook-lying":
		p.lie()
		p.both(hipFlexion, 52)
		p.both(hipAbduction, 4)
		p.both(kneeFlexion, 106)
		p.foot = [2]string{"flat", "flat"}
		p.contact = map[string]string{"head": "mat", "back": "mat", "buttocks": "mat", "left_hand": "mat", "right_hand": "mat", "left_foot": "mat", "right_foot": "mat"}
	case "all-fours":
		p.allFours()
	case "side-lying":
		p.sideLying()
	}
	return p
}

// postureNames lists what posture knows.
func postureNames() []string {
	return []string{"all-fours", "hook-lying", "side-lying", "sitting", "standing", "supine"}
}

func (p *pose) both(d dof, v float64) { p.limb[left][d], p.limb[right][d] = v, v }

// standing faces the left edge of the picture; her left side is near.
func standing() pose {
	p := pose{base: basis{f: vec{-1, 0, 0}, u: vec{0, 1, 0}, l: vec{0, 0, 1}}}
	p.both(shoulderFlexion, 4)
	p.both(shoulderAbduction, 7)
	p.both(elbowFlexion, 14)
	p.hand = [2]string{"rest", "rest"}
	p.foot = [2]string{"flat", "flat"}
	p.contact = map[string]string{"left_foot": "floor", "right_foot": "floor"}
	return p
}

// lie puts her on her back, head to the left; her right side is near.
func (p *pose) lie() {
	p.base = basis{f: vec{0, 1, 0}, u: vec{-1, 0, 0}, l: vec{0, 0, -1}}
	p.both(shoulderFlexion, 0)
	p.both(shoulderAbduction, 16)
	p.both(shoulderRotation, 30)
	p.both(elbowFlexion, 14)
	p.both(pronation, 60)
	p.hand = [2]string{"flat", "flat"}
}

// allFours has hands below shoulders and knees below hips, head to the left, left side near.
func (p *pose) allFours() {
	p.base = basis{f: vec{0, -1, 0}, u: vec{-1, 0, 0}, l: vec{0, 0, 1}}
	p.trunk[pitch] = -17
	p.both(hipFlexion, 73)
	p.both(hipAbduction, 7)
	p.both(kneeFlexion, 93)
	p.both(dorsiflexion, -48)
	p.both(shoulderFlexion, 81)
	p.both(shoulderAbduction, 0)
	p.both(elbowFlexion, 6)
	p.trunk[lumbarFlexion] = 6
	p.trunk[neckFlexion] = -2
	p.hand = [2]string{"flat", "flat"}
	p.foot = [2]string{"pointed", "pointed"}
	p.contact = map[string]string{"left_hand": "floor", "right_hand": "floor", "left_knee": "floor", "right_knee": "floor", "left_shin": "floor", "right_shin": "floor"}
}

// sideLying is on her right side, head to the left, her front to the viewer, one leg on
// the other, the lower arm bent before her and the upper hand on the ground.
func (p *pose) sideLying() {
	p.base = basis{f: vec{0, 0, 1}, u: vec{-1, 0, 0}, l: vec{0, 1, 0}}
	p.both(hipFlexion, 50)
	p.both(kneeFlexion, 90)
	p.both(dorsiflexion, -15)
	p.limb[right][hipAbduction] = 3
	p.limb[left][hipAbduction] = -7
	p.foot = [2]string{"rest", "rest"}
	p.hand = [2]string{"rest", "rest"}
	p.limb[right][shoulderFlexion] = 150
	p.limb[right][shoulderAbduction] = -6
	p.limb[right][elbowFlexion] = 96
	p.limb[left][shoulderFlexion] = 52
	p.limb[left][shoulderAbduction] = -14
	p.limb[left][elbowFlexion] = 100
	p.limb[left][shoulderRotation] = 30
	p.hand[left] = "flat"
	p.contact = map[string]string{"right_hip": "mat", "left_foot": "right_foot", "left_hand": "mat"}
}
