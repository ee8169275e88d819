/** The rule "may this be signed?", by itself, so that who looks for it finds nothing else. */
package org.tadamun.petition.petition.boundary.signing;
