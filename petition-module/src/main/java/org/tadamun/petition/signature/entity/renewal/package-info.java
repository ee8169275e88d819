/** How far they have been asked. */
package org.tadamun.petition.signature.entity.renewal;
