/** How earlier signers are asked, in portions. */
package org.tadamun.petition.signature.control.renewal;
