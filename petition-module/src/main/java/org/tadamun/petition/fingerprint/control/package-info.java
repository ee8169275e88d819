/** The steps of a change of keys. */
package org.tadamun.petition.fingerprint.control;
