/** Whence a signature came. */
package org.tadamun.petition.signature.entity.origin;
