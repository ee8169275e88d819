/** Where a signature came from. */
package org.tadamun.petition.signature.entity.origin;
