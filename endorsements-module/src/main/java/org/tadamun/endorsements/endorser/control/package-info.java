/** Queries and rules about the records of endorsers. */
package org.tadamun.endorsements.endorser.control;
