/** Since when a signature stands, and when its owner withdrew it. */
package org.tadamun.petition.signature.entity.standing;
