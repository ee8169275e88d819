/** Figures of signatures that no mail reached (R13 of signing). */
package org.tadamun.petition.signature.boundary.bounce;
