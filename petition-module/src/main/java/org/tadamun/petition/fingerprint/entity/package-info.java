/** A change of keys at work. */
package org.tadamun.petition.fingerprint.entity;
