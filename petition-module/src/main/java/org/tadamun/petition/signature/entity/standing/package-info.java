/** Since when a signature stands, and when its owner took it back. */
package org.tadamun.petition.signature.entity.standing;
