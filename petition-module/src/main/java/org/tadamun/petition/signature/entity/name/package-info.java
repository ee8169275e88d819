/** How a name is written so that its spellings are found by one another. */
package org.tadamun.petition.signature.entity.name;
