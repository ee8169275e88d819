/** Who wrote a translation of a petition's text, from which source, and who checked it. */
package org.tadamun.petition.petition.entity.translation;
