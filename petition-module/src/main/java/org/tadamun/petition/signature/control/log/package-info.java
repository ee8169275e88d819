/**
 * The log of withdrawn and erased signatures, to compare with a restored backup, and notes for
 * organisations with copies.
 */
package org.tadamun.petition.signature.control.log;
