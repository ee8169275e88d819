/** How many signatures ended since the mail for their confirmation came back. */
package org.tadamun.petition.signature.entity.bounce;
