/**
 * The log of corrections for the campaign's staff. It comes with exact numbers, even if the public
 * sees steps or nothing, and each line with the rule, alarm, batch or import that it comes from.
 */
package org.tadamun.petition.correctionlog.boundary;
