/**
 * The rule "may this be signed?", and which petition of a campaign its pages lead to by it; by
 * themselves, so that who looks for them finds nothing else.
 */
package org.tadamun.petition.petition.boundary.signing;
