/** How a rotation of keys reaches what is kept of signatures. */
package org.tadamun.petition.signature.control.sealed;
