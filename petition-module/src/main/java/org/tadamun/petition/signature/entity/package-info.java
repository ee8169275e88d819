/** Signatures, their links and their consents. */
package org.tadamun.petition.signature.entity;
