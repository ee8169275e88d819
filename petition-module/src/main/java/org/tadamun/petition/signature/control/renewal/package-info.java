/** How earlier signers are asked, portion by portion. */
package org.tadamun.petition.signature.control.renewal;
