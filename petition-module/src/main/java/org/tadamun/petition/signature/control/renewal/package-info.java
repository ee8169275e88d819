/** Asks signers of an earlier version to sign the new one, and handles their answers. */
package org.tadamun.petition.signature.control.renewal;
