/** How a rule finds its signatures, is carried out in portions, and forgets names. */
package org.tadamun.petition.invalidation.control;
