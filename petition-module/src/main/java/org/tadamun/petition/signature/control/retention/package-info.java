/** How long data of signers is kept; figures stay for ever. */
package org.tadamun.petition.signature.control.retention;
