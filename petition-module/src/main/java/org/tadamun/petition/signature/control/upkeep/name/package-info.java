/** Keys of names for signatures that were there before names had keys. */
package org.tadamun.petition.signature.control.upkeep.name;
