/** How a change of keys is applied to signatures. */
package org.tadamun.petition.signature.control.sealed;
