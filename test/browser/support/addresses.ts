/** The clusters of the demo: a long series, one in mid-ramp, one at its beginning. */
export const bioenergie = '/c/bioenergie-beispielland';
export const holz = '/c/holz-mustertal';
export const wasserstoff = '/c/wasserstoff-probe';
