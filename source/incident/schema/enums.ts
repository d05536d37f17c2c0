export const statuses = ['developing', 'closed', 'exercise'] as const;

export const sourceKinds = [
	'official',
	'military',
	'police',
	'rescue',
	'hospital',
	'ngo',
	'un',
	'media',
	'eyewitness',
] as const;

/** Kinds of damage, in the order that a region lists them. */
export const damageKinds = [
	'homes',
	'public-buildings',
	'schools',
	'hospitals',
	'culture',
	'business',
	'industry',
	'infrastructure',
	'power',
	'water',
	'gas',
	'heating',
	'communications',
	'transport',
	'roads',
	'bridges',
	'vehicles',
	'farming',
	'environment',
	'fires',
	'explosions',
	'flooding',
	'landslides',
	'other',
	'people',
	'rescue',
] as const;

export const quoteModes = ['direct', 'translated', 'paraphrase'] as const;

/** Why the value of a claim is no longer the one before. */
export const revisionReasons = [
	'new information',
	'reclassified',
	'duplicate',
	'error',
	'scope changed',
] as const;

export const trends = ['rose', 'fell', 'unchanged'] as const;

export const verificationLevels = ['unverified', 'corroborated', 'verified'] as const;
