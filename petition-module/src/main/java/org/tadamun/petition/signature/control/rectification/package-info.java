/** The figures after a correction of a signer's country. */
package org.tadamun.petition.signature.control.rectification;
