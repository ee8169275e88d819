/** How lists of endorsers are read. */
package org.tadamun.endorsements.endorser.control;
