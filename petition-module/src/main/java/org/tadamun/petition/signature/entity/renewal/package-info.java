/** Who is asked apart from the others, and who not yet. */
package org.tadamun.petition.signature.entity.renewal;
