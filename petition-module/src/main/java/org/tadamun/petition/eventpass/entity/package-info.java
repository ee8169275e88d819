/** A pass for many signers behind one address. */
package org.tadamun.petition.eventpass.entity;
